import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EmittenteNonRaggiungibile, LivelloInsufficiente, RevocheNonDisponibili, TokenNonValido } from '../../src/auth/errori-token.ts';
import { DepositoNonDisponibile, TroppiInAttesa } from '../../src/documents/errori.ts';
import { radice } from '../../src/radice.ts';
import { CODICI, type VoceCodice } from '../../src/server/codici.ts';
import { ERRORE_INTERNO, esitoDi } from '../../src/server/esito.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { conTavolaCodici } from '../../src/server/tavola-codici.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { LIMITE_PUNTI: '400', LIMITE_COSTO: '300' } });
});
afterAll(() => server.chiudi());

const voci: Readonly<Record<string, VoceCodice>> = CODICI;

test('the page holds the catalogue that the code prints today', () => {
  const pagina = readFileSync(radice('docs/integratori/errori.md'), 'utf8');
  expect(conTavolaCodici(pagina, schemaNudo())).toBe(pagina);
});

test('every error of ours has in the catalogue the status that it is answered with, and retryAfter where it has one', () => {
  const nostri = [
    new TokenNonValido('TOKEN_SCADUTO', ''),
    new LivelloInsufficiente(2, 300),
    new RevocheNonDisponibili(60),
    new EmittenteNonRaggiungibile(30, null),
    new TroppiInAttesa(),
    new DepositoNonDisponibile(null),
    Object.assign(new Error(), { code: 'ECONNREFUSED' }),
    Object.assign(new Error(), { code: '57014' }),
  ];
  for (const esito of [ERRORE_INTERNO, ...nostri.map((errore) => esitoDi(errore)!)]) {
    expect(voci[esito.codice]?.stato, esito.codice).toContain(esito.stato);
    expect(voci[esito.codice]?.riprova ?? false, esito.codice).toBe(esito.retryAfter !== undefined);
  }
});

const IO = '{ io { codiceFiscale } }';
const CURSORE = '{ f24(after: "no") { totalCount } }';
const COSTOSA = '{ soggetti(first: 100) { nodes { posizioni(first: 100) { nodes { id } } } } }';

type Provocata = readonly [
  codice: string,
  stato: number,
  query: string,
  variabili?: Record<string, unknown>,
  intestazioni?: Record<string, string>,
];
const PROVOCATE: readonly Provocata[] = [
  ['GRAPHQL_PARSE_FAILED', 400, '{ io'],
  ['GRAPHQL_PARSE_FAILED', 200, '{ io', {}, { accept: 'application/json' }],
  ['GRAPHQL_VALIDATION_FAILED', 400, '{ nessuno }'],
  ['RICHIESTA_NON_VALIDA', 400, 'query($a: Int!) { quoteContributive(anno: $a, gestione: ARTIGIANI) { anno } }', { a: 'x' }],
  ['RICHIESTA_NON_VALIDA', 415, IO, {}, { 'content-type': 'application/xml' }],
  ['CURSORE_NON_VALIDO', 200, CURSORE],
  ['ID_NON_VALIDO', 200, '{ node(id: "no") { id } }'],
  ['PAGINAZIONE_NON_VALIDA', 200, '{ f24(first: 101) { totalCount } }'],
  ['LIMITE_SUPERATO', 400, COSTOSA],
  ['TOKEN_NON_VALIDO', 401, IO, {}, { authorization: 'Bearer no' }],
  ['VALORE_NON_VALIDO', 400, IO, {}, { 'x-per-conto': 'no' }],
];

test.each(PROVOCATE.map((una) => [una[0], una[1], una] as const))(
  '%s comes with HTTP %i',
  async (codice, stato, [, , query, variabili, intestazioni]) => {
    const risposta = await server.chiedi('intermediario', query, variabili, intestazioni);
    expect([risposta.errors?.[0]?.extensions.code, risposta.stato]).toEqual([codice, stato]);
    if (codice in CODICI) expect(voci[codice]?.stato).toContain(stato);
  },
);

test('who has spent the points of the minute gets 429 with retryAfter, without a token 401', async () => {
  const senza = await server.chiedi(null, IO);
  expect([senza.errors?.[0]?.extensions.code, senza.stato]).toEqual(['TOKEN_ASSENTE', 401]);
  const pagina = '{ f24(first: 100) { nodes { posizione { codice } } } }';
  await server.chiedi('associazione', pagina);
  const oltre = [await server.chiedi('associazione', pagina), await server.chiedi('associazione', pagina)].at(-1)!;
  expect([oltre.errors?.[0]?.extensions.code, oltre.stato]).toEqual(['LIMITE_SUPERATO', 429]);
  expect(oltre.errors?.[0]?.extensions.retryAfter).toBeGreaterThan(0);
});
