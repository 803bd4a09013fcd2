import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSONE_DIMOSTRATIVE } from '../../src/auth/persone-dimostrative.ts';
import { radice } from '../../src/radice.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { esempi, prova, type Tagliati } from './esempi.ts';

const leggi = (nome: string) => readFileSync(radice(nome), 'utf8');
const readme = leggi('README.md');

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

test('the first query of the README gets the answer that the README prints, and its link opens the F24', async () => {
  const [primo, ...altri] = esempi(readme);
  expect(altri).toEqual([]);
  const tagliati: Tagliati = [];
  await prova(server, primo!, tagliati);
  const link = tagliati[0]?.vera ?? '';
  const risposta = await fetch(link.replace('http://localhost:4000', server.base));
  expect(risposta.headers.get('content-type')).toBe('application/pdf');
  expect((await testoFitto(new Uint8Array(await risposta.arrayBuffer()))).join('')).toContain('RSSMRA80A01H501U');
});

test('every setting of .env.example is in the table of the README with its default, and no other', () => {
  const nelFile = [...leggi('.env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, nome, valore]) => [nome, valore]);
  const nellaTabella = [...readme.matchAll(/^\| `([A-Z0-9_]+)` \| (?:`(.*?)`)? *\|/gm)].map(([, nome, valore]) => [nome, valore ?? '']);
  expect(nellaTabella).toEqual(nelFile);
});

test('the README names every persona, and every file and script that it speaks of is there', () => {
  for (const nome of Object.keys(PERSONE_DIMOSTRATIVE)) expect(readme).toContain(`| \`${nome}\` |`);
  const { scripts } = JSON.parse(leggi('package.json')) as { scripts: Record<string, string> };
  for (const [, nome] of readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)) expect(scripts, nome).toHaveProperty([nome!]);
  for (const [, percorso] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g)) expect(existsSync(radice(percorso!)), percorso).toBe(true);
});
