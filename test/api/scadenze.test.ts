import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCADENZE } from '../../src/entities/scadenza-righe.ts';
import { leggiId } from '../../src/domain/id-globale.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import type { Chi } from './elenchi.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

interface Letta {
  readonly id: string;
  readonly tipo: string;
  readonly oggetto: { readonly __typename: string; readonly id: string };
}
const CAMPI = `id data dataNominale tipo descrizione importo assolta soggetto { codiceFiscale } posizione { codice }
  oggetto { __typename id }`;

async function leggi(chi: Chi, filtro: string): Promise<Letta[]> {
  const { data, errors } = await server.chiedi(chi, `{ scadenze(filtro: { ${filtro} }, first: 100) { nodes { ${CAMPI} } totalCount } }`);
  expect(errors).toBeUndefined();
  expect(data.scadenze.totalCount).toBe(data.scadenze.nodes.length);
  return data.scadenze.nodes;
}
const DUE_ANNI = 'dal: "2025-01-01", al: "2026-12-31"';
const tipi = (righe: readonly Letta[]) => [...new Set(righe.map(({ tipo }) => tipo))].sort();

describe('che cosa scade, e quando', () => {
  test('rate, saldi e acconti vengono dagli F24; il giorno è quello spostato', async () => {
    const righe = await leggi('commerciante', `${DUE_ANNI}, tipo: [RATA, SALDO, ACCONTO], assolta: null`);
    expect(righe).toHaveLength(14);
    const f24 = { oggetto: { __typename: 'F24' }, soggetto: { codiceFiscale: cfDi('commerciante') }, posizione: { codice: '29110457' } };
    expect(righe).toContainEqual(
      expect.objectContaining({
        data: '2025-11-17',
        dataNominale: '2025-11-16',
        tipo: 'RATA',
        descrizione: 'Versamento della rata: CF 2025, 3RATA',
        importo: '1137.45',
        assolta: false,
      }),
    );
    const saldo = righe.find(({ id }) => id === righe.filter(({ tipo }) => tipo === 'SALDO')[1]!.id);
    expect(saldo).toMatchObject({ data: '2026-06-30', importo: null, assolta: false, ...f24 });
    expect(righe.filter(({ tipo }) => tipo === 'ACCONTO').map(({ tipo: _, ...riga }) => riga)).toMatchObject([
      { data: '2025-06-30', importo: '599.15', assolta: true },
      { data: '2025-12-01', dataNominale: '2025-11-30' },
      { data: '2026-06-30' },
      { data: '2026-11-30' },
    ]);
  });

  test('un avviso bonario: 30 giorni per pagare, 90 per il ricorso, da quando è disponibile', async () => {
    const righe = await leggi('commerciante', `dal: "2026-06-01", al: "2026-12-31", tipo: [AVVISO_BONARIO, RICORSO]`);
    // Available 22 days before 15 June.
    expect(righe).toMatchObject([
      {
        data: '2026-06-23',
        dataNominale: '2026-06-23',
        descrizione: 'Pagamento o risposta all’avviso bonario AB-3201-2026-0007702',
        importo: '1198.72',
      },
      {
        data: '2026-08-24',
        dataNominale: '2026-08-22',
        descrizione: 'Ricorso amministrativo contro l’avviso bonario AB-3201-2026-0007702',
        importo: null,
      },
    ]);
    expect(righe[0]!.oggetto).toEqual({ __typename: 'AvvisoBonario', id: righe[1]!.oggetto.id });
  });

  test('un avviso di addebito: 40 giorni per opporsi, 60 per pagare, 90 per il ricorso; il ricorso presentato assolve il suo', async () => {
    const righe = await leggi(
      'commerciante',
      `dal: "2025-03-01", al: "2025-05-31", assolta: null, tipo: [AVVISO_ADDEBITO_OPPOSIZIONE,
      AVVISO_ADDEBITO_PAGAMENTO, RICORSO]`,
    );
    expect(righe).toMatchObject([
      { tipo: 'AVVISO_ADDEBITO_OPPOSIZIONE', data: '2025-04-05', importo: null, assolta: false },
      { tipo: 'AVVISO_ADDEBITO_PAGAMENTO', data: '2025-04-25', importo: '1234.42', assolta: false },
      { tipo: 'RICORSO', data: '2025-05-26', dataNominale: '2025-05-25', assolta: true },
    ]);
    expect(new Set(righe.map(({ id }) => id)).size).toBe(3);
    expect(new Set(righe.map(({ oggetto }) => oggetto.id)).size).toBe(1);
  });

  test('la domanda di riduzione riguarda chi ha avuto quella dei forfettari e non l’ha più', async () => {
    const suoi = { fiscal_number: 'TSTVLR91H65M999B' };
    const cerca = 'dal: "2020-01-01", al: "2030-12-31", tipo: [DOMANDA_RIDUZIONE], assolta: null';
    expect(await leggi(suoi, cerca)).toMatchObject([
      {
        data: '2024-02-28',
        descrizione: 'Domanda di riduzione contributiva per il 2024',
        assolta: false,
        oggetto: { __typename: 'Posizione' },
      },
    ]);
    expect(await leggi({ fiscal_number: 'CSDFBA84A30Z999J' }, cerca)).toEqual([]);
    await server.banca.sql(`insert into riduzione (soggetto_id, id, chiave, posizione_id, tipo, dal)
      select soggetto_id, gen_random_uuid(), 'ancora', posizione_id, tipo, '2024-01-01' from riduzione where al = '2023-12-31'`);
    expect(await leggi(suoi, cerca)).toMatchObject([{ assolta: true }]);
  });

  test('l’ultimo giorno di una delega è delle sue parti, e non si sposta', async () => {
    const cerca = 'dal: "2000-01-01", al: "2099-12-31", tipo: [DELEGA], assolta: null';
    const [conTermine] = await server.banca.sql<{ al: string; cf: string }>(
      `select d.al::text, s.codice_fiscale as cf from delega_ricevuta d join soggetto s on s.id = d.soggetto_id
       where d.delegato_codice_fiscale = '${cfDi('intermediario')}' and d.al >= '2026-06-15' and d.attiva_dal is not null and d.chiusa_come is null
       order by d.al limit 1`,
    );
    const sue = await leggi('intermediario', cerca);
    const prima = sue.find((una) => JSON.stringify(una).includes(conTermine!.cf));
    expect(prima).toMatchObject({
      data: conTermine!.al,
      dataNominale: conTermine!.al,
      descrizione: 'Ultimo giorno della delega a Conti Paolo',
    });
    expect((await leggi({ fiscal_number: conTermine!.cf }, cerca)).map(({ id }) => id)).toContain(prima!.id);
    expect(await leggi('estraneo', cerca)).toEqual([]);
  });
});

