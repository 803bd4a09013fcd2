import { Command } from 'commander';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { comandoScadenze } from '../../src/cli/scadenze.ts';
import { apriCarico } from '../../src/database/carico.ts';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import { annotaInScadenza } from '../../src/services/deleghe/in-scadenza.ts';
import { proiettaDeleghe } from '../../src/services/proiezione-deleghe.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { OGGI_DI_PROVA as OGGI } from '../support/giorno.ts';

/* The events of what is about to end: for each delega and last day one, whatever runs, however often. */
let banca: BancaDiProva;
let carico: Client;
/** As the server has it: no person's context, row-level policies on. */
let app: Client;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  carico = await apriCarico(banca.url);
  app = new Client({ connectionString: banca.url, options: '-c role=cassetto_app' });
  await app.connect();
});
afterAll(async () => {
  await carico.end();
  await app.end();
  await banca.chiudi();
});
beforeEach(async () => {
  await banca.sql('delete from evento');
  await banca.sql('update delega set al = null where dal <= $1', [OGGI]);
  await proiettaDeleghe(carico);
});

const tra = (giorni: number) => aggiungiGiorni(OGGI, giorni);
async function finisce(riferimento: string, al: string | null): Promise<void> {
  await carico.query('update delega set al = $2 where chiave = $1', [riferimento, al]);
  await proiettaDeleghe(carico);
}
const eventi = () =>
  banca.sql<{ chiave: string; al: string }>(
    `select d.chiave, e.dati ->> 'al' as al from evento e join delega d on d.soggetto_id = e.soggetto_id and d.id = e.delega_id
     where e.tipo = 'IN_SCADENZA' order by 1, 2`,
  );

test('from thirty days before the last day to the last day itself', async () => {
  for (const [al, quante] of [
    [tra(31), 0],
    [tra(30), 1],
    [tra(-1), 0],
    [OGGI, 1],
    [null, 0],
  ] as const) {
    await finisce('D-0002', al);
    expect([al, await annotaInScadenza(app, OGGI)]).toEqual([al, quante]);
  }
  expect(await eventi()).toEqual([
    { chiave: 'D-0002', al: OGGI },
    { chiave: 'D-0002', al: tra(30) },
  ]);
});

test('once for a delega and a last day, day after day; a skipped day is made up for; another last day is another event', async () => {
  await finisce('D-0002', tra(30));
  for (const [giorno, quante] of [
    [tra(-1), 0],
    [tra(5), 1],
    [tra(5), 0],
    [tra(6), 0],
    [tra(30), 0],
    [tra(31), 0],
  ] as const)
    expect([giorno, await annotaInScadenza(carico, giorno)]).toEqual([giorno, quante]);
  await finisce('D-0002', tra(60));
  expect(await annotaInScadenza(carico, tra(31))).toBe(1);
  expect((await eventi()).map(({ al }) => al)).toEqual([tra(30), tra(60)]);
});

test('twenty runs at once append each event once', async () => {
  for (const riferimento of ['D-0002', 'D-0003', 'D-0004']) await finisce(riferimento, tra(10));
  const clienti = await Promise.all(Array.from({ length: 20 }, () => apriCarico(banca.url)));
  const scritti = await Promise.all(clienti.map((client) => annotaInScadenza(client, OGGI)));
  await Promise.all(clienti.map((client) => client.end()));
  expect(scritti.reduce((somma, uno) => somma + uno, 0)).toBe(await eventi().then(({ length }) => length));
  // D-0024 was given from D-0003 and ends with it.
  expect((await eventi()).map(({ chiave }) => chiave)).toEqual(['D-0002', 'D-0003', 'D-0004', 'D-0024']);
});

test('only of what is ATTIVA: not what waits, has not begun, was closed, or ends with its posizioni', async () => {
  // Never validated, to be activated, from a day to come, ceased, revoked, on a posizione that has ended.
  for (const riferimento of ['D-0016', 'D-0035', 'D-0019', 'D-0021', 'D-0020']) await finisce(riferimento, tra(5));
  await banca.sql(`update delega set al = $1 where chiave = 'D-0017'`, [tra(20)]);
  await proiettaDeleghe(carico);
  expect(await annotaInScadenza(app, OGGI)).toBe(0);
  // The one from a day to come is told of on the day when it begins.
  expect(await annotaInScadenza(app, tra(15))).toBe(1);
  expect(await eventi()).toEqual([{ chiave: 'D-0017', al: tra(20) }]);
});

test('an event has the shape of the others: a UUID v7 in the order of time, an instant, no data of the cassetto', async () => {
  await finisce('D-0002', tra(1));
  await annotaInScadenza(app, OGGI);
  await finisce('D-0002', tra(2));
  await annotaInScadenza(app, OGGI);
  const righe = await banca.sql<{ id: string; dati: object }>('select id, dati from evento order by il');
  expect(righe.map(({ dati }) => dati)).toEqual([{ al: tra(1) }, { al: tra(2) }]);
  for (const { id } of righe) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(righe.map(({ id }) => id.slice(0, 13)).toSorted()).toEqual(righe.map(({ id }) => id.slice(0, 13)));
});

test('29 February and the nights when the hour changes count as days', async () => {
  await banca.sql(`update delega set al = null where chiave = 'D-0017'`);
  for (const [oggi, ultimo] of [
    ['2028-01-30', '2028-02-29'],
    ['2028-02-29', '2028-03-30'],
    ['2027-02-27', '2027-03-29'],
    ['2026-09-25', '2026-10-25'],
  ] as const) {
    await finisce('D-0002', ultimo);
    expect(await annotaInScadenza(app, aggiungiGiorni(oggi, -1))).toBe(0);
    expect(await annotaInScadenza(app, oggi)).toBe(1);
  }
});

test('`cassetto scadenze` does it and says how many', async () => {
  await finisce('D-0002', tra(3));
  const uscita = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  for (let volta = 0; volta < 2; volta++) {
    const programma = new Command().exitOverride();
    const client = await apriCarico(banca.url);
    comandoScadenze(programma, async () => ({ client, chiudi: () => client.end(), oggi: OGGI }));
    await programma.parseAsync(['scadenze'], { from: 'user' });
  }
  const detto = uscita.mock.calls.map(([testo]) => testo);
  vi.restoreAllMocks();
  expect(detto).toEqual(['Deleghe in scadenza annotate: 1\n', 'Deleghe in scadenza annotate: 0\n']);
});

test('nobody but the roles of the server may run it', async () => {
  await expect(banca.sql(`set role cassetto_lettura; select annota_in_scadenza('${OGGI}', '${OGGI}')`)).rejects.toMatchObject({
    code: '42501',
  });
  await banca.sql('reset role');
});
