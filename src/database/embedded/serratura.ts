import { chownSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CartellaInUso, CartellaNonUtilizzabile } from './errori.ts';

const OCCUPATA = 5; // SQLITE_BUSY (sqlite.org/rescode.html)

/** A folder held by this process. */
export interface Serratura {
  /** Lets the folder go. */
  lascia(): void;
}

/** Gives a file that root made to the owner of its folder, who must be able to use it when he comes back without root. */
export function alProprietario(file: string): void {
  const { uid, gid } = statSync(dirname(file));
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

/**
 * Takes a folder for this process alone. The lock is the kernel's own (fcntl), held through SQLite's exclusive transaction on an empty
 * file: it ends with the process however that dies, so there is no stale lock to recognise, and two processes cannot both take it over,
 * as with files that hold a pid.
 * `dati` is the folder's name for the person. Throws {@link CartellaInUso}, {@link CartellaNonUtilizzabile}.
 */
export function prendiSerratura(base: string, dati: string): Serratura {
  const file = join(base, 'serratura');
  const chi = join(base, 'serratura.pid');
  try {
    const banca = new DatabaseSync(file, { timeout: 0 });
    banca.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    writeFileSync(chi, String(process.pid));
    for (const uno of [file, chi]) alProprietario(uno);
    return { lascia: () => banca.close() };
  } catch (errore) {
    if (!(errore instanceof Error && 'errcode' in errore)) throw errore;
    if (errore.errcode === OCCUPATA) throw new CartellaInUso(dati, leggiPid(chi));
    throw new CartellaNonUtilizzabile(dati, errore.message, errore);
  }
}

// The holder writes its pid just after it took the lock: it may not be there yet.
function leggiPid(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
