const FILE = { graphql: 'graphql', json: 'json' };

/** Where the editor finds its workers: beside this file, since a strict policy lets none be made from text. */
globalThis.MonacoEnvironment = {
  getWorker: (_, linguaggio) => new Worker(new URL(`${FILE[linguaggio] ?? 'editor'}.worker.js`, import.meta.url), { type: 'module' }),
};
