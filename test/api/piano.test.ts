import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { Piani } from '../../src/reads/piano/piani.ts';
import { operazioni as salvate } from '../../src/server/esploratore/operazioni.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { operazioni } from './operazioni.ts';

/* What a plan answers is what the resolvers answer, byte for byte: the same operations to two servers of the same archive, one without plans. */
const AMPIO = { LIMITE_ALIAS: '2000', LIMITE_RADICI: '300', LIMITE_TOKEN: '50000', LIMITE_PUNTI: '100000000', LIMITE_COSTO: '100000000' };
let server: ServerDiProva;
let senza: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: AMPIO });
  senza = await serverDiProva({ ambiente: AMPIO, gemello: server });
});
afterAll(async () => {
  await senza.chiudi();
  await server.chiudi();
});

const risposte = vi.spyOn(Piani.prototype, 'rispondi');

/** The text of an answer up to its extensions; errors without their request id, in the order of their paths: that in which fields end is nobody's. */
async function testo(dove: ServerDiProva, chi: NomePersona, query: string, variables: object): Promise<string> {
  const risposta = await fetch(`${dove.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await dove.token(chi)}` },
    body: JSON.stringify({ query, variables }),
  });
  const corpo = await risposta.text();
  const dati = corpo.replace(/,"extensions":\{"cost".*$/s, '}');
  if (!dati.startsWith('{"errors"')) return dati;
  const { errors, data } = JSON.parse(dati.replaceAll(/,?"requestId":"[^"]+"/g, ''));
  return JSON.stringify({ errors: errors.map((uno: unknown) => JSON.stringify(uno)).sort(), data });
}

const CODICI = (['titolare', 'commerciante', 'professionista', 'ente', 'coadiuvante'] as const).map(cfDi);
const CHI: readonly NomePersona[] = [
  'intermediario',
  'intermediario',
  'titolare',
  'dipendente-studio',
  'associazione',
  'ente',
  'applicazione',
];

test('any operation, whoever asks', async () => {
  let conPiano = 0;
  await fc.assert(
    fc.asyncProperty(operazioni(CODICI), fc.constantFrom(...CHI), async ({ documento, variabili }, chi) => {
      const prima = risposte.mock.results.length;
      const [una, altra] = [await testo(server, chi, documento, variabili), await testo(senza, chi, documento, variabili)];
      expect(una).toBe(altra);
      // The second time the document is known, and Apollo is not asked.
      expect(await testo(server, chi, documento, variabili)).toBe(altra);
      const data = await risposte.mock.results[prima]?.value;
      if (typeof data === 'string') conPiano += 1;
    }),
    { numRuns: 200, endOnFailure: true },
  );
  // Many ask for something that is refused: those go to the resolvers.
  expect(conPiano).toBeGreaterThan(10);
}, 240_000);

test('many at once, of whoever asks: each is answered as if he were alone', async () => {
  const documento = `query($codice: CodiceFiscale!, $altro: CodiceFiscale!) {
    soggetto(codiceFiscale: $codice) { codiceFiscale denominazione posizioni { nodes { codice f24(first: 2) { nodes { scadenza } } } } }
    altro: soggetto(codiceFiscale: $altro) { codiceFiscale } }`;
  const domande = CHI.flatMap((chi) =>
    CODICI.flatMap((codice, n) => [
      { chi, codice, altro: codice },
      { chi, codice, altro: CODICI[n - 1] ?? codice },
    ]),
  );
  const sole: string[] = [];
  for (const { chi, ...variabili } of domande) sole.push(await testo(senza, chi, documento, variabili));
  expect(sole.filter((una) => !una.startsWith('{"errors"')).length).toBeGreaterThan(10);
  for (const _volta of [1, 2]) {
    const insieme = await Promise.all(domande.map(({ chi, ...variabili }) => testo(server, chi, documento, variabili)));
    expect(insieme).toEqual(sole);
  }
});

/** Links are signed for the instant at which they are given. */
const senzaIstanti = (risposta: string) => risposta.replaceAll(/"(url|scadeIl)":"[^"]+"/g, '');

// Who looked is left out: each reading adds a row to the next.
test.each(salvate(OGGI_DI_PROVA).filter(({ nome, testo }) => /^query /m.test(testo) && nome !== 'chi-ha-guardato'))(
  'the saved operation $nome',
  async ({ testo: documento, variabili }) => {
    for (const chi of CHI)
      expect(senzaIstanti(await testo(server, chi, documento, variabili)), chi).toBe(
        senzaIstanti(await testo(senza, chi, documento, variabili)),
      );
  },
);

/** Both ways, from page to page; how many pages, and whether a plan answered each. */
async function percorri(chi: NomePersona, documento: string, informazioni: (data: never) => { endCursor: string; hasNextPage: boolean }) {
  let pagine = 0;
  for (let dopo: string | null = null; ; ) {
    const prima = risposte.mock.results.length;
    const una = await testo(server, chi, documento, { dopo });
    expect(una).toBe(await testo(senza, chi, documento, { dopo }));
    expect(typeof (await risposte.mock.results[prima]!.value)).toBe('string');
    pagine += 1;
    const { endCursor, hasNextPage } = informazioni(JSON.parse(una).data as never);
    if (!hasNextPage) return pagine;
    dopo = endCursor;
  }
}

test('from page to page: of a root list, and of a list below one row', async () => {
  const pagina = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }';
  const radice = `query($dopo: String) { f24(first: 30, after: $dopo) { totalCount ${pagina} } }`;
  expect(await percorri('intermediario', radice, ({ f24 }: { f24: { pageInfo: never } }) => f24.pageInfo)).toBeGreaterThan(3);
  const sotto = `query($dopo: String) { soggetto(codiceFiscale: "${cfDi('titolare')}") { posizioni(filtro: { codice: "28456123" }) { nodes {
    versamenti(first: 2, after: $dopo) { ${pagina} } } } } }`;
  type Sotto = { soggetto: { posizioni: { nodes: { versamenti: { pageInfo: never } }[] } } };
  expect(await percorri('titolare', sotto, (data: Sotto) => data.soggetto.posizioni.nodes[0]!.versamenti.pageInfo)).toBeGreaterThan(3);
});

