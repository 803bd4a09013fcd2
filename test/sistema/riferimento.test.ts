import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriBrowser } from './browser.ts';

let server: ServerDiProva;
let browser: Browser;
beforeAll(async () => {
  server = await serverDiProva();
  browser = await apriBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.chiudi();
});

test('the reference is searched in a browser, asks nobody for anything, and a link shows what the search had hidden', async () => {
  const pagina = await browser.newPage();
  const [chieste, errori]: [string[], string[]] = [[], []];
  pagina.on('request', (richiesta) => chieste.push(new URL(richiesta.url()).pathname));
  pagina.on('console', (detto) => detto.type() === 'error' && errori.push(detto.text()));
  await pagina.goto(`${server.base}/riferimento`);
  const mostrate = () => pagina.locator('.voce:visible').evaluateAll((voci) => voci.map(({ id }) => id));
  const tutte = (await mostrate()).length;
  expect(tutte).toBeGreaterThan(700);

  await pagina.getByLabel('Cerca').fill('posizione f24 permesso');
  const trovate = await mostrate();
  expect(trovate).toContain('Posizione.f24');
  expect(trovate.length).toBeLessThan(60);
  expect(await pagina.locator('output').textContent()).toBe(`${trovate.length} voci`);
  await pagina.getByLabel('Cerca').fill('nessuna voce dice questo');
  expect(await mostrate()).toEqual([]);

  await pagina.evaluate("location.hash = '#Ricorso.contro'");
  await pagina.locator('[id="Ricorso.contro"]').waitFor();
  expect((await mostrate()).length).toBe(tutte);
  expect([chieste.filter((percorso) => percorso !== '/favicon.ico'), errori]).toEqual([['/riferimento'], []]);
});
