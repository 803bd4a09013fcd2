import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { chiediPagina, copia, type ElencoDiProva, leggiPagina, percorri } from './elenchi.ts';

const DEL_TITOLARE = 'soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = $1)';
const SUO = (campo: string) => `{ io { soggetto { ${campo} } } }`;
const DELLA_POSIZIONE = (campo: string) => `{ io { soggetto { posizioni(filtro: { codice: "28456123" }) { nodes { ${campo} } } } } }`;
const ARTIGIANI = `${DEL_TITOLARE} and posizione_id = (select id from posizione where codice = '28456123')`;

/** Contract, "Default orders": written by hand. */
const ELENCHI: readonly ElencoDiProva[] = [
  { nome: 'Query.f24', chi: 'titolare', campo: 'f24', sql: `select id from f24 where ${DEL_TITOLARE} order by scadenza, id` },
  {
    nome: 'Query.versamenti',
    chi: 'titolare',
    campo: 'versamenti',
    sql: `select id from versamento where ${DEL_TITOLARE} order by data desc, id desc`,
  },
  {
    nome: 'Query.posizioni',
    chi: 'operatore',
    campo: 'posizioni',
    sql: `select id from posizione where sede = '3290' and $1 <> '' order by data_inizio, id`,
  },
  {
    nome: 'Query.soggetti per denominazione',
    chi: 'operatore',
    campo: 'soggetti',
    sql: `select id from soggetto s where exists (select from posizione p where p.soggetto_id = s.id and p.sede = '3290') and
        $1 <> '' order by denominazione, id`,
  },
  {
    nome: 'Query.soggetti per codice fiscale',
    chi: 'operatore',
    campo: 'soggetti(ordine: CODICE_FISCALE)',
    sql: `select id from soggetto s where exists (select from posizione p where p.soggetto_id = s.id and p.sede = '3290') and
        $1 <> '' order by codice_fiscale, id`,
  },
  {
    nome: 'Io.delegheRicevute',
    chi: 'intermediario',
    campo: 'delegheRicevute',
    attorno: (campo) => `{ io { ${campo} } }`,
    sql: `select id from delega where delegato_codice_fiscale = '${cfDi('intermediario')}' and $1 <> '' order by creata_il desc, id desc`,
  },
  {
    nome: 'Io.delegheRilasciate',
    chi: 'ente',
    campo: 'delegheRilasciate',
    attorno: (campo) => `{ io { ${campo} } }`,
    sql: `select d.id from delega d join soggetto_cf c using (soggetto_id) where c.codice_fiscale = '90000015553' and $1 <>
        '' order by creata_il desc, id desc`,
  },
  {
    nome: 'Soggetto.delegheRilasciate',
    chi: 'titolare',
    campo: 'delegheRilasciate',
    attorno: SUO,
    sql: `select id from delega where ${DEL_TITOLARE} order by creata_il desc, id desc`,
  },
  {
    nome: 'Delega.subdeleghe',
    chi: 'titolare',
    campo: 'subdeleghe',
    attorno: (campo) => `{ io { delegheRilasciate(filtro: { tipo: [INDIRETTA] }) { nodes { ${campo} } } } }`,
    sql: `select id from delega where ${DEL_TITOLARE} and padre_id is not null order by creata_il desc, id desc`,
  },
  {
    nome: 'Soggetto.posizioni',
    chi: 'titolare',
    campo: 'posizioni',
    attorno: SUO,
    sql: `select id from posizione where ${DEL_TITOLARE} order by data_inizio, id`,
  },
  {
    nome: 'Posizione.f24',
    chi: 'titolare',
    campo: 'f24',
    attorno: DELLA_POSIZIONE,
    sql: `select id from f24 where ${ARTIGIANI} order by scadenza, id`,
  },
  {
    nome: 'Posizione.versamenti',
    chi: 'titolare',
    campo: 'versamenti',
    attorno: DELLA_POSIZIONE,
    sql: `select id from versamento where ${ARTIGIANI} order by data desc, id desc`,
  },
  {
    nome: 'Soggetto.avvisiBonari',
    chi: 'titolare',
    campo: 'avvisiBonari',
    attorno: SUO,
    sql: `select id from avviso_bonario where ${DEL_TITOLARE} order by data_emissione desc, id desc`,
  },
  {
    nome: 'Soggetto.ricorsi',
    chi: 'titolare',
    campo: 'ricorsi',
    attorno: SUO,
    sql: `select id from ricorso where ${DEL_TITOLARE} order by data desc, id desc`,
  },
  {
    nome: 'Query.ruoli',
    chi: 'titolare',
    campo: 'ruoli',
    sql: `select id from ruolo where ${DEL_TITOLARE} order by anno_ruolo desc, id desc`,
  },
  {
    nome: 'Query.avvisiAddebito',
    chi: 'titolare',
    campo: 'avvisiAddebito',
    sql: `select id from avviso_addebito where ${DEL_TITOLARE} order by data_emissione desc, id desc`,
  },
  {
    nome: 'Query.avvisiBonari',
    chi: 'titolare',
    campo: 'avvisiBonari',
    sql: `select id from avviso_bonario where ${DEL_TITOLARE} order by data_emissione desc, id desc`,
  },
  {
    nome: 'Query.ricorsi',
    chi: 'titolare',
    campo: 'ricorsi',
    sql: `select id from ricorso where ${DEL_TITOLARE} order by data desc, id desc`,
  },
  {
    nome: 'Query.scadenze',
    chi: 'titolare',
    campo: 'scadenze(filtro: { dal: "2000-01-01", al: "2099-12-31", tipo: [RATA, SALDO, ACCONTO], assolta: null })',
    sql: `select id from f24 where ${DEL_TITOLARE} order by scadenza, id`,
  },
  {
    nome: 'Soggetto.accessi',
    chi: 'titolare',
    campo: 'accessi',
    attorno: SUO,
    sql: `select id from accesso where ${DEL_TITOLARE} order by il desc, id desc`,
  },
];
const di = (nome: string) => ELENCHI.find((elenco) => elenco.nome === nome)!;

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
  // Lists that the demonstration leaves short get rows, most of them equal in what orders them: the id must break the ties.
  const [{ s, p }] = (await server.banca.sql(`select soggetto_id as s, id as p from posizione where codice = '28456123'`)) as [
    { s: string; p: string },
  ];
  for (const tavola of ['ruolo', 'avviso_addebito', 'ricorso', 'avviso_bonario', 'delega', 'versamento', 'f24']) {
    const cambi =
      tavola === 'delega' ? {} : { soggetto_id: s, posizione_id: p, avviso_bonario_id: null, avviso_addebito_id: null, ruolo_id: null };
    const righe = `t.id in (select id from ${tavola} ${tavola === 'delega' ? 'where padre_id is not null' : ''} order by id limit 5)`;
    for (let volta = 0; volta < 3; volta += 1) await copia(server, tavola, righe, cambi);
  }
  await server.banca.sql(`insert into delega_ricevuta select (jsonb_populate_record(r, jsonb_build_object('delega_id', d.id))).*
    from delega d join delega_ricevuta r on r.soggetto_id = d.soggetto_id and r.delegato_codice_fiscale = d.delegato_codice_fiscale
    where not exists (select from delega_ricevuta x where x.delega_id = d.id) on conflict do nothing`);
  for (let volta = 0; volta < 12; volta += 1)
    await server.chiedi('intermediario', `{ soggetto(codiceFiscale: "${cfDi('titolare')}") { id } }`);
});
afterAll(() => server.chiudi());

