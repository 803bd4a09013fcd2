import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ContenutoLink, firmaLink } from '../../src/documents/link.ts';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink, chiaveDi, quanti } from './apri-link.ts';
import { testoFitto } from './leggi-pdf.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

interface RigaF24 {
  id: string;
  importo: string | null;
  codiceInps: string;
  rata: string;
  scadenza: string;
  pdf: { url: string; scadeIl: string } | null;
}

/** The rows of the year of the titolare's posizione artigiani, as someone sees them. */
async function righe(chi: NomePersona | Record<string, string>, anno: number, codiceFiscale = cfDi('titolare')): Promise<RigaF24[]> {
  const { data, errors } = await server.chiedi(
    chi,
    `query($cf: [CodiceFiscale!], $anno: Int) { f24(filtro: { codiceFiscale: $cf, anno: $anno,
      causale: ["AF", "AP", "CF", "CP"] }, first: 50) {
      nodes { id importo codiceInps rata scadenza pdf { url scadeIl } } } }`,
    { cf: [codiceFiscale], anno },
  );
  expect(errors).toBeUndefined();
  return data.f24.nodes;
}
const riga = async (chi: NomePersona, rata: string, anno = 2011) => (await righe(chi, anno)).find((r) => r.rata === rata)!;

/** The files of the store, by name. */
function file(): string[] {
  const cartella = join(server.cartella, 'documenti');
  if (!existsSync(cartella)) return [];
  return readdirSync(cartella, { recursive: true, encoding: 'utf8' }).filter((nome) => /[0-9a-f]{64}$/.test(nome));
}

test('the link writes nothing until it is opened, then draws the model', async () => {
  const prima = [await quanti(server, 'documento'), await quanti(server, 'documento_richiesta'), file().length];
  const { pdf } = await riga('intermediario', '4RATA');
  expect(pdf!.url).toMatch(/^http:\/\/localhost:\d+\/documenti\/[\w.-]+$/);
  const minuti = (Date.parse(pdf!.scadeIl) - Date.now()) / 60_000;
  expect(minuti).toBeGreaterThan(14);
  expect(minuti).toBeLessThanOrEqual(15);
  expect([await quanti(server, 'documento'), await quanti(server, 'documento_richiesta'), file().length]).toEqual(prima);

  const { stato, intestazioni, byte } = await apriLink(server, pdf!.url);
  expect(stato).toBe(200);
  expect(intestazioni.get('content-type')).toBe('application/pdf');
  expect(intestazioni.get('cache-control')).toBe('private, no-store');
  expect(intestazioni.get('x-content-type-options')).toBe('nosniff');
  expect(intestazioni.get('content-disposition')).toBe(
    'inline; filename="F24_Rossi_Mario_AF_2011_4RATA_2012-02-16.pdf"; filename*=UTF-8\'\'F24_Rossi_Mario_AF_2011_4RATA_2012-02-16.pdf',
  );
  const [documento] = await server.banca.sql<{ sha256: string; byte: number; pagine: number }>(
    'select sha256, byte, pagine from documento',
  );
  expect(intestazioni.get('etag')).toBe(`"${documento!.sha256}"`);
  expect(Number(intestazioni.get('content-length'))).toBe(byte.length);
  expect([documento!.byte, documento!.pagine]).toEqual([byte.length, 3]);
  expect(file()).toEqual([expect.stringContaining(documento!.sha256)]);
  expect(await quanti(server, 'documento_richiesta')).toBe(1);
});

test('the model says who pays, what and how much, and what it is', async () => {
  const { pdf } = await riga('titolare', '4RATA');
  const pagine = await testoFitto((await apriLink(server, pdf!.url)).byte);
  expect(pagine).toHaveLength(3);
  for (const pagina of pagine) {
    for (const atteso of ['RSSMRA80A01H501U', '28456123111104440', 'AF', '3290', 'FAC-SIMILE', 'nonècertificazioneINPS', 'VIAMULINI14'])
      expect(pagina).toContain(atteso);
    // The row, the total of the debits, the balance and the final balance.
    expect(pagina.match(/74145/g)).toHaveLength(4);
  }
});

test('the same data are one document: one row, one file, the same bytes, whoever opens them', async () => {
  const url = async () => (await riga('titolare', '1RATA')).pdf!.url;
  const [a, b] = [await url(), await url()];
  expect(a).not.toBe(b);
  const [prima, seconda] = [await apriLink(server, a), await apriLink(server, b)];
  const terza = await apriLink(server, (await riga('intermediario', '1RATA')).pdf!.url);
  expect(seconda.byte.equals(prima.byte)).toBe(true);
  expect(terza.byte.equals(prima.byte)).toBe(true);
  const sha = prima.intestazioni.get('etag')!.slice(1, -1);
  expect(await server.banca.sql('select id from documento where sha256 = $1', [sha])).toHaveLength(1);
  expect(file().filter((nome) => nome.endsWith(sha))).toHaveLength(1);
});

test('what a browser already has is not sent again', async () => {
  const { pdf } = await riga('titolare', '1RATA');
  const etag = (await apriLink(server, pdf!.url)).intestazioni.get('etag')!;
  for (const forma of [etag, `W/${etag}`, `"altro", ${etag}`, '*']) {
    const { stato, byte } = await apriLink(server, pdf!.url, { 'if-none-match': forma });
    expect([forma, stato, byte.length]).toEqual([forma, 304, 0]);
  }
  expect((await apriLink(server, pdf!.url, { 'if-none-match': '"altro"' })).stato).toBe(200);
});

test('a row that the taxpayer computes has no link', async () => {
  expect(await riga('titolare', 'SALDO')).toMatchObject({ importo: null, pdf: null });
});

