import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriLink } from '../documents/apri-link.ts';
import { pezzi, testoFitto } from '../documents/leggi-pdf.ts';
import { leggiZip } from '../documents/leggi-zip.ts';
import { moltiF24 } from '../support/molti-f24.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { lavorazioni } from './lavorazioni.ts';

/* Every F24 of a filter, over all that a studio reaches: files read back from their links. */
let server: ServerDiProva;
let t: ReturnType<typeof lavorazioni>;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_LAVORATORE: 'si' } });
  t = lavorazioni(server);
});
afterAll(() => server.chiudi());

interface RigaLetta {
  id: string;
  importo: string | null;
  scadenza: string;
  codiceInps: string | null;
  posizione: { soggetto: { id: string; codiceFiscale: string; denominazione: string } };
}

/** The rows that the list f24 gives with the same filter. */
async function righe(filtro: object): Promise<RigaLetta[]> {
  const { data } = await server.chiedi(
    'intermediario',
    `query($filtro: F24Filtro) { f24(filtro: $filtro, first: 100) { nodes { id importo scadenza codiceInps
       posizione { soggetto { id codiceFiscale denominazione } } } } }`,
    { filtro },
  );
  return data.f24.nodes;
}

const DOCUMENTI = 'documenti { tipo nomeFile tipoMime pagine byte sha256 soggetto { id } link { url } }';

/** Asks, waits, opens the one document; answers the Lavorazione, its esiti and the file. */
async function genera(input: object) {
  const { id } = await t.richiesta('intermediario', 'generaF24Massivi', input);
  const finita = await t.finita('intermediario', id);
  const { documenti } = await t.legge('intermediario', id, DOCUMENTI);
  const aperto = documenti.length === 0 ? null : await apriLink(server, documenti[0].link.url);
  if (aperto) expect([aperto.stato, aperto.stato === 200 ? '' : aperto.testo]).toEqual([200, '']);
  return { id, finita, documenti, esiti: (await t.esiti('intermediario', id)).nodes, byte: aperto?.byte ?? null };
}

const nelLoroPosto = (voci: readonly RigaLetta[]) => new Set(voci.map((riga) => `${riga.posizione.soggetto.id} ${riga.scadenza}`));

const ANNO = { anno: 2026 };

test('ZIP_PDF: one PDF for each client and day, in the order of the clients; a blank row is refused with IMPORTO_RICHIESTO', async () => {
  const attese = await righe(ANNO);
  expect(attese.length).toBeGreaterThan(3);
  const { finita, documenti, esiti, byte } = await genera({ filtro: ANNO, formato: 'ZIP_PDF', idempotencyKey: 'zip' });
  const conImporto = attese.filter(({ importo }) => importo !== null);
  expect(finita).toMatchObject({ totale: attese.length, riuscite: conImporto.length, scartate: attese.length - conImporto.length });
  expect(documenti).toMatchObject([{ tipo: 'F24_MASSIVO', tipoMime: 'application/zip', pagine: null, soggetto: null }]);
  for (const { errore, oggetto } of esiti) {
    if (errore) expect([errore.code, errore.path]).toEqual(['IMPORTO_RICHIESTO', ['importo']]);
    else expect(conImporto.map(({ id }) => id)).toContain(oggetto.id);
  }
  const file = await leggiZip(byte!);
  const nomi = file.map(({ nome }) => nome);
  expect(nomi).toEqual([...nomi].sort());
  expect(file.length).toBe(nelLoroPosto(conImporto).size);
  const testi = (await Promise.all(file.map(({ byte: pdf }) => testoFitto(pdf)))).flat().join('\n');
  for (const { codiceInps } of conImporto) if (codiceInps) expect(testi).toContain(codiceInps);
});

test('PDF_UNICO: three pages a model, the clients in their order, the amounts given printed', async () => {
  const attese = await righe(ANNO);
  const bianca = attese.find(({ importo }) => importo === null);
  const importi = bianca ? [{ f24: bianca.id, importo: '1234.56' }] : [];
  const { finita, documenti, byte } = await genera({ filtro: ANNO, formato: 'PDF_UNICO', importi, idempotencyKey: 'unico' });
  const riuscite = attese.filter(({ id, importo }) => importo !== null || id === bianca?.id);
  expect(finita).toMatchObject({ totale: attese.length, riuscite: riuscite.length });
  const pagine = await pezzi(byte!);
  expect([pagine.length, documenti[0].pagine]).toEqual([nelLoroPosto(riuscite).size * 3, pagine.length]);
  const clienti = riuscite
    .map(({ posizione: { soggetto } }) => soggetto)
    .sort((a, b) => a.denominazione.localeCompare(b.denominazione, 'it'));
  const fitto = await testoFitto(byte!);
  const primi = fitto.map((pagina) => clienti.findIndex(({ codiceFiscale }) => pagina.includes(codiceFiscale)));
  expect(primi).toEqual([...primi].sort((a, b) => a - b));
  if (bianca) expect(fitto.join()).toMatch(/1\.?234[, ]?56/);
});

