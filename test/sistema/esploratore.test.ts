import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operazioni } from '../../src/server/esploratore/operazioni.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriBrowser, apriEsploratore, esegui } from './browser.ts';
import { scarica } from './domande.ts';

let server: ServerDiProva;
let browser: Browser;
let pagina: Page;
const richieste: string[] = [];
const console: string[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([serverDiProva(), apriBrowser()]);
  pagina = await browser.newPage();
  pagina.on('request', (richiesta) => richieste.push(richiesta.url()));
  pagina.on('console', (messaggio) => console.push(`${messaggio.type()}: ${messaggio.text()}`));
  pagina.on('pageerror', (errore) => console.push(`error: ${errore.message}`));
  await apriEsploratore(pagina, server.base);
});
afterAll(async () => {
  await browser?.close();
  await server?.chiudi();
});

test('every saved operation runs in a browser, in the order in which it is offered', async () => {
  const offerte = await pagina.getByLabel('Operazione').locator('option:not([disabled])').allTextContents();
  const storie = operazioni(OGGI_DI_PROVA);
  expect(offerte).toEqual(storie.map(({ titolo }) => titolo));
  for (const { titolo, persona } of storie) {
    const { data, errors } = await esegui(pagina, titolo);
    expect([titolo, errors]).toEqual([titolo, undefined]);
    expect(await pagina.getByLabel('Persona').inputValue()).toBe(persona);
    for (const esito of Object.values<{ userErrors?: unknown[] }>(data)) expect(esito.userErrors ?? []).toEqual([]);
    const [chiave] = Object.keys(data);
    await pagina.locator('.result-window').getByText(`"${chiave}"`).first().waitFor();
  }
});

test('a link to a PDF opens by a click', async () => {
  await esegui(pagina, 'Gli F24 dei miei clienti che scadono questo mese');
  const link = pagina.locator('.cassetto-documenti a').first();
  const aperto = pagina.context().waitForEvent('response', (risposta) => risposta.url().includes('/documenti/'));
  await link.click();
  const risposta = await aperto;
  expect([risposta.status(), await risposta.headerValue('content-type')]).toEqual([200, 'application/pdf']);
  expect((await testoFitto(await scarica(risposta.url()))).join('')).toContain('FAC-SIMILE');
});

test('the descriptions of the schema are beside', async () => {
  const documentazione = pagina.locator('.graphiql-doc-explorer');
  await documentazione.getByRole('link', { name: 'Query' }).first().click();
  await documentazione.getByText('Il soggetto con questo codice fiscale; null se non esiste o non è permesso.').waitFor();
});

test('nothing was refused by the policy, nothing failed, nothing was asked of another origin', () => {
  expect(console.filter((riga) => /^error|Content Security Policy/i.test(riga))).toEqual([]);
  expect(richieste.length).toBeGreaterThan(10);
  expect(richieste.filter((url) => !url.startsWith(`${server.base}/`) && !url.startsWith('data:'))).toEqual([]);
  for (const lavoratore of ['editor', 'graphql', 'json']) expect(richieste).toContain(`${server.base}/esploratore/${lavoratore}.worker.js`);
});
