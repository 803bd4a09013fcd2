/** The body of an answer of the server, whatever its status: what failed is told in it too. Throws where there is none. */
export async function chiedi(indirizzo, opzioni) {
  const risposta = await fetch(indirizzo, opzioni);
  return risposta.json();
}

/** Asks /graphql what the editors hold; `risposto` hears every answer of an operation, not of the schema's. */
export function creaFetcher(risposto) {
  return async ({ query, variables, operationName }, { headers = {} } = {}) => {
    const corpo = JSON.stringify({ query, variables, operationName });
    const risposta = await chiedi('graphql', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: corpo });
    if (operationName !== 'IntrospectionQuery') risposto(risposta);
    return risposta;
  };
}

/** The links to documents that an answer carries, in its order: `{ url, percorso }`. */
export function documentiDi(valore, percorso = []) {
  if (typeof valore === 'string') return /^https?:\/\/[^/]+(\/.*)?\/documenti\/[^/]+$/.test(valore) ? [{ url: valore, percorso }] : [];
  if (valore === null || typeof valore !== 'object') return [];
  return Object.entries(valore).flatMap(([chiave, contenuto]) => documentiDi(contenuto, [...percorso, chiave]));
}

/** The value at "a.b.c" of what was answered; undefined where it is not there. */
export function valoreA(dati, percorso) {
  return percorso.split('.').reduce((valore, chiave) => valore?.[chiave], dati);
}
