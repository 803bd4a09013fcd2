import { Kind, parse } from 'graphql';

/** An answer of /graphql, or of the page's own routes. */
interface Risposta {
  readonly data?: Record<string, unknown> | null;
}

/** The body of an answer of the server, whatever its status: what failed is told in it too. Throws where there is none. */
export async function chiedi<T>(indirizzo: string, opzioni?: RequestInit): Promise<T> {
  const risposta = await fetch(indirizzo, opzioni);
  return (await risposta.json()) as T;
}

/**
 * The name of the operation to run, where a document has more than one: of a single one the editor may still say the name of what stood there
 * before.
 */
function traMolte(query: string, operationName: string | null | undefined): string | null | undefined {
  try {
    const operazioni = parse(query, { noLocation: true }).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operazioni.length > 1 ? operationName : undefined;
  } catch {
    return operationName; // the server says what is wrong with the text
  }
}

/** What the editors hold. */
interface Domanda {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/** Asks /graphql what the editors hold; `risposto` hears every answer of an operation, not of the schema's. */
export function creaFetcher(risposto: (risposta: Risposta) => void) {
  return async ({ query, variables, operationName }: Domanda, { headers = {} }: { headers?: Record<string, string> } = {}) => {
    const corpo = JSON.stringify({ query, variables, operationName: traMolte(query, operationName) });
    const risposta = await chiedi<Risposta>('graphql', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: corpo,
    });
    if (operationName !== 'IntrospectionQuery') risposto(risposta);
    return risposta;
  };
}

/** A link to a document, with words that tell it from the others. */
export interface DocumentoLinkato {
  readonly url: string;
  readonly parole: string;
}

const eScalare = (valore: unknown) => ['string', 'number'].includes(typeof valore);
const eDocumento = (valore: unknown): valore is string =>
  typeof valore === 'string' && /^https?:\/\/[^/]+(\/.*)?\/documenti\/[^/]+$/.test(valore);

/** The links to documents that an answer carries, in its order, each with the first words of what stands around it. */
export function documentiDi(valore: unknown, intorno: readonly unknown[] = []): DocumentoLinkato[] {
  if (eDocumento(valore)) return [{ url: valore, parole: intorno.slice(0, 3).join(' · ') || 'documento' }];
  if (valore === null || typeof valore !== 'object') return [];
  const contenuti: unknown[] = Object.values(valore);
  const parole = contenuti.filter((uno) => eScalare(uno) && !eDocumento(uno));
  return contenuti.flatMap((uno) => documentiDi(uno, parole.length > 0 ? parole : intorno));
}

/** The value at "a.b.c" of what was answered; undefined where it is not there. */
export function valoreA(dati: unknown, percorso: string): unknown {
  return percorso.split('.').reduce((valore, chiave) => (valore as Record<string, unknown> | null | undefined)?.[chiave], dati);
}