test('a cursor of another row, and one that is none, are refused as the resolvers refuse them', async () => {
  const posizioni = `posizioni { nodes { f24(first: 1, after: $dopo) { nodes { id } } } }`;
  const documento = `query($dopo: String) { soggetto(codiceFiscale: "${cfDi('titolare')}") { ${posizioni} } }`;
  const { data } = await server.chiedi(
    'intermediario',
    '{ f24(first: 1) { pageInfo { endCursor } } versamenti(first: 1) { pageInfo { endCursor } } }',
  );
  for (const dopo of [
    data.f24.pageInfo.endCursor,
    data.versamenti.pageInfo.endCursor,
    'x',
    Buffer.from('0123456789ab2025\u0000x').toString('base64url'),
  ]) {
    const una = await testo(server, 'titolare', documento, { dopo });
    expect(una).toContain('CURSORE_NON_VALIDO');
    expect(una).toBe(await testo(senza, 'titolare', documento, { dopo }));
  }
});

test('what is refused below a row is refused there alone, and written in the access record as the resolvers write it', async () => {
  const registro = async (dove: ServerDiProva) => {
    const [{ n }] = (await server.banca.sql<{ n: string }>('select count(*) as n from accesso')) as [{ n: string }];
    await dove.chiedi(
      'intermediario',
      '{ soggetti(first: 100) { nodes { denominazione partitaIva posizioni { nodes { f24(first: 1) { nodes { rata } } } } } } }',
    );
    await dove.chiedi(
      'titolare',
      `{ soggetto(codiceFiscale: "${cfDi('titolare')}") { sesso posizioni { nodes { versamenti { nodes { data } } } } } }`,
    );
    return server.banca.sql(
      'select soggetto_id, ruolo, da, organizzazione, delega_id, operazione, ambiti, concesso from accesso order by id offset $1',
      [n],
    );
  };
  const scritte = await registro(server);
  expect(scritte.length).toBeGreaterThan(10);
  expect(scritte).toEqual(await registro(senza));
});

test('who was a representative a moment ago is no more: what is remembered of him decides nothing', async () => {
  const tutti = await server.chiedi('ente', '{ soggetti { nodes { codiceFiscale } } }');
  const [ente] = (tutti.data.soggetti.nodes as { codiceFiscale: string }[]).filter((uno) => uno.codiceFiscale !== cfDi('ente'));
  const documento = `{ soggetto(codiceFiscale: "${ente!.codiceFiscale}") { posizioni { nodes { stato } } } soggetti { nodes { id } } }`;
  for (const al of [null, '2020-01-01', null]) {
    await server.banca.sql('update incarico set al = $1 where persona = $2', [al, cfDi('ente')]);
    const { data, errors } = await server.chiedi('ente', documento);
    expect(errors?.[0]?.extensions.code).toBe(al === null ? undefined : 'ACCESSO_NEGATO');
    expect(data.soggetti.nodes).toHaveLength(al === null ? 2 : 1);
    expect(await testo(server, 'ente', documento, {})).toBe(await testo(senza, 'ente', documento, {}));
  }
});
