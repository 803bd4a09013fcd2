import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { eliminaScaduti } from '../../src/services/conservazione.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';

/* docs/conservazione.md: every term to the day, on either side, by a clock that is handed in. */
let banca: BancaDiProva;
/** As the server has it: nobody's context, row-level policies on. */
let app: Client;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  app = new Client({ connectionString: banca.url, options: '-c role=cassetto_app' });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await banca.chiudi();
});

const NATO = '2026-01-10T08:00:00Z';
const tavole = [
  'idempotenza',
  'tentativo',
  'consumo',
  'calendario',
  'esito_lavorazione',
  'documento_lavorazione',
  'lavorazione',
  'delega_firma',
];
async function quante(elenco: readonly string[]): Promise<Record<string, number>> {
  const contate = elenco.map((tavola) => `select '${tavola}' as tavola, count(*)::int as n from ${tavola}`).join(' union all ');
  return Object.fromEntries((await banca.sql<{ tavola: string; n: number }>(contate)).map(({ tavola, n }) => [tavola, n]));
}

test('ogni cosa resta fino al suo termine e va dopo, e niente altro; anche molte insieme, anche due volte', async () => {
  await banca.sql(`delete from delega_firma; delete from idempotenza; delete from tentativo; delete from consumo`);
  const [lavorazione, inCorso] = [randomUUID(), randomUUID()];
  // More than one turn takes.
  await banca.sql(`insert into idempotenza select 'RSSMRA80A01H501U', '', n::text, 'i', '{}', '${NATO}' from generate_series(1, 5001) n`);
  const scade = new Date(NATO).getTime();
  for (const tavola of ['tentativo', 'consumo'])
    await banca.sql(`insert into ${tavola} values ('chiave', 1, ${scade}), ('senza', 1, null)`);
  await banca.sql(
    `insert into calendario (id, richiedente, applicazione, principal, creato_il, revocato_il)
     values (gen_random_uuid(), 'X', '', '{}', '${NATO}', '${NATO}'), (gen_random_uuid(), 'X', '', '{}', '2001-01-01', null)`,
  );
  await banca.sql(
    `insert into lavorazione (id, tipo, richiedente, applicazione, principal, righe, creata_il, conclusa_il)
     values ('${lavorazione}', 'ESPORTA', 'X', '', '{}', 1, '${NATO}', '${NATO}'), ('${inCorso}', 'ESPORTA', 'X', '', '{}', 1, '2001-01-01', null)`,
  );
  for (const una of [lavorazione, inCorso]) {
    await banca.sql(`insert into esito_lavorazione (lavorazione_id, id, riga, riferimento) values ('${una}', gen_random_uuid(), 1, 'r')`);
    await banca.sql(
      `insert into documento_lavorazione (lavorazione_id, id, tipo, contenuto, titolo, nome_file, tipo_mime, byte, sha256, creato_il)
       values ('${una}', gen_random_uuid(), 'F24', '[]', 't', 'n', 'm', 1, 's', '${NATO}')`,
    );
  }
  const [finita, viva] = await banca.sql<{ soggetto_id: string; id: string }>(
    'select soggetto_id, id from delega where padre_id is null limit 2',
  );
  await banca.sql(`update delega set al = '2026-01-10', revocata_il = null, cessata_il = null where id = '${finita!.id}'`);
  await banca.sql(`update delega set al = null, revocata_il = null, cessata_il = null where id = '${viva!.id}'`);
  for (const { soggetto_id, id } of [finita!, viva!])
    await banca.sql(
      `insert into delega_firma (soggetto_id, delega_id, tipo, firmata_il) values ('${soggetto_id}', '${id}', 'AUTOGRAFA', '2025-01-01')`,
    );

  const prima = await quante([...tavole, 'accesso', 'catena_accessi', 'evento', 'documento', 'delega']);
  const tolte: Record<string, number> = {};
  const passa = async (istante: string, attese: Record<string, number>) => {
    await eliminaScaduti(app, new Date(istante));
    Object.assign(tolte, attese);
    const dopo = await quante(Object.keys(prima));
    expect({ istante, dopo }).toEqual({
      istante,
      dopo: Object.fromEntries(Object.entries(prima).map(([t, n]) => [t, n - (tolte[t] ?? 0)])),
    });
  };
  await passa(NATO, {});
  await passa('2026-02-09T08:00:00Z', { tentativo: 1, consumo: 1 });
  await passa('2026-02-09T08:00:01Z', { idempotenza: 5001, calendario: 1 });
  await passa('2027-01-10T08:00:00Z', {});
  await passa('2027-01-10T08:00:01Z', { lavorazione: 1, esito_lavorazione: 1, documento_lavorazione: 1 });
  await passa('2031-01-10T12:00:00Z', {});
  await passa('2031-01-11T12:00:00Z', { delega_firma: 1 });
  expect(await eliminaScaduti(app, new Date('2031-01-11T12:00:00Z'))).toBe(0);
});

test('solo il server può chiederlo, e da sé non può togliere niente', async () => {
  await expect(banca.sql(`set role cassetto_lettura; select elimina_scaduti(now())`)).rejects.toMatchObject({ code: '42501' });
  await banca.sql('reset role');
  await expect(app.query('delete from idempotenza')).rejects.toMatchObject({ code: '42501' });
});

test('la pagina sulla conservazione nomina ogni tavola che ha un termine, e nessun’altra', () => {
  const pagina = readFileSync(radice('docs/conservazione.md'), 'utf8');
  const nominate = [...pagina.matchAll(/^\| `(\w+)` .*\| (?!senza termine)[^|]+\|[^|]*\|$/gm)].map(([, tavola]) => tavola!);
  expect(nominate.sort()).toEqual([...tavole].sort());
});
