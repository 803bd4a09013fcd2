import { Kind, parse } from 'graphql';

/** The body of an answer of the server, whatever its status: what failed is told in it too. Throws where there is none. */
export async function chiedi(indirizzo, opzioni) {
  const risposta = await fetch(indirizzo, opzioni);
  return risposta.json();
}

/**
 * The name of the operation to run, where a document has more than one: of a single one the editor may still say the name of what stood there
 * before.
 */
function traMolte(query, operationName) {
  try {
    const operazioni = parse(query, { noLocation: true }).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operazioni.length > 1 ? operationName : undefined;
  } catch {
    return operationName; // the server says what is wrong with the text
  }
}

/** Asks /graphql what the editors hold; `risposto` hears every answer of an operation, not of the schema's. */
export function creaFetcher(risposto) {
  return async ({ query, variables, operationName }, { headers = {} } = {}) => {
    const corpo = JSON.stringify({ query, variables, operationName: traMolte(query, operationName) });
    const risposta = await chiedi('graphql', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: corpo });
    if (operationName !== 'IntrospectionQuery') risposto(risposta);
    return risposta;
  };
}

const eScalare = (valore) => ['string', 'number'].includes(typeof valore);
const eDocumento = (valore) => typeof valore === 'string' && /^https?:\/\/[^/]+(\/.*)?\/documenti\/[^/]+$/.test(valore);

/** The links to documents that an answer carries, in its order, each with the first words of what stands around it: `{ url, parole }`. */
export function documentiDi(valore, intorno = []) {
  if (eDocumento(valore)) return [{ url: valore, parole: intorno.slice(0, 3).join(' · ') || 'documento' }];
  if (valore === null || typeof valore !== 'object') return [];
  const contenuti = Object.values(valore);
  const parole = contenuti.filter((uno) => eScalare(uno) && !eDocumento(uno));
  return contenuti.flatMap((uno) => documentiDi(uno, parole.length > 0 ? parole : intorno));
}

/** The value at "a.b.c" of what was answered; undefined where it is not there. */
export function valoreA(dati, percorso) {
  return percorso.split('.').reduce((valore, chiave) => valore?.[chiave], dati);
}
