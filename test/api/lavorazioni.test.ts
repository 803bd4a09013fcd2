import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Persona } from '../../src/services/genera/persona.ts';
import { OGGI_DI_PROVA as OGGI } from '../support/giorno.ts';
import { apriLink } from '../documents/apri-link.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { atti, persona, programma } from './atti.ts';
import { lavorazioni, popola, rigaIndiretta, rimasto } from './lavorazioni.ts';

/* caricaDeleghe and validaDeleghe from the request to the last result, over HTTP, with a worker in the same process. */
let server: ServerDiProva;
let t: ReturnType<typeof lavorazioni>;
let clienti: Persona[];
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_LAVORATORE: 'si' } });
  t = lavorazioni(server);
  clienti = await popola(server.banca, 320);
});
afterAll(() => server.chiudi());

const STUDIO = 'intermediario';
const cliente = (n: number, altro: object = {}) => rigaIndiretta(clienti[n]!, altro);
const errore = (code: string, ...path: string[]) => expect.objectContaining({ code, path: path.length > 0 ? path : null });

describe('from the request to the results', () => {
  let lavorazione: { id: string };
  // biome-ignore lint/suspicious/noExplicitAny: results have the shape of the question
  let esiti: any;

  test('each line has its result: done, or refused as a single creaDelega would', async () => {
    const righe = [
      cliente(0),
      cliente(1, { riscontro: '00000000000' }),
      cliente(0),
      cliente(2, { tipo: 'DIRETTA' }),
      cliente(3, { interoSoggetto: false, posizioni: ['non è un id'] }),
      cliente(4, { riscontro: 'a\u0000b' }),
      cliente(5, { tipo: 'SUBDELEGA' }),
      cliente(6),
    ];
    lavorazione = await t.richiesta(STUDIO, 'caricaDeleghe', { righe, idempotencyKey: 'primo' });
    expect(lavorazione).toMatchObject({ stato: 'IN_CODA', totale: 8, riuscite: 0, scartate: 0, conclusaIl: null, documenti: [] });
    expect(await t.finita(STUDIO, lavorazione.id)).toMatchObject({ stato: 'CONCLUSA_CON_SCARTI', totale: 8, riuscite: 2, scartate: 6 });
    esiti = await t.esiti(STUDIO, lavorazione.id);
    expect(esiti.totalCount).toBe(8);
    expect(esiti.nodes.map(({ riga }: { riga: number }) => riga)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(esiti.nodes.map(({ riferimento }: { riferimento: string }) => riferimento)).toEqual(righe.map(({ delegante }) => delegante));
    expect(esiti.nodes.map((uno: { errore: object }) => uno.errore)).toEqual([
      null,
      errore('RISCONTRO_ERRATO', 'riscontro'),
      errore('DELEGA_GIA_PRESENTE'),
      errore('ACCESSO_NEGATO', 'delegante'),
      errore('VALORE_NON_VALIDO', 'posizioni', '0'),
      errore('VALORE_NON_VALIDO'),
      errore('VALORE_NON_VALIDO', 'tipo'),
      null,
    ]);
    expect(esiti.nodes.map(({ oggetto }: { oggetto: { __typename: string } | null }) => oggetto?.__typename ?? null)).toEqual([
      'Delega',
      ...Array(6).fill(null),
      'Delega',
    ]);
  });

  test('what was asked is forgotten when it ends, and the queue knows nobody', async () => {
    expect((await rimasto(server.banca, lavorazione.id)).input).toBeNull();
    const nellaCoda = JSON.stringify(await server.banca.sql('select * from coda.job'));
    expect(nellaCoda).toContain(Buffer.from(lavorazione.id, 'base64url').subarray(17).toString('hex').slice(0, 8));
    expect(nellaCoda).not.toContain(clienti[0]!.codiceFiscale);
    expect(nellaCoda).not.toContain(cfDi(STUDIO));
  });

  test('the deleghe that were made are validated together; those already valid are refused', async () => {
    const fatte = esiti.nodes.flatMap(({ oggetto }: { oggetto: { id: string } | null }) => (oggetto ? [oggetto.id] : []));
    const righe = [...fatte, fatte[0], esiti.nodes[0].id].map((delega) => ({ delega, firmataIl: OGGI, firma: 'SPID' }));
    const { id } = await t.richiesta(STUDIO, 'validaDeleghe', { righe, idempotencyKey: 'valida' });
    expect(await t.finita(STUDIO, id)).toMatchObject({ stato: 'CONCLUSA_CON_SCARTI', riuscite: 2, scartate: 2 });
    const { nodes } = await t.esiti(STUDIO, id);
    expect(nodes.map((uno: { errore: object }) => uno.errore)).toEqual([
      null,
      null,
      errore('STATO_NON_AMMESSO', 'delega'),
      errore('VALORE_NON_VALIDO', 'delega'),
    ]);
    expect(nodes.slice(0, 2).map(({ oggetto }: { oggetto: { id: string } }) => oggetto.id)).toEqual(fatte);
    expect(await atti(server).apre(STUDIO, clienti[0]!.codiceFiscale)).toBe(true);
    expect(await atti(server).apre(STUDIO, clienti[1]!.codiceFiscale)).toBe(false);
  });

  test('the forms of those that were made are one PDF, for who asked, whose links die with his part in any of them', async () => {
    const campi = 'documenti { id tipo titolo nomeFile pagine soggetto { id } link { url } }';
    const { documenti } = await t.legge(STUDIO, lavorazione.id, campi);
    expect(documenti).toEqual([
      expect.objectContaining({
        tipo: 'MODULI_DELEGA',
        titolo: 'Moduli di 2 deleghe',
        nomeFile: `Moduli_delega_${OGGI}.pdf`,
        pagine: 2,
        soggetto: null,
      }),
    ]);
    const aperto = await apriLink(server, documenti[0].link.url);
    expect(aperto.stato).toBe(200);
    const pagine = await testoFitto(new Uint8Array(aperto.byte));
    expect([0, 6].map((n, foglio) => pagine[foglio]!.includes(clienti[n]!.codiceFiscale))).toEqual([true, true]);
    const codice = /[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){3}/.exec(pagine[1]!)?.[0];
    const { data } = await server.chiedi(null, `{ verificaDocumento(codice: "${codice}") { valido tipo } }`);
    expect(data.verificaDocumento).toEqual({ valido: true, tipo: 'MODULO_DELEGA' });
    const altrui = await server.chiedi('titolare', 'query($id: ID!) { node(id: $id) { id } }', { id: documenti[0].id });
    expect(altrui.errors?.map(({ extensions }) => extensions.code)).toEqual(['ACCESSO_NEGATO']);
    await server.banca.sql(
      `update delega d set delegato_codice_fiscale = $1, creata_da = $1 from soggetto s where s.id = d.soggetto_id and s.codice_fiscale = $2`,
      [cfDi('associazione'), clienti[6]!.codiceFiscale],
    );
    expect((await apriLink(server, documenti[0].link.url)).stato).toBe(404);
    expect((await t.legge(STUDIO, lavorazione.id, campi)).documenti[0].link).toBeNull();
  });

  test('the record of accesses has a row for each line that looked at somebody', async () => {
    const righe = await server.banca.sql(
      `select a.concesso from accesso a join soggetto s on s.id = a.soggetto_id
       where a.operazione = 'caricaDeleghe' and a.da = $1 and s.codice_fiscale = any($2) order by a.id`,
      [cfDi(STUDIO), [0, 1].map((n) => clienti[n]!.codiceFiscale)],
    );
    expect(righe).toEqual([{ concesso: true }, { concesso: false }, { concesso: true }]);
  });

  test('results are paged by their own cursors, forwards, backwards, and the refused alone', async () => {
    const campi = (argomenti: string) =>
      `esiti(${argomenti}) { totalCount nodes { riga } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const pagina = async (argomenti: string) => {
      const { totalCount, nodes, pageInfo } = (await t.legge(STUDIO, lavorazione.id, campi(argomenti))).esiti;
      return { righe: nodes.map(({ riga }: { riga: number }) => riga), totalCount, ...pageInfo };
    };
    const prima = await pagina('first: 3');
    expect(prima).toMatchObject({ righe: [1, 2, 3], totalCount: 8, hasNextPage: true, hasPreviousPage: false });
    expect((await pagina(`first: 3, after: "${prima.endCursor}"`)).righe).toEqual([4, 5, 6]);
    const ultima = await pagina('last: 2');
    expect(ultima).toMatchObject({ righe: [7, 8], hasPreviousPage: true });
    expect((await pagina(`last: 2, before: "${ultima.startCursor}"`)).righe).toEqual([5, 6]);
    expect(await pagina('soloScarti: true, first: 4')).toMatchObject({ righe: [2, 3, 4, 5], totalCount: 6 });
    const altrove = await server.chiedi(
      STUDIO,
      'query($id: ID!, $c: String) { node(id: $id) { ... on Lavorazione { esiti(soloScarti: true, after: $c) { totalCount } } } }',
      {
        id: lavorazione.id,
        c: prima.endCursor,
      },
    );
    expect(altrove.errors?.map(({ extensions }) => extensions.code)).toEqual(['CURSORE_NON_VALIDO']);
  });

  test('it is of who asked alone: for others it is not there, and so are its results', async () => {
    const chiede = async (chi: Parameters<typeof t.legge>[0], ids: string[]) => {
      const { data, errors } = await server.chiedi(chi, 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
      return { nodi: data.nodes, codici: errors?.map(({ extensions }) => extensions.code) };
    };
    const suoi = [lavorazione.id, esiti.nodes[0].id, esiti.nodes[1].id];
    expect((await chiede(STUDIO, suoi)).nodi.map(({ id }: { id: string }) => id)).toEqual(suoi);
    const assenti = suoi.map((id) =>
      Buffer.concat([Buffer.from(id, 'base64url').subarray(0, 17), Buffer.alloc(16, 7)]).toString('base64url'),
    );
    for (const chi of [
      'titolare',
      'dipendente-studio',
      'analista',
      programma(cfDi(STUDIO), 'deleghe:scrivi'),
      persona(clienti[0]!.codiceFiscale),
    ] as const) {
      const vera = await chiede(chi, suoi);
      expect(vera).toEqual({ nodi: [null, null, null], codici: Array(3).fill('ACCESSO_NEGATO') });
      expect(await chiede(chi, assenti)).toEqual(vera);
    }
  });
});

describe('what is not accepted', () => {
  test('too many lines, none, an empty key; who may not act on deleghe', async () => {
    const mille1 = Array.from({ length: 1001 }, () => cliente(7));
    const input = { righe: [cliente(7)], idempotencyKey: 'rifiuti' };
    expect(await t.rifiuto(STUDIO, 'caricaDeleghe', { ...input, righe: mille1 })).toBe('TROPPE_RIGHE righe');
    expect(await t.rifiuto(STUDIO, 'validaDeleghe', { ...input, righe: [] })).toBe('VALORE_NON_VALIDO righe');
    expect(await t.rifiuto(STUDIO, 'caricaDeleghe', { ...input, idempotencyKey: '' })).toBe('VALORE_NON_VALIDO idempotencyKey');
    expect(await t.rifiuto('analista', 'caricaDeleghe', input)).toBe('ACCESSO_NEGATO');
    expect(await t.rifiuto(programma(cfDi(STUDIO), 'f24'), 'caricaDeleghe', input)).toBe('ACCESSO_NEGATO');
    expect(await server.banca.sql(`select 1 from idempotenza where chiave = 'rifiuti'`)).toEqual([]);
  });

  test('a key that repeats gives the same Lavorazione, also ten at once; with another input it is refused', async () => {
    const input = { righe: [cliente(8), cliente(9)], idempotencyKey: 'ancora' };
    const insieme = await Promise.all(Array.from({ length: 10 }, () => t.richiesta(STUDIO, 'caricaDeleghe', input)));
    expect(new Set(insieme.map(({ id }) => id)).size).toBe(1);
    expect(await t.finita(STUDIO, insieme[0].id)).toMatchObject({ stato: 'CONCLUSA', riuscite: 2 });
    expect(await t.richiesta(STUDIO, 'caricaDeleghe', input)).toMatchObject({ id: insieme[0].id, stato: 'CONCLUSA' });
    expect(await t.rifiuto(STUDIO, 'caricaDeleghe', { ...input, righe: [cliente(9), cliente(8)] })).toBe(
      'CHIAVE_RIUTILIZZATA idempotencyKey',
    );
    expect(
      await t.rifiuto(STUDIO, 'validaDeleghe', { idempotencyKey: 'ancora', righe: [{ delega: 'x', firmataIl: OGGI, firma: 'SPID' }] }),
    ).toBe('CHIAVE_RIUTILIZZATA idempotencyKey');
    expect(await server.banca.sql(`select 1 from lavorazione l where l.righe = 2 and l.tipo = 'caricaDeleghe'`)).toHaveLength(1);
  });
});

test('an applicazione works within its scopes, and finds again what it asked for, not what its intermediario did', async () => {
  const gestionale = programma(cfDi(STUDIO), 'deleghe:scrivi');
  const { id } = await t.richiesta(gestionale, 'caricaDeleghe', { righe: [cliente(10)], idempotencyKey: 'primo' });
  expect(await t.finita(gestionale, id)).toMatchObject({ stato: 'CONCLUSA', riuscite: 1 });
  expect(await t.legge(STUDIO, id)).toBeNull();
  expect(await t.legge(programma(cfDi(STUDIO), 'f24'), id)).toBeNull();
  const [delega] = await server.banca.sql(
    'select creata_da, creata_applicazione from delega d join soggetto s on s.id = d.soggetto_id where s.codice_fiscale = $1',
    [clienti[10]!.codiceFiscale],
  );
  expect(delega).toEqual({ creata_da: cfDi(STUDIO), creata_applicazione: 'gestionale' });
});

test('wrong riscontri in lines count for the day alone; beyond its limit the rest is answered as wrong, unchecked', async () => {
  const altro = clienti[319]!.codiceFiscale;
  await server.banca.sql(`insert into incarico (chiave, persona, ruolo, dal) values ('prova', $1, 'INTERMEDIARIO', '2020-01-01')`, [altro]);
  const chi = persona(altro);
  const riga = (n: number, riscontro = 'sbagliato') => cliente(n, { delegato: altro, riscontro });
  const sbagliate = (quante: number) => Array.from({ length: quante }, (_, n) => riga(n));
  const carica = async (righe: object[], idempotencyKey: string) => {
    const { id } = await t.richiesta(chi, 'caricaDeleghe', { righe, idempotencyKey });
    await t.finita(chi, id);
    return (await rimasto(server.banca, id)).codici;
  };
  expect(await carica([...sbagliate(10), riga(11, clienti[11]!.partitaIva)], 'pochi')).toEqual([
    ...Array(10).fill('RISCONTRO_ERRATO'),
    null,
  ]);
  const cerca = `{ cercaDelegante(input: { codiceFiscale: "${clienti[12]!.codiceFiscale}", riscontro: "${clienti[12]!.partitaIva}" }) { delegante { codiceFiscale } } }`;
  expect((await server.chiedi(chi, cerca)).data.cercaDelegante.delegante.codiceFiscale).toBe(clienti[12]!.codiceFiscale);
  const codici = await carica([...sbagliate(295), riga(12, clienti[12]!.partitaIva)], 'molti');
  expect(new Set(codici)).toEqual(new Set(['RISCONTRO_ERRATO']));
  expect((await server.chiedi(chi, cerca)).errors?.map(({ extensions }) => extensions.code)).toEqual(['LIMITE_SUPERATO']);
}, 300_000);