test('CSV and XLSX: one row a row, amounts as Italians write them, refused as the rules say', async () => {
  const conImporto = (await righe(ANNO)).filter(({ importo }) => importo !== null);
  const csv = (await genera({ filtro: ANNO, formato: 'CSV', idempotencyKey: 'csv' })).byte!.toString();
  expect(csv.startsWith('\uFEFFCodice fiscale;Contribuente;')).toBe(true);
  const linee = csv.slice(1).split('\r\n');
  expect(linee).toHaveLength(conImporto.length + 2);
  for (const { id, importo, scadenza } of conImporto) {
    const linea = linee.find((una) => una.endsWith(id))!.split(';');
    expect([linea[7], linea[10]]).toEqual([importo!.replace('.', ','), scadenza.split('-').reverse().join('/')]);
  }
  const { byte } = await genera({ filtro: ANNO, formato: 'XLSX', idempotencyKey: 'xlsx' });
  const foglio = await readXlsxFile(byte!);
  const lette = (Array.isArray(foglio[0]) ? foglio : (foglio[0] as unknown as { data: unknown[][] }).data) as unknown[][];
  expect(lette).toHaveLength(conImporto.length + 1);
  const perId = new Map(lette.map((riga) => [riga.at(-1), riga]));
  for (const { id, importo, scadenza } of conImporto)
    expect([perId.get(id)![7], (perId.get(id)![10] as Date).toISOString().slice(0, 10)]).toEqual([Number(importo), scadenza]);
});

test('what cannot be asked is refused before anything is written, and names its field', async () => {
  const chiede = (altro: object) =>
    t.rifiuto('intermediario', 'generaF24Massivi', { filtro: ANNO, formato: 'CSV', idempotencyKey: 'no', ...altro });
  expect(await chiede({ filtro: { anno: 1901 } })).toBe('VALORE_NON_VALIDO filtro');
  const [prima] = await righe(ANNO);
  expect(await chiede({ filtro: { anno: 2025 }, importi: [{ f24: prima!.id, importo: '1.00' }] })).toBe('VALORE_NON_VALIDO importi 0 f24');
  expect(await chiede({ importi: [{ f24: prima!.id }, { f24: prima!.id }] })).toBe('VALORE_NON_VALIDO importi 1 f24');
  expect(await chiede({ importi: [{ versamento: prima!.id, importo: '1.00' }] })).toBe('VALORE_NON_VALIDO importi 0');
});

test('beyond the limits it is refused and nothing is written: 300 rows of one PDF, 20,000 of any format and of a workbook, 100,000 of an export', async () => {
  const massivo = (formato: string) => (filtro: object) =>
    t.rifiuto('intermediario', 'generaF24Massivi', { filtro, formato, idempotencyKey: 'no' });
  const esporta = (formato: string) => (f24: object) =>
    t.rifiuto('intermediario', 'esporta', { cosa: 'F24', f24, formato, idempotencyKey: 'no' });
  const limiti = [
    [301, 2041, 'TROPPE_RIGHE filtro', [massivo('PDF_UNICO')]],
    [100_001, 2042, 'TROPPE_RIGHE filtro', [massivo('CSV'), massivo('ZIP_PDF')]],
    [0, 2042, 'TROPPE_RIGHE f24', [esporta('XLSX'), esporta('JSONL')]],
  ] as const;
  const lavorazioniScritte = async () => (await server.banca.sql('select count(*)::int as n from lavorazione'))[0];
  const prima = await lavorazioniScritte();
  for (const [nuove, anno, atteso, rifiutate] of limiti) {
    await moltiF24(server.banca, nuove, { anno, scadenza: `${anno}-05-16` });
    for (const chiede of rifiutate) expect(await chiede({ anno })).toBe(atteso);
  }
  expect(await lavorazioniScritte()).toEqual(prima);
}, 120_000);

test('a delega revoked before the download closes the file, also by a link already given', async () => {
  const { id, documenti } = await genera({ filtro: ANNO, formato: 'CSV', idempotencyKey: 'revocata' });
  await server.banca.sql(
    `update delega_ricevuta set chiusa_come = 'REVOCATA', chiusa_il = now() where delegato_codice_fiscale = $1 and soggetto_id =
       (select soggetto_id from f24 where anno = 2026 and soggetto_id in (select soggetto_id from delega_ricevuta where delegato_codice_fiscale = $1
          and chiusa_come is null and 'F24' = any(ambiti)) limit 1)`,
    [cfDi('intermediario')],
  );
  expect((await apriLink(server, documenti[0].link.url)).stato).toBe(404);
  expect((await t.legge('intermediario', id, 'documenti { link { url } }')).documenti).toEqual([{ link: null }]);
});