const attese = async (elenco: ElencoDiProva) =>
  (await server.banca.sql<{ id: string }>(elenco.sql, [cfDi('titolare')])).map(({ id }) => id);

test.each(ELENCHI)('$nome: pages of any size, from either end, make the whole list in its order', async (elenco) => {
  const dimensioni = fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(dimensioni, fc.constantFrom('avanti', 'indietro'), async (quante, verso) => {
      const prima = await attese(elenco);
      const lette = await percorri(server, elenco, verso, quante);
      // Reading the accessi makes accessi: those that came meanwhile stand before the others.
      const dopo = await attese(elenco);
      if (verso === 'avanti') expect(lette).toEqual(prima);
      else expect(lette).toEqual(dopo.slice(dopo.length - lette.length));
      expect(lette.length).toBeGreaterThanOrEqual(prima.length);
      expect(prima.length).toBeGreaterThan(1);
    }),
    { numRuns: 4 },
  );
});

test('20 rows without arguments; before alone reads back from there', async () => {
  const elenco = di('Query.f24');
  const tutte = await attese(elenco);
  const prima = await leggiPagina(server, elenco, {});
  expect(prima.righe).toEqual(tutte.slice(0, 20));
  expect(prima.info).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const dopo = await leggiPagina(server, elenco, { after: prima.cursori[19]! });
  expect(dopo.righe).toEqual(tutte.slice(20, 40));
  const indietro = await leggiPagina(server, elenco, { before: prima.cursori[10]! });
  expect(indietro.righe).toEqual(tutte.slice(0, 10));
  expect(indietro.info).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect((await leggiPagina(server, elenco, { first: 100 })).righe).toEqual(tutte.slice(0, 100));
});

