import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { conAggiunteSandbox } from '../../src/server/tavola-sandbox.ts';
import { lavoratore } from '../support/lavoratore.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { esempi, prova, type Tagliati } from './esempi.ts';

const CARTELLA = radice('docs/integratori');
/** The program of sdk.md is run where a user would run it: test/sdk. What sandbox.md does would change the other pages' answers: it has its own server. */
const PAGINE = readdirSync(CARTELLA).filter((nome) => !['sdk.md', 'sandbox.md'].includes(nome));

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

test.each(PAGINE)(
  'every example of docs/integratori/%s gets the answer that the page prints; its links open',
  async (nome) => {
    const pagina = esempi(readFileSync(`${CARTELLA}/${nome}`, 'utf8'));
    expect(pagina.length).toBeGreaterThan(0);
    const tagliati: Tagliati = [];
    for (const esempio of pagina) {
      if (esempio.conclusa) lavoratore(server);
      await (esempio.conclusa ? finche(() => prova(server, esempio, tagliati)) : prova(server, esempio, tagliati));
    }
    const link = tagliati.map(({ vera }) => vera).filter((vera) => vera.includes('/documenti/'));
    if (nome === 'primi-passi.md') expect(link.length).toBeGreaterThan(0);
    for (const url of link) {
      const risposta = await fetch(url.replace('http://localhost:4000', server.base));
      expect(risposta.status).toBe(200);
      if (risposta.headers.get('content-type') === 'application/pdf')
        expect((await testoFitto(new Uint8Array(await risposta.arrayBuffer()))).join('')).toContain('RSSMRA80A01H501U');
    }
  },
  120_000,
);

test('so does every example of docs/integratori/sandbox.md on a sandbox, and the page holds what is printed today', async () => {
  const pagina = readFileSync(`${CARTELLA}/sandbox.md`, 'utf8');
  expect(conAggiunteSandbox(pagina, schemaNudo(), schemaNudo({ sandbox: true }))).toBe(pagina);
  const sandbox = await serverDiProva({ ambiente: { CASSETTO_SANDBOX: '1' } });
  try {
    const tagliati: Tagliati = [];
    for (const esempio of esempi(pagina)) await prova(sandbox, esempio, tagliati);
  } finally {
    await sandbox.chiudi();
  }
});
