import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { importaTesto, POSIZIONI, ROSSI, SOGGETTI } from '../support/importazione.ts';

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());
beforeEach(async () => {
  await banca.sql('truncate soggetto, soggetto_cf cascade');
  await importaTesto(banca.url, 'soggetti.csv', SOGGETTI);
  await importaTesto(banca.url, 'posizioni.csv', POSIZIONI);
});

const versamenti = (importo: string) =>
  `codice_fiscale;riferimento;data;causale;importo_debito\n${['A/1', 'A/2'].map((r) => `${ROSSI};${r};2012-02-16;AF;${importo}\n`).join('')}`;

test('una riga che un altro scrive intanto, e che alla prima occhiata non c’era, è modificata come se ci fosse sempre stata', async () => {
  const altro = new Client({ connectionString: banca.url });
  await altro.connect();
  onTestFinished(() => altro.end());
  await altro.query('begin');
  const { rows } = await altro.query<{ id: string }>(
    `insert into versamento (soggetto_id, id, chiave, data, causale, importo_debito)
     select id, gen_random_uuid(), 'A/2', '2012-02-16', 'AF', 1 from soggetto returning id`,
  );
  const importazione = importaTesto(banca.url, 'versamenti.csv', versamenti('700'));
  await vi.waitFor(async () =>
    expect(await banca.sql(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).toHaveLength(1),
  );
  await altro.query('commit');
  expect(await importazione).toMatchObject({
    rifiuto: null,
    file: [{ nuove: 1, modificate: 1, invariate: 0 }],
    abbinamenti: { soggetti: 1 },
  });
  expect(await banca.sql(`select chiave, importo_debito, id = '${rows[0]!.id}' as sua from versamento order by chiave`)).toEqual([
    { chiave: 'A/1', importo_debito: '700.00', sua: false },
    { chiave: 'A/2', importo_debito: '700.00', sua: true },
  ]);
});

test('due importazioni dello stesso file, insieme: ciò che una aggiunge l’altra trova', async () => {
  const esiti = await Promise.all([1, 2].map(() => importaTesto(banca.url, 'versamenti.csv', versamenti('800'))));
  const somma = (di: 'nuove' | 'invariate') => esiti.reduce((tutte, { file }) => tutte + file[0]![di], 0);
  expect([somma('nuove'), somma('invariate')]).toEqual([2, 2]);
});