test('an empty list is an empty page', async () => {
  const vuoto: ElencoDiProva = { ...di('Query.f24'), campo: 'f24(filtro: { anno: 1900 })' };
  const pagina = await leggiPagina(server, vuoto, { first: 5 });
  expect(pagina).toEqual({
    righe: [],
    cursori: [],
    info: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

describe('rows that arrive between two pages', () => {
  test.each([
    ['Query.versamenti', 'versamento'],
    ['Posizione.versamenti', 'versamento'],
    ['Query.f24', 'f24'],
    ['Posizione.f24', 'f24'],
  ])('%s: no row twice, none of the old lost', async (nome, tavola) => {
    const elenco = di(nome);
    for (const verso of ['avanti', 'indietro'] as const) {
      const vecchie = await attese(elenco);
      const lette = await percorri(server, elenco, verso, [7, 13], async () => {
        const mie = `t.soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = '${cfDi('titolare')}')`;
        await copia(server, tavola, `${mie} and t.id in (select id from ${tavola} t where ${mie} order by random() limit 3)`);
      });
      expect(new Set(lette).size).toBe(lette.length);
      const presenti = new Set(lette);
      expect(vecchie.filter((id) => !presenti.has(id))).toEqual([]);
      expect(lette).toEqual((await attese(elenco)).filter((id) => presenti.has(id)));
    }
  });
});

test.each(['Query.f24', 'Soggetto.accessi', 'Query.soggetti per denominazione', 'Posizione.versamenti', 'Io.delegheRicevute'])(
  '%s: a page that cannot be is refused by name',
  async (nome) => {
    const elenco = di(nome);
    const { cursori } = await leggiPagina(server, elenco, { first: 1 });
    const cursore = cursori[0]!;
    const casi: [object, string, string][] = [
      [{ first: 0 }, 'PAGINAZIONE_NON_VALIDA', 'first'],
      [{ first: -1 }, 'PAGINAZIONE_NON_VALIDA', 'first'],
      [{ first: 101 }, 'PAGINAZIONE_NON_VALIDA', 'first'],
      [{ last: 0 }, 'PAGINAZIONE_NON_VALIDA', 'last'],
      [{ last: 101 }, 'PAGINAZIONE_NON_VALIDA', 'last'],
      [{ first: 2_147_483_647 }, 'PAGINAZIONE_NON_VALIDA', 'first'],
      [{ first: 1, last: 1 }, 'PAGINAZIONE_NON_VALIDA', 'last'],
      [{ last: 1, after: cursore }, 'PAGINAZIONE_NON_VALIDA', 'after'],
      [{ first: 1, before: cursore }, 'PAGINAZIONE_NON_VALIDA', 'before'],
      [{ after: cursore, before: cursore }, 'PAGINAZIONE_NON_VALIDA', 'after'],
    ];
    for (const [argomenti, code, path] of casi) {
      const { errors } = await chiediPagina(server, elenco, argomenti);
      expect([argomenti, errors?.[0]?.extensions]).toEqual([argomenti, expect.objectContaining({ code, path: [path] })]);
    }
    const { errors } = await chiediPagina(server, elenco, { first: 2_147_483_648 });
    expect(errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  },
);
