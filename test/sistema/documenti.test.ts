import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { scarica } from './domande.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

async function salva(nome: string, url: string): Promise<string> {
  const file = join(server.cartella, nome);
  writeFileSync(file, await scarica(url.replace(/^https?:\/\/[^/]+/, server.base)));
  return file;
}

const esegui = (programma: string, ...argomenti: string[]) => execFileSync(programma, argomenti, { encoding: 'utf8' });

/** What every document must satisfy, asked to programs that are not ours. */
function controlla(file: string): { testo: string; dati: string } {
  expect(esegui('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  const caratteri = esegui('pdffonts', file).trim().split('\n').slice(2);
  expect(caratteri.length).toBeGreaterThan(0);
  // "emb sub uni": in the file, only the glyphs used, with their Unicode.
  for (const riga of caratteri) expect(riga).toMatch(/ yes +yes +yes +\d+ +\d+$/);
  const dati = esegui('pdfinfo', file);
  expect(dati).toMatch(/^Encrypted: +no$/m);
  expect(dati).toMatch(/^Page size: .*\(A4\)$/m);
  expect(dati).toMatch(/^JavaScript: +no$/m);
  expect(esegui('pdfinfo', '-meta', file)).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</);
  return { testo: esegui('pdftotext', '-layout', file, '-'), dati };
}

test('an F24 is a sound PDF whose text other programs read', async () => {
  const { data } = await server.chiedi(
    'intermediario',
    `{ f24(first: 1, filtro: { anno: 2011, codiceFiscale: ["RSSMRA80A01H501U"] }) { nodes { importo codiceInps pdf { url } } } }`,
  );
  const [riga] = data.f24.nodes;
  const { testo, dati } = controlla(await salva('f24.pdf', riga.pdf.url));
  // The boxes of the model stand apart: what is asked is whether the characters are there, not how they are spaced.
  const fitto = testo.replace(/\s+/g, '');
  for (const atteso of ['RSSMRA80A01H501U', riga.codiceInps, 'FAC-SIMILE', '741,45']) expect(fitto).toContain(atteso);
  expect(dati).toMatch(/^Title: .*F24/m);
});

test('an estratto conto is a sound PDF whose text other programs read', async () => {
  const { data: prima } = await server.chiedi('titolare', '{ soggetto(codiceFiscale: "RSSMRA80A01H501U") { id } }');
  const { data } = await server.chiedi(
    'titolare',
    `mutation($id: ID!) { generaEstrattoConto(input: { soggetto: $id }) {
      documento { pagine codiceVerifica link { url } } userErrors { code } } }`,
    { id: prima.soggetto.id },
  );
  const { documento, userErrors } = data.generaEstrattoConto;
  expect(userErrors).toEqual([]);
  const { testo, dati } = controlla(await salva('estratto-conto.pdf', documento.link.url));
  expect(testo).toMatch(/RSSMRA80A01H501U/);
  expect(testo).toMatch(/non è certificazione INPS/);
  expect(testo.replace(/[\s-]+/g, '')).toContain(documento.codiceVerifica.replace(/[\s-]+/g, ''));
  expect(dati).toMatch(new RegExp(`^Pages: +${documento.pagine}$`, 'm'));
});

test.each([
  ['titolare', 'generaEstrattoDebitario', 'RSSMRA80A01H501U'],
  ['professionista', 'generaRendicontazione', 'FRRGLI82P50Z999G'],
] as const)('what %s gets of %s is a sound PDF whose text other programs read', async (chi, mutazione, codiceFiscale) => {
  const { data: prima } = await server.chiedi(chi, '{ posizioni(first: 1) { nodes { id } } }');
  const { data } = await server.chiedi(
    chi,
    `mutation($id: ID!) { esito: ${mutazione}(input: { posizione: $id }) { documento { codiceVerifica link { url } } userErrors { code } } }`,
    { id: prima.posizioni.nodes[0].id },
  );
  const { documento, userErrors } = data.esito;
  expect(userErrors).toEqual([]);
  const { testo } = controlla(await salva(`${mutazione}.pdf`, documento.link.url));
  for (const atteso of [codiceFiscale, documento.codiceVerifica]) expect(testo).toContain(atteso);
});

test('the form of a delega is a sound PDF whose text other programs read', async () => {
  const { data: deleghe } = await server.chiedi('titolare', '{ io { delegheRilasciate(first: 1) { nodes { id } } } }');
  const { data } = await server.chiedi(
    'titolare',
    'mutation($id: ID!) { generaModuloDelega(input: { delega: $id }) { documento { codiceVerifica link { url } } userErrors { code } } }',
    { id: deleghe.io.delegheRilasciate.nodes[0].id },
  );
  const { documento, userErrors } = data.generaModuloDelega;
  expect(userErrors).toEqual([]);
  const { testo, dati } = controlla(await salva('modulo.pdf', documento.link.url));
  for (const atteso of [
    'RSSMRA80A01H501U',
    'Questa delega vale solo per questa piattaforma; non sostituisce la delega INPS',
    documento.codiceVerifica,
  ])
    expect(testo).toContain(atteso);
  expect(dati).toMatch(/^Title: .*RSSMRA80A01H501U$/m);
});
