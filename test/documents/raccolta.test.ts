import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { creaDepositoLocale } from '../../src/documents/deposito-locale.ts';
import type { FileSystem } from '../../src/documents/disco.ts';

const BYTE = Buffer.from('%PDF-1.7 prova '.repeat(2000));
const SHA256 = createHash('sha256').update(BYTE).digest('hex');
const GIORNO = 24 * 60 * 60 * 1000;
const nessuno = async () => new Set<string>();

let cartella: string;
beforeEach(async () => {
  cartella = await fs.mkdtemp(join(tmpdir(), 'raccolta-'));
});
afterEach(() => fs.rm(cartella, { recursive: true, force: true }));

const posto = () => join(cartella, SHA256.slice(0, 2), SHA256);
const invecchia = (percorso: string) => fs.utimes(percorso, new Date('2020-01-01'), new Date('2020-01-01'));
async function file(): Promise<string[]> {
  const voci = await fs.readdir(cartella, { recursive: true, withFileTypes: true });
  return voci.filter((voce) => voce.isFile()).map((voce) => voce.name);
}

test('goes what nobody names and is old; stays what a document names, and what was saved today', async () => {
  const deposito = creaDepositoLocale(cartella);
  await deposito.salva(BYTE);
  expect(await deposito.raccogli(nessuno, GIORNO)).toBe(0);
  await invecchia(posto());
  const chiesti: string[] = [];
  const nominato = async (inizio: string) => {
    chiesti.push(inizio);
    return new Set([SHA256]);
  };
  expect(await deposito.raccogli(nominato, GIORNO)).toBe(0);
  expect(chiesti).toEqual([SHA256.slice(0, 2)]);
  expect(await deposito.raccogli(nessuno, GIORNO)).toBe(1);
  expect(await file()).toEqual([]);
  expect(await creaDepositoLocale(join(cartella, 'mai', 'nata')).raccogli(nessuno, GIORNO)).toBe(0);
});

test('saving again what is there makes it as good as new', async () => {
  const deposito = creaDepositoLocale(cartella);
  await deposito.salva(BYTE);
  await invecchia(posto());
  await deposito.salva(BYTE);
  expect(await deposito.raccogli(nessuno, GIORNO)).toBe(0);
  expect((await buffer((await deposito.leggi(SHA256))!)).equals(BYTE)).toBe(true);
});

// Every point at which somebody can save while a collection judges the same file.
test('who saves while it collects finds the file afterwards, whichever the moment', async () => {
  for (const passo of ['stat', 'mkdir', 'rename', 'rm'] as const) {
    for (const prima of [true, false]) {
      const deposito = creaDepositoLocale(cartella);
      await deposito.salva(BYTE);
      await invecchia(posto());
      let fatto = false;
      const inMezzo = async (...argomenti: unknown[]) => {
        const chiama = fs[passo] as (...uno: unknown[]) => Promise<unknown>;
        if (prima && !fatto) await deposito.salva(BYTE);
        const esito = await chiama(...argomenti);
        if (!prima && !fatto) await deposito.salva(BYTE);
        fatto = true;
        return esito;
      };
      const disco = { ...fs, [passo]: inMezzo } as FileSystem;
      await creaDepositoLocale(cartella, disco).raccogli(nessuno, GIORNO);
      expect([passo, prima, fatto]).toEqual([passo, prima, true]);
      expect((await buffer((await deposito.leggi(SHA256))!)).equals(BYTE)).toBe(true);
    }
  }
});

/** A process that saves (or collects) and dies by SIGKILL at its nth call of the disk; answers whether it died. */
function muore(operazione: 'salva' | 'raccogli', chiamata: number): boolean {
  const modulo = new URL('../../src/documents/deposito-locale.ts', import.meta.url).href;
  const programma = `import fs from 'node:fs/promises';
    import { creaDepositoLocale } from ${JSON.stringify(modulo)};
    const [cartella, testo, operazione, chiamata] = process.argv.slice(1);
    let fatte = 0;
    const conta = () => { if (++fatte === Number(chiamata)) process.kill(process.pid, 'SIGKILL'); };
    const avvolgi = (oggetto, nomi) => Object.fromEntries(nomi.map((nome) => [nome, async (...argomenti) => {
      conta();
      const esito = await oggetto[nome](...argomenti);
      if (nome === 'open') for (const uno of ['writeFile', 'sync', 'close']) {
        const originale = esito[uno].bind(esito);
        esito[uno] = async (...altri) => { conta(); return originale(...altri); };
      }
      return esito;
    }]));
    const disco = avvolgi(fs, ['open', 'mkdir', 'rename', 'rm', 'utimes', 'stat', 'readdir']);
    const deposito = creaDepositoLocale(cartella, disco);
    if (operazione === 'salva') await deposito.salva(Buffer.from(testo));
    else await deposito.raccogli(async () => new Set(), ${GIORNO});`;
  const argomenti = ['--input-type=module', '-e', programma, cartella, BYTE.toString(), operazione, String(chiamata)];
  const { signal, status, stderr } = spawnSync(process.execPath, argomenti, { encoding: 'utf8' });
  if (signal === null && status !== 0) throw new Error(stderr);
  return signal === 'SIGKILL';
}

test('killed between any two steps of saving: the whole file under its name or none, and nothing left after a collection', async () => {
  let morti = 0;
  for (let chiamata = 1; muore('salva', chiamata); chiamata++) {
    morti += 1;
    const deposito = creaDepositoLocale(cartella);
    const trovato = await deposito.leggi(SHA256);
    if (trovato !== null) expect((await buffer(trovato)).equals(BYTE)).toBe(true);
    for (const nome of await file()) await invecchia(nome === SHA256 ? posto() : join(cartella, '.parziali', nome));
    await deposito.raccogli(nessuno, GIORNO);
    expect(await file()).toEqual([]);
    expect(await deposito.salva(BYTE)).toEqual({ sha256: SHA256, byte: BYTE.length });
    await fs.rm(cartella, { recursive: true });
    await fs.mkdir(cartella);
  }
  // utimes, mkdir ×2, open, write, sync, close, rename, and the folders' open, sync, close.
  expect(morti).toBeGreaterThanOrEqual(11);
}, 60_000);

test('a collection killed between any two steps loses no file that a document names by then', async () => {
  let morti = 0;
  for (let chiamata = 1; ; chiamata++) {
    await creaDepositoLocale(cartella).salva(BYTE);
    await invecchia(posto());
    if (!muore('raccogli', chiamata)) break;
    morti += 1;
    const deposito = creaDepositoLocale(cartella);
    if ((await file()).length > 0) {
      await deposito.raccogli(async () => new Set([SHA256]), GIORNO);
      expect(await file()).toEqual([SHA256]);
    }
  }
  expect(morti).toBeGreaterThanOrEqual(8);
  expect(await file()).toEqual([]);
}, 60_000);
