import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { creaDepositoLocale } from '../../src/documents/deposito-locale.ts';
import type { FileSystem } from '../../src/documents/disco.ts';
import { DepositoNonDisponibile } from '../../src/documents/errori.ts';

const BYTE = Buffer.from('%PDF-1.7 prova '.repeat(2000));
const SHA256 = createHash('sha256').update(BYTE).digest('hex');

let cartella: string;
beforeEach(async () => {
  cartella = await fs.mkdtemp(join(tmpdir(), 'deposito-'));
});
afterEach(() => fs.rm(cartella, { recursive: true, force: true }));

async function file(radice: string): Promise<string[]> {
  const voci = await fs.readdir(radice, { recursive: true, withFileTypes: true });
  return voci.filter((voce) => voce.isFile()).map((voce) => voce.name);
}

/** The real disk, but for the calls that a test replaces. */
const disco = (guasti: Partial<FileSystem>): FileSystem => ({ ...fs, ...guasti });
const guasto = (code: string) => Object.assign(new Error(`${code}: guasto, ${cartella}`), { code });

describe('Deposito locale', () => {
  it('conserva, ritrova e dice che cosa ha', async () => {
    const deposito = creaDepositoLocale(join(cartella, 'ancora', 'da', 'fare'));
    expect(await deposito.leggi(SHA256)).toBeNull();
    expect(await deposito.salva(BYTE)).toEqual({ sha256: SHA256, byte: BYTE.length });
    expect((await buffer((await deposito.leggi(SHA256))!)).equals(BYTE)).toBe(true);
  });

  it('tiene un file solo per contenuto, anche salvato più volte insieme', async () => {
    const deposito = creaDepositoLocale(cartella);
    await Promise.all(Array.from({ length: 10 }, () => deposito.salva(BYTE)));
    await deposito.salva(Uint8Array.from(BYTE));
    expect(await file(cartella)).toEqual([SHA256]);
  });

  it('salva a parti ciò che salverebbe intero; se le parti si interrompono non lascia nulla, e dice perché', async () => {
    const deposito = creaDepositoLocale(cartella);
    async function* parti(guasta: boolean) {
      yield BYTE.subarray(0, 1000);
      if (guasta) throw new Error('parti finite male');
      yield BYTE.subarray(1000);
    }
    await expect(deposito.salvaParti(parti(true))).rejects.toThrow('parti finite male');
    expect(await file(cartella)).toEqual([]);
    expect(await deposito.salvaParti(parti(false))).toEqual({ sha256: SHA256, byte: BYTE.length });
    expect(await file(cartella)).toEqual([SHA256]);
  });

  it('rifiuta un sha256 che non lo è prima di toccare il disco', async () => {
    const chiuso = () => Promise.reject(new Error('il disco non doveva essere toccato'));
    const deposito = creaDepositoLocale(cartella, disco({ open: chiuso }));
    for (const falso of ['', '../../../etc/passwd', SHA256.toUpperCase(), `${SHA256}0`, `${SHA256}\n`, `../${SHA256.slice(3)}`]) {
      await expect(deposito.leggi(falso)).rejects.toBeInstanceOf(TypeError);
    }
  });

  it('a disco pieno a metà della scrittura dà un guasto senza percorsi e non lascia nulla', async () => {
    const open: FileSystem['open'] = async (percorso, opzioni, modo) => {
      const aperto = await fs.open(percorso, opzioni, modo);
      aperto.writeFile = async () => {
        await aperto.write(BYTE.subarray(0, 1000));
        throw guasto('ENOSPC');
      };
      return aperto;
    };
    const rifiuto = await creaDepositoLocale(cartella, disco({ open }))
      .salva(BYTE)
      .catch((errore: unknown) => errore);
    expect(rifiuto).toBeInstanceOf(DepositoNonDisponibile);
    expect((rifiuto as Error).message).not.toContain(cartella);
    expect(await file(cartella)).toEqual([]);
    expect(await creaDepositoLocale(cartella).leggi(SHA256)).toBeNull();
    expect(await creaDepositoLocale(cartella).salva(BYTE)).toEqual({ sha256: SHA256, byte: BYTE.length });
  });

  it('anche un guasto del sync, del rename, della cartella o della lettura è un guasto', async () => {
    const rotto = () => Promise.reject(guasto('EIO'));
    const open: FileSystem['open'] = async (percorso, opzioni, modo) =>
      Object.assign(await fs.open(percorso, opzioni, modo), { sync: rotto });
    for (const parte of [{ open }, { rename: rotto }, { mkdir: rotto }]) {
      await expect(creaDepositoLocale(cartella, disco(parte)).salva(BYTE)).rejects.toBeInstanceOf(DepositoNonDisponibile);
      expect(await file(cartella)).toEqual([]);
    }
    await expect(creaDepositoLocale(cartella, disco({ open: rotto })).leggi(SHA256)).rejects.toBeInstanceOf(DepositoNonDisponibile);
    await expect(creaDepositoLocale(cartella, disco({ utimes: rotto })).salva(BYTE)).rejects.toBeInstanceOf(DepositoNonDisponibile);
  });

  it('oltre il limite che il sistema pone ai file non lascia mezzi file', async () => {
    const modulo = new URL('../../src/documents/deposito-locale.ts', import.meta.url).href;
    const programma = `import { creaDepositoLocale } from ${JSON.stringify(modulo)};
      const esito = await creaDepositoLocale(process.argv[1]).salva(new Uint8Array(1_000_000)).catch((errore) => errore);
      console.log(esito.name ?? 'salvato');`;
    // ulimit -f counts blocks; the signal is ignored so that the write fails as on a full disk.
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      'trap "" XFSZ; ulimit -f 8; exec "$0" --input-type=module -e "$1" "$2"',
      process.execPath,
      programma,
      cartella,
    ]);
    expect(stdout.trim()).toBe('DepositoNonDisponibile');
    expect(await file(cartella)).toEqual([]);
  });
});
