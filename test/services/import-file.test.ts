import { afterAll, beforeAll, expect, test } from 'vitest';
import { carica, ImportNonValido } from '../../src/services/import/carica.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaCon, clientCarico, importaTesto, OGGI, SOGGETTI } from '../support/importazione.ts';

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());

const utf16 = Buffer.from(`\ufeff${SOGGETTI}`, 'utf16le');
const latin1 = Buffer.from(SOGGETTI.replace('Mario', 'Niccolò'), 'latin1');

test.each<readonly [string, string | Uint8Array, string]>([
  ['binario', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'è un file binario'],
  ['vuoto', '', 'il file è vuoto'],
  ['di soli spazi', ' \n\n', 'il file è vuoto'],
  ['di sola intestazione', 'codice_fiscale;natura;cognome;nome\n', 'non ha righe oltre all’intestazione'],
  ['in UTF-16', utf16, 'il testo è UTF-16'],
  ['in Latin-1', latin1, 'riga 2: il testo non è UTF-8'],
  ['senza una colonna obbligatoria', 'codice_fiscale;cognome;nome\nx;y;z\n', 'manca la colonna «natura», obbligatoria per soggetti'],
  ['con una colonna ignota', SOGGETTI.replace('cognome', 'congome'), 'la colonna «congome» non è di soggetti'],
  ['con una colonna doppia', SOGGETTI.replace('cognome', 'nome'), 'la colonna «nome» è scritta due volte'],
  ['con virgolette mai chiuse', SOGGETTI.replace(';Rossi', ';"Rossi'), 'riga 2: le virgolette aperte in questa riga non si chiudono'],
])('un file %s è rifiutato', async (_, contenuto, motivo) => {
  const esito = await importaTesto(banca.url, 'soggetti.csv', contenuto);
  expect(esito.rifiuto).toContain('soggetti.csv');
  expect(esito.rifiuto).toContain(motivo);
  expect(await banca.sql('select 1 from soggetto')).toEqual([]);
});

test('virgolette aperte a metà di un file lungo: il rifiuto arriva senza leggerlo tutto in memoria', async () => {
  const riga = SOGGETTI.split('\n')[1]!;
  const testo = `${SOGGETTI}${riga.replace(';Rossi', ';"Rossi')}\n${`${riga}\n`.repeat(50_000)}`;
  const esito = await importaTesto(banca.url, 'soggetti.csv', testo, { errori: undefined });
  expect(esito.rifiuto).toContain('riga 3: le virgolette aperte');
});

test('un nome che non dice il tipo chiede --tipo, che vale', async () => {
  expect((await importaTesto(banca.url, 'persone.csv', SOGGETTI)).rifiuto).toContain('persone.csv: il nome non dice che cosa contiene');
  expect((await importaTesto(banca.url, 'persone.csv', SOGGETTI, { tipo: 'soggetti', prova: true })).file[0]).toMatchObject({ nuove: 1 });
});

test('uso sbagliato: tipo ignoto, cartella senza file, --tipo su una cartella, errori sopra il file, percorso che non c’è', async () => {
  const client = await clientCarico(banca.url);
  const cartella = cartellaCon({ 'soggetti.csv': SOGGETTI });
  const file = `${cartella}/soggetti.csv`;
  await expect(carica(client, { percorso: file, tipo: 'gente', oggi: OGGI })).rejects.toThrow('--tipo: «gente» non esiste');
  await expect(carica(client, { percorso: cartellaCon({}), oggi: OGGI })).rejects.toBeInstanceOf(ImportNonValido);
  await expect(carica(client, { percorso: cartella, tipo: 'soggetti', oggi: OGGI })).rejects.toThrow('per un solo file');
  await expect(carica(client, { percorso: file, errori: file, oggi: OGGI })).rejects.toThrow('non possono andare sopra');
  await expect(carica(client, { percorso: `${cartella}/nessuno.csv`, oggi: OGGI })).rejects.toMatchObject({ code: 'ENOENT' });
});

test('la banca dati che cade a metà è un guasto, non un rifiuto', async () => {
  const client = await clientCarico(banca.url);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  client.on('error', () => undefined);
  let tolta = false;
  const avanza = () => {
    if (!tolta) void banca.sql('select pg_terminate_backend($1)', [rows[0]!.pid]);
    tolta = true;
  };
  const riga = SOGGETTI.split('\n')[1]!;
  const percorso = `${cartellaCon({ 'soggetti.csv': `${SOGGETTI}${`${riga}\n`.repeat(300_000)}` })}/soggetti.csv`;
  await expect(carica(client, { percorso, oggi: OGGI, ascolta: { inizia: () => undefined, avanza } })).rejects.toThrow();
  expect(await banca.sql('select 1 from soggetto')).toEqual([]);
});

test('il testo più lungo che ogni colonna di una chiave ammette sta nell’indice', async () => {
  await importaTesto(banca.url, 'soggetti.csv', SOGGETTI);
  const lungo = Array.from({ length: 100 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('');
  const testa = 'codice_fiscale;gestione;azienda;dal;al;tipo;mesi';
  const riga = `${SOGGETTI.split('\n')[1]!.split(';')[0]};ALTRA;${lungo};2020-01-01;2020-12-31;${lungo};12`;
  expect((await importaTesto(banca.url, 'estratto-conto.csv', `${testa}\n${riga}\n`)).file[0]).toMatchObject({ nuove: 1 });
  expect((await importaTesto(banca.url, 'estratto-conto.csv', `${testa}\n${riga}x\n`)).rifiuto).toContain('colonna mesi');
  expect((await importaTesto(banca.url, 'estratto-conto.csv', `${testa}\n${riga.replace(lungo, `${lungo}x`)}\n`)).rifiuto).toContain(
    'colonna azienda',
  );
});
