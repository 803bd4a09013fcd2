import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/* A query that Apollo has read once is answered by its plan alone: who asks must not be able to tell. */
let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({});
});
afterAll(() => server.chiudi());

const apollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
beforeEach(() => void apollo.mockClear());

const MIO = `query Mio($codice: CodiceFiscale!) { soggetto(codiceFiscale: $codice) { denominazione posizioni { nodes { stato } } } }`;

interface Corpo {
  readonly data?: { readonly soggetto: { readonly denominazione: string } | null } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions: { readonly cost: { readonly richiesti: number; readonly massimo: number; readonly restanti: number } };
}

async function chiedi(chi: NomePersona | null, corpo: object, intestazioni: Record<string, string> = {}) {
  const risposta = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(chi && { authorization: `Bearer ${await server.token(chi)}` }),
      ...intestazioni,
    },
    body: JSON.stringify(corpo),
  });
  return { stato: risposta.status, intestazioni: Object.fromEntries(risposta.headers), corpo: (await risposta.json()) as Corpo };
}
const mio = (chi: NomePersona | null = 'titolare', intestazioni = {}, altro = {}) =>
  chiedi(chi, { query: MIO, variables: { codice: cfDi('titolare') }, ...altro }, intestazioni);

test('the second time Apollo is not asked, and nobody can tell: same data, same headers, each paid for', async () => {
  const [prima, seconda] = [await mio(), await mio()];
  expect(apollo).toHaveBeenCalledOnce();
  expect(seconda.corpo.data).toEqual(prima.corpo.data);
  expect(prima.corpo.data?.soggetto?.denominazione).toBeTruthy();
  const [un, altro] = [prima.corpo.extensions.cost, seconda.corpo.extensions.cost];
  expect(altro).toMatchObject({ richiesti: un.richiesti, massimo: un.massimo, restanti: un.restanti - un.richiesti });
  const senza = ({ intestazioni: { date: _, 'x-request-id': __, 'content-length': ___, ...altre } }: typeof prima) => altre;
  expect(senza(seconda)).toEqual(senza(prima));
});

test('each answer has its row in the access record, of the same operation', async () => {
  const righe = () => server.banca.sql('select da, operazione, ambiti, concesso from accesso order by id desc limit 2');
  await mio();
  await mio();
  const [una, altra] = await righe();
  expect(una).toEqual(altra);
  expect(una).toMatchObject({ da: cfDi('titolare'), operazione: 'soggetto', concesso: true });
});

test('the media type is the one that Apollo chose for the same Accept', async () => {
  const accept = 'application/graphql-response+json;q=0.9, application/json;q=0.1';
  for (const chiamate of [1, 1]) {
    const { intestazioni } = await mio('titolare', { accept });
    expect(intestazioni['content-type']).toContain('application/graphql-response+json');
    expect(apollo).toHaveBeenCalledTimes(chiamate);
  }
});

test.each<[string, NomePersona | null, Record<string, string>, object, number, string]>([
  ['a stranger', 'professionista', {}, {}, 200, 'ACCESSO_NEGATO'],
  ['nobody', null, {}, {}, 200, 'TOKEN_ASSENTE'],
  ['a token that is none', null, { authorization: 'Bearer x.y.z' }, {}, 401, 'TOKEN_NON_VALIDO'],
  ['an operation that is not there', 'titolare', {}, { operationName: 'Tuo' }, 400, 'RICHIESTA_NON_VALIDA'],
  ['an operation without a name', 'titolare', {}, { operationName: '' }, 400, 'RICHIESTA_NON_VALIDA'],
  ['a variable that is wrong', 'titolare', {}, { variables: { codice: 'X' } }, 200, 'VALORE_NON_VALIDO'],
  ['variables that are none', 'titolare', {}, { variables: 'x' }, 400, 'RICHIESTA_NON_VALIDA'],
])('%s is answered by Apollo, as ever', async (_, chi, intestazioni, altro, stato, codice) => {
  await mio();
  apollo.mockClear();
  const risposta = await mio(chi, intestazioni, altro);
  expect(apollo).toHaveBeenCalledOnce();
  expect([risposta.stato, risposta.corpo.errors?.[0]?.extensions.code]).toEqual([stato, codice]);
});

test('what is refused was tried once and is paid for once', async () => {
  const suo = { query: MIO, variables: { codice: cfDi('titolare') } };
  const [prima, seconda] = [await chiedi('commerciante', suo), await chiedi('commerciante', suo)];
  expect(seconda.corpo.errors?.[0]?.extensions.code).toBe('ACCESSO_NEGATO');
  const [un, altro] = [prima.corpo.extensions.cost, seconda.corpo.extensions.cost];
  expect(altro.restanti).toBe(un.restanti - un.richiesti);
});

test('of two operations of one document the one that is named', async () => {
  const query = `query Nome { soggetti(first: 1) { nodes { denominazione } } } query Codice { soggetti(first: 1) { nodes { codiceFiscale } } }`;
  const con = async (operationName: string) => (await chiedi('titolare', { query, operationName })).corpo.data;
  const [nome, codice] = [await con('Nome'), await con('Codice')];
  expect(nome).not.toEqual(codice);
  expect([await con('Nome'), await con('Codice')]).toEqual([nome, codice]);
  expect(apollo).toHaveBeenCalledTimes(2);
});
