import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migra } from '../../src/database/migra.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { importaTesto, POSIZIONI, ROSSI, SOGGETTI } from '../support/importazione.ts';

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());
beforeEach(async () => {
  await banca.sql('truncate soggetto, soggetto_cf, delega_ricevuta, incarico cascade');
  await importaTesto(banca.url, 'soggetti.csv', SOGGETTI);
  await importaTesto(banca.url, 'posizioni.csv', POSIZIONI);
});

const CHI = `${ROSSI};ARTIGIANI;28456123`;
const bonari = (testa: string, riga: string) =>
  importaTesto(
    banca.url,
    'avvisi-bonari.csv',
    `codice_fiscale;gestione;codice;numero;data_emissione;periodo_dal;periodo_al;contributi;totale;stato${testa}\n${CHI};AB-1;2026-06-01;2025-01;2025-12;100;100;EMESSO${riga}\n`,
  );
const bonario = async () =>
  (await banca.sql('select disponibile_dal::text as dal, scadenza::text, termine_ricorso::text as ricorso from avviso_bonario'))[0];

test('senza scadenza valgono 30 giorni da quando è disponibile, e 90 per il ricorso: mai di sabato, domenica o festivo', async () => {
  await bonari(';disponibile_dal', ';2026-07-16');
  // 15 August is a Saturday and Ferragosto; 14 October a working day.
  expect(await bonario()).toEqual({ dal: '2026-07-16', scadenza: '2026-08-17', ricorso: '2026-10-14' });
});

test('quella che INPS scrive vale, e resta anche se un file successivo non la ripete', async () => {
  await bonari(';disponibile_dal;scadenza', ';2026-07-16;2026-08-15');
  await bonari(';disponibile_dal', ';2026-07-16');
  expect(await bonario()).toMatchObject({ scadenza: '2026-08-15' });
});

test('il giorno di ricezione che arriva o cambia dopo porta con sé i termini; lo stesso file due volte non cambia niente', async () => {
  await bonari('', '');
  expect(await bonario()).toEqual({ dal: null, scadenza: null, ricorso: null });
  await bonari(';disponibile_dal', ';2026-06-03');
  expect(await bonario()).toEqual({ dal: '2026-06-03', scadenza: '2026-07-03', ricorso: '2026-09-01' });
  await bonari(';disponibile_dal', ';2026-06-04');
  expect(await bonario()).toEqual({ dal: '2026-06-04', scadenza: '2026-07-06', ricorso: '2026-09-02' });
  expect((await bonari(';disponibile_dal', ';2026-06-04')).file[0]).toMatchObject({ modificate: 0, invariate: 1 });
  await bonari('', '');
  expect(await bonario()).toMatchObject({ scadenza: '2026-07-06' });
});

test('addebiti, cartelle e riduzioni: 60, 40 e 90 giorni dalla notifica, 28 febbraio dopo la fine', async () => {
  const carico = 'agente_riscossione;capitale;totale;residuo;stato';
  await importaTesto(
    banca.url,
    'avvisi-addebito.csv',
    `codice_fiscale;gestione;codice;numero;data_emissione;notificato_il;${carico}\n${CHI};AD-1;2026-06-01;2026-06-16;ADER;1;1;1;NOTIFICATO\n`,
  );
  await importaTesto(
    banca.url,
    'ruoli.csv',
    `codice_fiscale;gestione;codice;cartella;anno_ruolo;notificato_il;${carico}\n${CHI};C-1;2010;2010-09-26;ADER;1;1;1;EMESSO\n`,
  );
  await importaTesto(
    banca.url,
    'riduzioni.csv',
    `codice_fiscale;gestione;codice;tipo;dal;al\n${CHI};FORFETTARIO_35;2019-01-01;2025-12-31\n`,
  );
  const lette = () =>
    banca.sql(`select termine_pagamento::text as pagamento, termine_opposizione::text as opposizione, a.termine_ricorso::text as ricorso,
      r.termine_ricorso::text as cartella, domanda_entro::text as domanda from avviso_addebito a, ruolo r, riduzione`);
  const attese = [
    { pagamento: '2026-08-17', opposizione: '2026-07-27', ricorso: '2026-09-14', cartella: '2010-12-27', domanda: '2026-03-02' },
  ];
  expect(await lette()).toEqual(attese);

  // An archive of before these columns gets the same days from the migration.
  for (const tavola of ['avviso_bonario', 'avviso_addebito', 'ruolo']) await banca.sql(`alter table ${tavola} drop column termine_ricorso`);
  await banca.sql('alter table riduzione drop column domanda_entro');
  await banca.sql(`delete from mikro_orm_migrations where name = '20261122100600-scadenze'`);
  await migra(banca.url);
  expect(await lette()).toEqual(attese);
});
