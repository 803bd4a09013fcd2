import { afterAll, beforeAll, expect, test } from 'vitest';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
let autorizzazione: string;
beforeAll(async () => {
  server = await serverDiProva();
  autorizzazione = `Bearer ${await server.token('titolare')}`;
});
afterAll(() => server.chiudi());

/** Stands in every value that a caller sends here: none of it may come back. */
const SPIA = 'zzspia';

async function manda(opzioni: RequestInit, percorso = '/graphql') {
  const risposta = await fetch(`${server.base}${percorso}`, { ...opzioni, headers: { authorization: autorizzazione, ...opzioni.headers } });
  const testo = await risposta.text();
  expect(testo).not.toContain(SPIA);
  const { data, errors } = JSON.parse(testo) as {
    data?: unknown;
    errors: { message: string; extensions: { code: string; requestId: string } }[];
  };
  for (const { message, extensions } of errors) {
    expect(extensions.requestId).toBe(risposta.headers.get('x-request-id'));
    expect(message).toMatch(/^[A-ZÈ`"]/);
  }
  return { stato: risposta.status, codici: [...new Set(errors.map(({ extensions }) => extensions.code))], data };
}
const json = (corpo: object) =>
  manda({
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(corpo),
  });

const profonda = (livelli: number) =>
  `{ io { soggetto { ${'posizioni { nodes { soggetto { '.repeat(livelli)}id${' } } }'.repeat(livelli)} } } }`;
const f24 = (filtro: string) => `{ f24(filtro: { ${filtro} }) { nodes { id } } }`;

test.each<[string, object, number, string]>([
  ['a query of 1 MB', { query: `{ io { codiceFiscale } } # ${SPIA}${'x'.repeat(1_000_000)}` }, 413, 'LIMITE_SUPERATO'],
  ['variables of 1 MB', { query: '{ io { codiceFiscale } }', variables: { a: SPIA.repeat(200_000) } }, 413, 'LIMITE_SUPERATO'],
  [
    '10,000 aliases',
    { query: `{ ${Array.from({ length: 10_000 }, (_, n) => `${SPIA}${n}: __typename`).join(' ')} }` },
    400,
    'LIMITE_SUPERATO',
  ],
  [
    '101 aliases',
    { query: `{ io { ${Array.from({ length: 101 }, (_, n) => `${SPIA}${n}: codiceFiscale`).join(' ')} } }` },
    400,
    'LIMITE_SUPERATO',
  ],
  ['31 roots', { query: `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: io { codiceFiscale }`).join(' ')} }` }, 400, 'LIMITE_SUPERATO'],
  ['nesting of 16', { query: profonda(8) }, 400, 'LIMITE_SUPERATO'],
  ['nesting of 3,000', { query: profonda(1_000) }, 400, 'LIMITE_SUPERATO'],
  [
    '11 mutations',
    {
      query: `mutation { ${Array.from(
        { length: 11 },
        (_, n) => `m${n}: aggiornaRecapiti(
        input: { soggetto: "${SPIA}" }) { userErrors { code } }`,
      ).join(' ')} }`,
    },
    400,
    'LIMITE_SUPERATO',
  ],
  ['a document that is none', { query: `{ io { ${SPIA}` }, 400, 'GRAPHQL_PARSE_FAILED'],
  ['an operation that is not there', { query: 'query A { io { codiceFiscale } }', operationName: SPIA }, 400, 'RICHIESTA_NON_VALIDA'],
  ['no query', { variables: { [SPIA]: 1 } }, 400, 'RICHIESTA_NON_VALIDA'],
  ['an unknown enum', { query: f24('gestione: [ZZSPIA]').replace('ZZSPIA', SPIA.toUpperCase()) }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'an unknown enum in a variable',
    { query: 'query($g: [Gestione!]) { f24(filtro: { gestione: $g }) { nodes { id } } }', variables: { g: [SPIA] } },
    400,
    'RICHIESTA_NON_VALIDA',
  ],
  ['a wrong check character', { query: '{ soggetto(codiceFiscale: "RSSMRA80A01H501X") { id } }' }, 400, 'VALORE_NON_VALIDO'],
  [
    'a wrong check character in a variable',
    { query: 'query($c: CodiceFiscale!) { soggetto(codiceFiscale: $c) { id } }', variables: { c: 'RSSMRA80A01H501X' } },
    400,
    'VALORE_NON_VALIDO',
  ],
  ['a day that is not', { query: f24('scadenzaDal: "2025-02-30"') }, 400, 'VALORE_NON_VALIDO'],
  ['an instant without offset', { query: f24('aggiornatoDal: "2025-02-28T10:00:00"') }, 400, 'VALORE_NON_VALIDO'],
  [
    'an amount with a comma',
    {
      query: 'mutation($r: [RigaF24Input!]!) { generaF24(input: { righe: $r }) { userErrors { code } } }',
      variables: { r: [{ f24: SPIA, importo: '12,50' }] },
    },
    400,
    'VALORE_NON_VALIDO',
  ],
  [
    'a number too large',
    { query: 'query($n: Int) { f24(first: $n) { nodes { id } } }', variables: { n: 2_147_483_648 } },
    400,
    'RICHIESTA_NON_VALIDA',
  ],
  ['a field that is not', { query: '{ io { zzSpia } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
])('%s', async (_, corpo, stato, codice) => {
  const risposta = await json(corpo);
  expect(risposta).toMatchObject({ stato, codici: [codice] });
  expect(risposta.data ?? null).toBeNull();
});

test('brackets within brackets end the stack of the parser, where the limit of tokens leaves them so far', async () => {
  const ampio = await serverDiProva({ ambiente: { LIMITE_TOKEN: '1000000' }, gemello: server });
  const risposta = await ampio.chiedi('titolare', `{ io(x: ${'['.repeat(500_000)}`).finally(() => ampio.chiudi());
  expect(risposta.stato).toBe(400);
  expect(risposta.errors?.map(({ extensions }) => extensions.code)).toEqual(['LIMITE_SUPERATO']);
  expect(await json({ query: `{ io(x: ${'['.repeat(10_000)}` })).toMatchObject({ stato: 400, codici: ['LIMITE_SUPERATO'] });
});

test('POST without content-type, of another type, an empty body, broken JSON', async () => {
  const corpo = JSON.stringify({ query: '{ io { codiceFiscale } }' });
  expect(await manda({ method: 'POST', body: new Blob([corpo]) })).toMatchObject({ stato: 415, codici: ['RICHIESTA_NON_VALIDA'] });
  expect(await manda({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: corpo })).toMatchObject({
    codici: ['RICHIESTA_NON_VALIDA'],
  });
  expect(await manda({ method: 'POST', headers: { 'content-type': 'application/json' } })).toMatchObject({
    stato: 400,
    codici: ['RICHIESTA_NON_VALIDA'],
  });
  expect(await manda({ method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"query": "${SPIA}` })).toMatchObject({
    stato: 400,
    codici: ['RICHIESTA_NON_VALIDA'],
  });
  expect(await manda({ method: 'POST', headers: { 'content-type': 'application/json' }, body: `[${corpo}]` })).toMatchObject({
    stato: 400,
    codici: ['RICHIESTA_NON_VALIDA'],
  });
});

test('a mutation by GET changes nothing', async () => {
  const query = encodeURIComponent('mutation { aggiornaRecapiti(input: { soggetto: "x", recapiti: null }) { userErrors { code } } }');
  const risposta = await manda({ headers: { 'apollo-require-preflight': 'si' } }, `/graphql?query=${query}`);
  expect(risposta).toMatchObject({ stato: 405, codici: ['RICHIESTA_NON_VALIDA'] });
  expect(await manda({}, `/graphql?query=${encodeURIComponent('{ io { codiceFiscale } }')}`)).toMatchObject({
    stato: 400,
    codici: ['RICHIESTA_NON_VALIDA'],
  });
});

test('after all that the server answers', async () => {
  const { data } = await server.chiedi('titolare', '{ io { codiceFiscale } }');
  expect(data.io.codiceFiscale).toBe(cfDi('titolare'));
});
