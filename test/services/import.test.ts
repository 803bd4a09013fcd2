import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { carica } from '../../src/services/import/carica.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaCon, clientCarico, importaTesto, OGGI, POSIZIONI, ROSSI, righeDi, SOGGETTI } from '../support/importazione.ts';
import { finche } from '../support/postgres-incorporato.ts';

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

const TESTA = 'codice_fiscale;gestione;codice;riferimento;data;causale;importo_debito';
const versamento = (riferimento: string, importo = '741,45') => `${ROSSI};ARTIGIANI;28456123;${riferimento};16/02/2012;AF;${importo}`;
const versamenti = (...righe: string[]) => `${[TESTA, ...righe].join('\n')}\n`;

describe('le righe giuste', () => {
  test('CSV con punto e virgola e virgola decimale, BOM e fine riga di Windows', async () => {
    const testo = `\ufeff${versamenti(versamento('A/1', '1.234,50')).replaceAll('\n', '\r\n')}`;
    const esito = await importaTesto(banca.url, 'versamenti.csv', testo);
    expect(esito.rifiuto).toBeNull();
    expect(await banca.sql('select data::text, causale, importo_debito, importo_credito, chiave from versamento')).toEqual([
      { data: '2012-02-16', causale: 'AF', importo_debito: '1234.50', importo_credito: '0.00', chiave: 'A/1' },
    ]);
  });

  test('CSV con la virgola e il punto decimale', async () => {
    const testo = `${TESTA.replaceAll(';', ',')}\n${ROSSI},ARTIGIANI,28456123,A/1,2012-02-16,AF,741.45\n`;
    expect((await importaTesto(banca.url, '07-versamenti.csv', testo)).file[0]).toMatchObject({ nuove: 1, errate: 0 });
  });

  test('JSON Lines, anche con numeri e liste', async () => {
    const oggetto = {
      codice_fiscale: ROSSI,
      gestione: 'ARTIGIANI',
      codice: '28456123',
      data: '2012-02-16',
      causale: 'AF',
      importo_debito: 741.45,
    };
    const esito = await importaTesto(banca.url, 'versamenti.jsonl', `${JSON.stringify(oggetto)}\n\n${JSON.stringify(oggetto)}`);
    expect(esito.file[0]).toMatchObject({ righe: 2, nuove: 2 });
    expect(await banca.sql('select sum(importo_debito) as totale from versamento')).toEqual([{ totale: '1482.90' }]);
  });

  test('virgolette, barre rovesciate e separatori dentro una cella restano come sono', async () => {
    const nome = 'C:\\prova "da" Gino; bar';
    const testa = 'codice_fiscale;gestione;codice;sede;stato;data_inizio;denominazione';
    const testo = `${testa}\n${ROSSI};COMMERCIANTI;29110457;3290;ATTIVA;2009-01-01;"${nome.replaceAll('"', '""')}"\n`;
    await importaTesto(banca.url, 'posizioni.csv', testo);
    expect(await banca.sql(`select denominazione from posizione where codice = '29110457'`)).toEqual([{ denominazione: nome }]);
  });

  test('oggi±N è un giorno contato da oggi', async () => {
    await importaTesto(banca.url, 'versamenti.csv', versamenti(`${ROSSI};;;A/1;oggi-22;AF;1`));
    expect(await banca.sql('select data::text, posizione_id from versamento')).toEqual([{ data: '2026-10-31', posizione_id: null }]);
  });

  test('un file di centomila righe entra nell’ordine e con gli importi giusti', async () => {
    const righe = Array.from({ length: 100_000 }, (_, i) => versamento(`P/${i}`, `${i}.01`));
    expect((await importaTesto(banca.url, 'versamenti.csv', versamenti(...righe))).file[0]).toMatchObject({ nuove: 100_000, errate: 0 });
    expect(await banca.sql('select count(*)::int as n, sum(importo_debito) as s from versamento')).toEqual([
      { n: 100_000, s: '4999951000.00' },
    ]);
  });
});

