import type {} from 'monaco-editor';

const FILE: Readonly<Record<string, string>> = { graphql: 'graphql', json: 'json' };

/** Where the editor finds its workers: beside this file, since a strict policy lets none be made from text. */
self.MonacoEnvironment = {
  getWorker: (_, linguaggio) => new Worker(new URL(`${FILE[linguaggio] ?? 'editor'}.worker.js`, import.meta.url), { type: 'module' }),
};
