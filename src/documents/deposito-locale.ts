import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { orologioDiSistema } from '../orologio.ts';
import type { Deposito } from './deposito.ts';
import { type FileSystem, PARZIALI, sulDisco } from './disco.ts';
import { DepositoNonDisponibile } from './errori.ts';
import { raccogliOrfani } from './raccolta-locale.ts';

function assertImpronta(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('sha256: attese 64 cifre esadecimali minuscole.');
}

function nonDisponibile(errore: unknown): never {
  throw new DepositoNonDisponibile(errore);
}

/**
 * A {@link Deposito} in the folder `cartella`, made at need: a file is named by its sha256, under a folder named by the first two
 * digits. It is written aside, forced to the disk and renamed, so that under its name there is the whole file or nothing, also after
 * kill -9 or a power cut.
 */
export function creaDepositoLocale(cartella: string, disco: FileSystem = fs, { adesso } = orologioDiSistema()): Deposito {
  const posto = (sha256: string) => join(cartella, sha256.slice(0, 2), sha256);

  // A rename is durable only once the folder that holds the name is; Windows neither needs nor allows it.
  async function forzaCartella(percorso: string): Promise<void> {
    if (process.platform === 'win32') return;
    const aperta = await disco.open(percorso, 'r');
    await aperta.sync().finally(() => aperta.close());
  }

  async function scriviAParte(parziale: string, byte: Uint8Array): Promise<void> {
    const file = await disco.open(parziale, 'wx', 0o600);
    try {
      await file.writeFile(byte);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async function scriviParti(parziale: string, parti: AsyncIterable<Uint8Array>): Promise<{ sha256: string; byte: number }> {
    const impronta = createHash('sha256');
    let byte = 0;
    const file = await disco.open(parziale, 'wx', 0o600).catch(nonDisponibile);
    try {
      for await (const parte of parti) {
        impronta.update(parte);
        byte += parte.byteLength;
        await file.writeFile(parte).catch(nonDisponibile);
      }
      await file.sync().catch(nonDisponibile);
    } finally {
      await file.close();
    }
    return { sha256: impronta.digest('hex'), byte };
  }

  async function scrivi(sha256: string, byte: Uint8Array): Promise<void> {
    const parziale = await nuovoParziale();
    try {
      await scriviAParte(parziale, byte);
      await nominaFile(parziale, sha256);
    } catch (errore) {
      // The first fault is the one to report; a leftover that cannot be removed either is aside and never read.
      await disco.rm(parziale, { force: true }).catch(() => undefined);
      throw errore;
    }
  }

  async function nuovoParziale(): Promise<string> {
    await disco.mkdir(join(cartella, PARZIALI), { recursive: true, mode: 0o700 });
    return join(cartella, PARZIALI, randomUUID());
  }

  async function nominaFile(parziale: string, sha256: string): Promise<void> {
    const scaffale = join(cartella, sha256.slice(0, 2));
    const scaffaleNuovo = await disco.mkdir(scaffale, { recursive: true, mode: 0o700 });
    await disco.rename(parziale, posto(sha256));
    await forzaCartella(scaffale);
    if (scaffaleNuovo !== undefined) await forzaCartella(cartella);
  }

  return {
    async salva(byte) {
      const sha256 = createHash('sha256').update(byte).digest('hex');
      // What is there already is as good as new: its time says so to who collects what nobody names.
      const giaQui = await sulDisco(async () => disco.utimes(posto(sha256), adesso(), adesso()).then(() => true));
      if (giaQui === null) {
        await scrivi(sha256, byte).catch(nonDisponibile);
      }
      return { sha256, byte: byte.byteLength };
    },
    async salvaParti(parti) {
      const parziale = await nuovoParziale().catch(nonDisponibile);
      try {
        const file = await scriviParti(parziale, parti);
        await nominaFile(parziale, file.sha256).catch(nonDisponibile);
        return file;
      } catch (errore) {
        await disco.rm(parziale, { force: true }).catch(() => undefined);
        throw errore;
      }
    },
    async leggi(sha256) {
      assertImpronta(sha256);
      const file = await sulDisco(() => disco.open(posto(sha256), 'r'));
      return file?.createReadStream() ?? null;
    },
    raccogli: (nominati, attesa) => raccogliOrfani({ cartella, disco, nominati, primaDi: adesso().getTime() - attesa }),
  };
}
