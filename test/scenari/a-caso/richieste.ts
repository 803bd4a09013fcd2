import type { GraphQLSchema } from 'graphql';
import type { Caso } from './caso.ts';
import { type Operazione, operazione } from './operazioni.ts';
import { type Materia, SPIA } from './valori.ts';

/** A request as it leaves. */
export interface Richiesta {
  readonly percorso: string;
  readonly metodo: string;
  readonly intestazioni: Record<string, string>;
  readonly corpo: string | undefined;
}

const JSON_ = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** Breaks a text: something is cut, doubled, put in or exchanged. */
function guasta(testo: string, caso: Caso): string {
  let guasto = testo;
  for (let volte = 1 + caso.intero(3); volte > 0; volte -= 1) {
    const da = caso.intero(guasto.length + 1);
    const a = da + caso.intero(12);
    const pezzo = caso.uno(['', '{', '}', '"', '$', '...', '@', '(', ':', '\u0000', `"${SPIA}"`, ' zz', guasto.slice(da, a).repeat(2)]);
    guasto = guasto.slice(0, da) + pezzo + guasto.slice(a);
  }
  return guasto;
}

/** A body that is no operation. `{"a":…}` within itself, keys of an object's machinery, lists, other encodings, nothing. */
function corpoStorto({ query, variables }: Operazione, caso: Caso): string {
  const giusto = JSON.stringify({ query, variables });
  return caso.uno([
    () => guasta(giusto, caso),
    () => `[${giusto},${giusto}]`,
    () => JSON.stringify({ query: caso.uno<unknown>([7, null, [], { a: SPIA }, SPIA, '']), variables }),
    () =>
      JSON.stringify({
        query,
        variables: caso.uno<unknown>([SPIA, [], 7, null, { [SPIA]: SPIA }]),
        operationName: caso.uno([SPIA, 'A', 7]),
      }),
    () => `{"query":${JSON.stringify(query)},"variables":{"${caso.uno(['__proto__', 'constructor'])}":{"prototype":{"a":"${SPIA}"}}}}`,
    () => `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
    () => JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: SPIA } }, documentId: SPIA, query }),
    () => '',
  ])();
}

/** The headers of someone who tries. */
function intestazioniStorte(caso: Caso): Record<string, string> {
  return caso.uno<Record<string, string>>([
    { authorization: `Bearer ${SPIA}` },
    { authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.` },
    { authorization: `Basic ${SPIA}` },
    { 'x-per-conto': SPIA },
    { 'client-cert': `:${Buffer.from(SPIA).toString('base64')}:` },
    { accept: `${SPIA}/*` },
    { 'content-type': 'text/plain' },
    { 'content-type': `application/json; charset=${SPIA}` },
    { 'x-http-method-override': 'DELETE', 'x-forwarded-for': SPIA, traceparent: SPIA, cookie: SPIA },
    { origin: `https://${SPIA}.example`, 'access-control-request-method': 'POST' },
    { 'accept-language': SPIA.repeat(500) },
  ]);
}

/** Any request: two in three an operation that the schema allows, the others broken in their text, body, headers, method or address. */
export function richiesta(schema: GraphQLSchema, caso: Caso, letture: Materia, scritture: Materia): Richiesta {
  const scrive = caso.forse(0.25);
  const una = operazione(schema, scrive ? 'mutation' : 'query', caso, scrive ? scritture : letture);
  const base = { percorso: '/graphql', metodo: 'POST', intestazioni: JSON_, corpo: JSON.stringify(una) };
  if (caso.forse(0.66)) return base;
  const domanda = new URLSearchParams({ query: una.query, variables: JSON.stringify(una.variables) });
  return caso.uno<() => Richiesta>([
    () => ({ ...base, corpo: JSON.stringify({ ...una, query: guasta(una.query, caso) }) }),
    () => ({ ...base, corpo: corpoStorto(una, caso) }),
    () => ({ ...base, intestazioni: { ...JSON_, ...intestazioniStorte(caso) } }),
    () => ({ ...base, percorso: `/graphql?${domanda}`, metodo: 'GET', corpo: undefined }),
    () => ({ ...base, metodo: caso.uno(['PUT', 'DELETE', 'PATCH', 'OPTIONS']) }),
    () => ({
      ...base,
      metodo: 'GET',
      corpo: undefined,
      percorso: `/${caso.uno(['documenti/', 'calendario/', 'riferimento/', 'esploratore/', '', 'healthz/', 'metrics/'])}${encodeURIComponent(caso.uno(letture.cursori) + caso.uno(['', '.ics', '/../x', SPIA]))}`,
    }),
  ])();
}