test('first openings in parallel draw one document', async () => {
  const link = await Promise.all(Array.from({ length: 8 }, async () => (await riga('titolare', '3RATA', 2026)).pdf!.url));
  const filePrima = file().length;
  const aperti = await Promise.all(link.map((url) => apriLink(server, url)));
  expect(aperti.map(({ stato }) => stato)).toEqual(link.map(() => 200));
  expect(new Set(aperti.map(({ intestazioni }) => intestazioni.get('etag'))).size).toBe(1);
  expect(new Set(aperti.map(({ byte }) => byte.toString('base64'))).size).toBe(1);
  expect(file().length).toBe(filePrima + 1);
});

test('a file that disappeared is drawn again, the same to the byte', async () => {
  const { pdf } = await riga('titolare', '2RATA');
  const prima = await apriLink(server, pdf!.url);
  const sha = prima.intestazioni.get('etag')!.slice(1, -1);
  const percorso = join(server.cartella, 'documenti', sha.slice(0, 2), sha);
  rmSync(percorso);
  const dopo = await apriLink(server, pdf!.url);
  expect(dopo.byte.equals(prima.byte)).toBe(true);
  expect(readFileSync(percorso).equals(prima.byte)).toBe(true);
});

test('an expired, altered or foreign link is the same plain page', async () => {
  const { id, pdf } = await riga('titolare', '4RATA');
  const dati: ContenutoLink = {
    oggetto: { tipo: 'F24', id },
    codiceFiscale: cfDi('titolare'),
    applicazione: null,
    scope: null,
    perConto: null,
  };
  const tra = (secondi: number) => new Date(Date.now() + secondi * 1000);
  const chiave = await chiaveDi(server);
  const firmato = async (cosa: ContenutoLink, scade: Date, con = chiave) => `http://x/documenti/${await firmaLink(con, cosa, scade)}`;
  expect((await apriLink(server, await firmato(dati, tra(60)))).stato).toBe(200);

  const url = pdf!.url;
  const posto = url.length - 40;
  const alterato = `${url.slice(0, posto)}${url[posto] === 'A' ? 'B' : 'A'}${url.slice(posto + 1)}`;
  const estraneo = { ...dati, codiceFiscale: cfDi('estraneo') };
  const chiusi = [
    await firmato(dati, tra(-1)),
    alterato,
    url.slice(0, -1),
    `${url}A`,
    'http://x/documenti/niente',
    await firmato(dati, tra(60), 'un’altra chiave di almeno trentadue caratteri'),
    await firmato(estraneo, tra(60)),
    await firmato({ ...dati, oggetto: { tipo: 'DOCUMENTO', id } }, tra(60)),
    await firmato({ ...dati, oggetto: { tipo: 'F24', id: 'A'.repeat(44) } }, tra(60)),
    await firmato({ ...dati, oggetto: { tipo: 'F24', id: 'non è un id' } }, tra(60)),
  ];
  const pagine = await Promise.all(chiusi.map((chiuso) => apriLink(server, chiuso)));
  expect(pagine.map(({ stato }) => stato)).toEqual(chiusi.map(() => 404));
  expect(new Set(pagine.map(({ testo }) => testo)).size).toBe(1);
  expect(pagine[0]!.intestazioni.get('content-type')).toBe('text/html; charset=utf-8');
  expect(pagine[0]!.intestazioni.get('cache-control')).toBe('private, no-store');
});

test('a bearer token sent along must be of the principal of the link', async () => {
  const { pdf } = await riga('intermediario', '4RATA');
  const con = async (chi: NomePersona) => (await apriLink(server, pdf!.url, { authorization: `Bearer ${await server.token(chi)}` })).stato;
  expect(await con('intermediario')).toBe(200);
  expect(await con('titolare')).toBe(404);
  // The same codice fiscale, but a program: another principal.
  expect(await con('applicazione')).toBe(404);
  expect((await apriLink(server, pdf!.url, { authorization: 'Bearer x.y.z' })).stato).toBe(404);
  const daProgramma = await riga('applicazione', '4RATA');
  const { stato } = await apriLink(server, daProgramma.pdf!.url, { authorization: `Bearer ${await server.token('applicazione')}` });
  expect(stato).toBe(200);
});

test('without ANAGRAFICA the form has codice fiscale and name, nothing else of the person', async () => {
  // D-0013: F24, DEBITI and RICORSI alone.
  const [prima] = await righe('intermediario', 2025, 'RLNMTT81D17Z998V');
  const [testo] = await testoFitto((await apriLink(server, prima!.pdf!.url)).byte);
  expect(testo).toContain('RLNMTT81D17Z998V');
  expect(testo).toContain('ORLANDI');
  for (const suo of ['17041981', 'VIAUBERTI', 'LUOGODIFANTASIA']) expect(testo).not.toContain(suo);
});

test('the opening is in the access record, under the name of the field, with the ambiti of what left', async () => {
  const { pdf } = await riga('intermediario', '2RATA');
  await server.banca.sql('create table segno as select now() as il');
  await apriLink(server, pdf!.url);
  const accessi = await server.banca.sql(
    `select a.operazione, a.ambiti, a.concesso, a.ruolo from accesso a join soggetto s on s.id = a.soggetto_id, segno
     where s.codice_fiscale = $1 and a.il > segno.il`,
    [cfDi('titolare')],
  );
  expect(accessi).toEqual([{ operazione: 'F24.pdf', ambiti: ['ANAGRAFICA', 'F24'], concesso: true, ruolo: 'INTERMEDIARIO' }]);
});