describe('filtri', () => {
  test('assolta: senza dirlo solo quelle da assolvere; null tutte', async () => {
    const [da, fatte, tutte] = await Promise.all(
      ['', ', assolta: true', ', assolta: null'].map((assolta) => leggi('commerciante', `${DUE_ANNI}${assolta}`)),
    );
    expect(da!.length).toBeGreaterThan(3);
    expect(fatte!.length).toBeGreaterThan(3);
    expect(tutte!.length).toBe(da!.length + fatte!.length);
    expect([da!.every((una) => 'assolta' in una && una.assolta === false), fatte!.every((una) => 'assolta' in una && una.assolta)]).toEqual(
      [true, true],
    );
  });

  test('gestione e tipo; un periodo alla rovescia è vuoto; senza periodo la domanda è sbagliata', async () => {
    expect(tipi(await leggi('intermediario', 'dal: "2026-06-16", al: "2026-06-30"'))).toContain('AVVISO_BONARIO');
    const acconti = tipi(await leggi('intermediario', 'dal: "2026-06-16", al: "2026-06-30", tipo: [ACCONTO], assolta: null'));
    expect(new Set(acconti)).toEqual(new Set(['ACCONTO']));
    const separata = await leggi('intermediario', `${DUE_ANNI}, gestione: [SEPARATA_PROFESSIONISTI]`);
    expect(separata.length).toBeGreaterThan(0);
    expect(separata.every((una) => JSON.stringify(una).includes('PXX'))).toBe(true);
    expect(await leggi('intermediario', 'dal: "2026-06-30", al: "2026-06-16"')).toEqual([]);
    const { errors } = await server.chiedi('intermediario', '{ scadenze(filtro: { dal: "2026-06-30" }) { totalCount } }');
    expect(errors![0]!.message).toContain('al');
  });
});

test('node ritrova ciascuna, e solo per chi la vedeva', async () => {
  const righe = [
    ...(await leggi('commerciante', `${DUE_ANNI}, assolta: null`)),
    ...(await leggi('intermediario', 'dal: "2000-01-01", al: "2099-12-31", tipo: [DELEGA], assolta: null')),
  ];
  expect(tipi(righe)).toHaveLength(8);
  for (const riga of [...new Map(righe.map((una) => [una.tipo, una])).values()]) {
    const domanda = `{ node(id: "${riga.id}") { ... on Scadenza { ${CAMPI} } } }`;
    expect((await server.chiedi(riga.tipo === 'DELEGA' ? 'intermediario' : 'commerciante', domanda)).data.node).toEqual(riga);
    const altrui = await server.chiedi('estraneo', domanda);
    expect([altrui.data.node, altrui.errors![0]!.extensions.code]).toEqual([null, 'ACCESSO_NEGATO']);
  }
  expect(leggiId(righe[0]!.id)!.tipo).toBe('Scadenza');
});

test('ogni scadenza letta lascia traccia con l’ambito del suo oggetto', async () => {
  const quante = () =>
    server.banca.sql<{ ambiti: string[] }>(
      `select ambiti from accesso a join soggetto_cf c using (soggetto_id) where c.codice_fiscale = '${cfDi('commerciante')}' and operazione = 'scadenze'
       order by il desc limit 1`,
    );
  await leggi('intermediario', `${DUE_ANNI}, tipo: [RATA, AVVISO_BONARIO, RICORSO]`);
  expect([...(await quante())[0]!.ambiti].sort()).toEqual(['DEBITI', 'F24', 'RICORSI']);
});

test('una pagina segue l’indice degli F24, senza leggerli tutti', async () => {
  const { sql } = server.banca;
  await sql('begin');
  // The demonstration is so small that reading it whole costs less.
  await sql(`insert into f24 select (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'chiave', 'prova ' || n,
    'scadenza', date '2025-01-01' + n % 700))).* from f24 f, generate_series(1, 20000) n
    where f.id = (select id from f24 limit 1)`);
  await sql('analyze f24');
  const piano = await sql<{ 'QUERY PLAN': string }>(
    `explain select t.* from (${SCADENZE}) as t where t.data between '2025-01-01' and '2026-12-31' order by t.data, t.id limit 21`,
  );
  await sql('rollback');
  const testo = piano.map((riga) => riga['QUERY PLAN']).join('\n');
  expect(testo).toMatch(/Merge Append[\s\S]*Index Scan using f24_scadenza_id_index/);
});