describe('una seconda volta', () => {
  test('non cambia niente: né valori, né id, né istanti', async () => {
    const testo = versamenti(versamento('A/1'), versamento(''), versamento(''));
    await importaTesto(banca.url, 'versamenti.csv', testo);
    const prima = await banca.sql('select *, xmin::text from versamento order by id');
    const esito = await importaTesto(banca.url, 'versamenti.csv', testo);
    expect(esito.file[0]).toMatchObject({ nuove: 0, modificate: 0, invariate: 3 });
    expect(await banca.sql('select *, xmin::text from versamento order by id')).toEqual(prima);
  });

  test('una riga diversa modifica quella che c’è, che tiene il suo id', async () => {
    await importaTesto(banca.url, 'versamenti.csv', versamenti(versamento('A/1'), versamento('A/2')));
    const [prima] = await banca.sql(`select id, aggiornato_il from versamento where chiave = 'A/1'`);
    const esito = await importaTesto(banca.url, 'versamenti.csv', versamenti(versamento('A/1', '700'), versamento('A/2')));
    expect(esito.file[0]).toMatchObject({ nuove: 0, modificate: 1, invariate: 1 });
    const [dopo] = await banca.sql(`select id, importo_debito, aggiornato_il from versamento where chiave = 'A/1'`);
    expect(dopo).toMatchObject({ id: prima!['id'], importo_debito: '700.00' });
    expect(dopo!['aggiornato_il']).not.toEqual(prima!['aggiornato_il']);
  });

  test('una colonna che il file non ha resta com’è, una cella vuota la svuota', async () => {
    await importaTesto(
      banca.url,
      'soggetti.csv',
      `codice_fiscale;natura;cognome;nome;recapiti_email\n${ROSSI};PERSONA_FISICA;Rossi;Mario;a@example.it\n`,
    );
    await importaTesto(banca.url, 'soggetti.csv', SOGGETTI);
    expect(await banca.sql('select recapiti_email from recapito')).toEqual([{ recapiti_email: 'a@example.it' }]);
    const esito = await importaTesto(
      banca.url,
      'soggetti.csv',
      `codice_fiscale;natura;cognome;nome;recapiti_email\n${ROSSI};PERSONA_FISICA;Rossi;Mario;\n`,
    );
    expect(esito.file[0]).toMatchObject({ modificate: 1 });
    expect(await banca.sql('select recapiti_email from recapito')).toEqual([{ recapiti_email: null }]);
  });

  test('un codice fiscale già in elenco non fa un secondo soggetto', async () => {
    await importaTesto(banca.url, 'soggetti.csv', SOGGETTI.replace('Mario', 'Mariano').replace(ROSSI, ROSSI.toLowerCase()));
    expect(await banca.sql('select nome, denominazione from soggetto')).toEqual([{ nome: 'Mariano', denominazione: 'Rossi Mariano' }]);
  });
});

describe('insieme a un altro', () => {
  const testo = versamenti(versamento('A/1', '700'), versamento('A/2', '700'));

  test('una riga che quello scrive intanto, e che alla prima occhiata non c’era, è modificata come se ci fosse sempre stata', async () => {
    const altro = await clientCarico(banca.url);
    await altro.query('begin');
    const { rows } = await altro.query<{ id: string }>(
      `insert into versamento (soggetto_id, id, chiave, data, causale, importo_debito)
       select id, gen_random_uuid(), 'A/2', '2012-02-16', 'AF', 1 from soggetto returning id`,
    );
    const importazione = importaTesto(banca.url, 'versamenti.csv', testo);
    const inAttesa = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await finche(async () => expect(await banca.sql(inAttesa)).toHaveLength(1));
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

  test('due importazioni dello stesso file: ciò che una aggiunge l’altra trova', async () => {
    const esiti = await Promise.all([1, 2].map(() => importaTesto(banca.url, 'versamenti.csv', testo)));
    const somma = (di: 'nuove' | 'invariate') => esiti.reduce((tutte, { file }) => tutte + file[0]![di], 0);
    expect([somma('nuove'), somma('invariate')]).toEqual([2, 2]);
  });
});

describe('le righe errate', () => {
  const CASI: readonly (readonly [string, string, string | null, string, string])[] = [
    [
      'codice fiscale con il carattere di controllo sbagliato',
      'RSSMRA80A01H501X;ARTIGIANI;28456123;A/2;16/02/2012;AF;1',
      'codice_fiscale',
      'RSSMRA80A01H501X',
      'carattere di controllo',
    ],
    ['giorno che non esiste', `${ROSSI};ARTIGIANI;28456123;A/2;31/02/2012;AF;1`, 'data', '31/02/2012', 'giorno esistente'],
    ['importo ambiguo', versamento('A/2', '1.234'), 'importo_debito', '1.234', '2 decimali'],
    ['importo negativo', versamento('A/2', '-5'), 'importo_debito', '-5', 'non negativi'],
    ['gestione che non esiste', `${ROSSI};ARTIGIANO;28456123;A/2;16/02/2012;AF;1`, 'gestione', 'ARTIGIANO', 'COMMERCIANTI'],
    ['causale di forma sbagliata', `${ROSSI};ARTIGIANI;28456123;A/2;16/02/2012;af;1`, 'causale', 'af', 'maiuscole'],
    ['cella obbligatoria vuota', `${ROSSI};ARTIGIANI;28456123;A/2;;AF;1`, 'data', '', 'giorno esistente'],
    ['riga tagliata a metà', `${ROSSI};ARTIGIANI;2845`, null, '3 colonne', 'troncata'],
    ['riga con una cella di troppo', `${versamento('A/2')};1`, null, '8 colonne', '7 colonne'],
    [
      'soggetto che non c’è',
      'BNCLCU75H12Z998R;ARTIGIANI;28456123;A/2;16/02/2012;AF;1',
      'codice_fiscale',
      'BNCLCU75H12Z998R',
      'già in archivio',
    ],
    ['posizione che non c’è', `${ROSSI};COMMERCIANTI;28456123;A/2;16/02/2012;AF;1`, 'codice', 'COMMERCIANTI/28456123', 'già in archivio'],
    ['chiave già scritta sopra', versamento('A/1', '5'), null, 'A/1', 'riga 2'],
  ];

  test.each(CASI)('%s: senza --errori ferma il file', async (_, riga, colonna, valore, atteso) => {
    const esito = await importaTesto(banca.url, 'versamenti.csv', versamenti(versamento('A/1'), riga, versamento('A/3')));
    expect(esito.file).toEqual([]);
    expect(esito.rifiuto).toContain(`versamenti.csv, riga 3${colonna === null ? '' : `, colonna ${colonna}`}: `);
    expect(esito.rifiuto).toContain(valore === '' ? 'vuoto' : `"${valore}"`);
    expect(esito.rifiuto).toContain(atteso);
    expect(await banca.sql('select 1 from versamento')).toEqual([]);
  });

  test.each(CASI)('%s: con --errori le altre entrano', async (_, riga, _colonna, _valore, atteso) => {
    const cartella = cartellaCon({ 'versamenti.csv': versamenti(versamento('A/1'), riga, versamento('A/3')) });
    const errori = join(cartella, 'scarti.csv');
    const esito = await carica(await clientCarico(banca.url), { percorso: join(cartella, 'versamenti.csv'), errori, oggi: OGGI });
    expect(esito.file[0]).toMatchObject({ righe: 3, nuove: 2, errate: 1, fileErrori: errori });
    expect(await banca.sql('select chiave from versamento order by 1')).toEqual([{ chiave: 'A/1' }, { chiave: 'A/3' }]);
    const [testa, scarto, ...altre] = righeDi(errori);
    expect(testa).toBe(`${TESTA};errore`);
    expect(scarto).toContain(atteso);
    expect(altre).toEqual([]);
  });

  test('il file degli scarti, corretto, si importa così com’è', async () => {
    const cartella = cartellaCon({ 'versamenti.csv': versamenti(versamento('A/1'), versamento('A/2', 'x')) });
    const errori = join(cartella, 'scarti-versamenti.csv');
    const client = await clientCarico(banca.url);
    await carica(client, { percorso: join(cartella, 'versamenti.csv'), errori, oggi: OGGI });
    writeFileSync(errori, `${righeDi(errori).join('\n').replace(';x;', ';12,30;')}\n`);
    const esito = await carica(client, { percorso: errori, tipo: 'versamenti', oggi: OGGI });
    expect(esito.file[0]).toMatchObject({ nuove: 1, errate: 0 });
  });

  test('senza righe errate il file degli scarti non nasce', async () => {
    const cartella = cartellaCon({ 'versamenti.csv': versamenti(versamento('A/1')) });
    const errori = join(cartella, 'scarti.csv');
    const esito = await carica(await clientCarico(banca.url), { percorso: join(cartella, 'versamenti.csv'), errori, oggi: OGGI });
    expect(esito.file[0]!.fileErrori).toBeNull();
    expect(() => righeDi(errori)).toThrow('ENOENT');
  });

  test('sede e causale fuori elenco entrano con un’avvertenza', async () => {
    const testo = `${TESTA};sede\n${versamento('A/1').replace(';AF;', ';ZZ9;')};9876\n`;
    const esito = await importaTesto(banca.url, 'versamenti.csv', testo);
    expect(esito.file[0]!.nuove).toBe(1);
    expect(esito.file[0]!.avvertenze).toEqual([
      { colonna: 'sede', codice: '9876', righe: 1, primaRiga: 2 },
      { colonna: 'causale', codice: 'ZZ9', righe: 1, primaRiga: 2 },
    ]);
  });

  test('in JSON Lines: un oggetto tagliato, una chiave ignota', async () => {
    const tagliato = await importaTesto(banca.url, 'versamenti.jsonl', '{"codice_fiscale":"RSS');
    expect(tagliato.rifiuto).toContain('riga 1: trovato');
    expect(tagliato.rifiuto).toContain('la riga è troncata o non è JSON');
    const ignota = await importaTesto(banca.url, 'versamenti.jsonl', '{"codicefiscale":"x"}');
    expect(ignota.rifiuto).toContain('colonna codicefiscale');
  });
});

test('--dry-run dice che cosa accadrebbe, anche tra file che si riferiscono l’uno all’altro, e non scrive niente', async () => {
  await banca.sql('truncate soggetto, soggetto_cf cascade');
  const cartella = cartellaCon({
    'soggetti.csv': SOGGETTI,
    'posizioni.csv': POSIZIONI,
    'versamenti.csv': versamenti(versamento('A/1'), versamento('A/2', 'x')),
  });
  const errori = join(cartella, 'scarti');
  const esito = await carica(await clientCarico(banca.url), { percorso: cartella, prova: true, errori, oggi: OGGI });
  expect(esito.file.map(({ tipo, nuove, errate }) => [tipo, nuove, errate])).toEqual([
    ['soggetti', 1, 0],
    ['posizioni', 1, 0],
    ['versamenti', 1, 1],
  ]);
  expect(await banca.sql('select 1 from soggetto')).toEqual([]);
  expect(() => righeDi(errori)).toThrow('ENOENT');
});

test('una cartella si importa nell’ordine dei riferimenti; uno rifiutato ferma quelli che seguono, non i precedenti', async () => {
  await banca.sql('truncate soggetto, soggetto_cf cascade');
  const cartella = cartellaCon({
    'a.txt': 'altro',
    'f24.csv': '',
    'posizioni.csv': POSIZIONI.replace('ATTIVA', 'APERTA'),
    'soggetti.csv': SOGGETTI,
  });
  const esito = await carica(await clientCarico(banca.url), { percorso: cartella, oggi: OGGI });
  expect(esito.file.map(({ file }) => file)).toEqual(['soggetti.csv']);
  expect(esito.rifiuto).toContain('posizioni.csv, riga 2, colonna stato: trovato "APERTA"');
  expect(esito.nonLetti).toEqual(['f24.csv']);
  expect(await banca.sql('select 1 as c from soggetto')).toHaveLength(1);
});
