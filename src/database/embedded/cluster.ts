import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Binari, programma } from './binari.ts';
import type { Cartella } from './cartella.ts';
import { PostgresNonAvviabile, VersioneDiversa } from './errori.ts';
import { alProprietario } from './serratura.ts';
import { assertUtenteConNome, come } from './utente.ts';

/** The superuser login, which owns everything, and the database that it works in. */
export const LOGIN = 'cassetto';
const NUOVA = 'nuova-';

/** Connection string of the superuser at that port. Holds the password: never to be logged. */
export function urlDi(cartella: Cartella, porta: number, database = LOGIN): string {
  return `postgresql://${LOGIN}:${readFileSync(cartella.password, 'utf8').trim()}@127.0.0.1:${porta}/${database}`;
}

/**
 * Makes the data folder, if it is not there yet, all or nothing: initdb works in a folder of its own, which takes its name at the end.
 * Needs the lock.
 * `sicuro: false` does not wait for the disk. Throws {@link PostgresNonAvviabile} with initdb's last words, and VersioneDiversa for data
 * of another major version.
 */
export async function preparaCluster(cartella: Cartella, binari: Binari, sicuro: boolean): Promise<void> {
  for (const nome of readdirSync(cartella.base)) if (nome.startsWith(NUOVA)) rmSync(join(cartella.base, nome), { recursive: true });
  if (existsSync(cartella.data)) {
    const scritta = readFileSync(join(cartella.data, 'PG_VERSION'), 'utf8').trim();
    if (scritta !== String(binari.versione)) throw new VersioneDiversa(cartella.data, scritta, binari.versione);
    return;
  }
  assertUtenteConNome();
  const nuova = join(cartella.base, `${NUOVA}${process.pid}`);
  const password = join(nuova, 'password');
  const data = join(nuova, 'data');
  try {
    mkdirSync(nuova);
    chmodSync(nuova, cartella.utente ? 0o711 : 0o700);
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    // initdb, which reads the password from its file, runs as that user.
    if (cartella.utente) for (const uno of [data, password]) chownSync(uno, cartella.utente.uid, cartella.utente.gid);
    await initdb(cartella, binari, data, password, sicuro);
    renameSync(password, cartella.password);
    alProprietario(cartella.password);
    renameSync(data, cartella.data);
  } finally {
    // On a full disk what initdb wrote must not stay.
    rmSync(nuova, { recursive: true, force: true });
  }
}

async function initdb(cartella: Cartella, binari: Binari, data: string, password: string, sicuro: boolean): Promise<void> {
  const argomenti = ['-D', data, '-U', LOGIN, `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  // C sorts by bytes everywhere: the bundled ICU 60 and a system's would order Italian words differently and break indexes.
  argomenti.push('--locale=C', '--data-checksums', ...(sicuro ? [] : ['--no-sync']));
  try {
    await promisify(execFile)(programma(binari.bin, 'initdb'), argomenti, come(cartella.utente));
  } catch (causa) {
    const righe = causa instanceof Error && 'stderr' in causa ? String(causa.stderr).trim().split('\n') : [String(causa)];
    const detto = righe.find((riga) => /error|FATAL|PANIC/.test(riga)) ?? righe[0];
    const breve = detto?.replace(/^.*?(FATAL|PANIC|error):\s*/, '');
    throw new PostgresNonAvviabile(`Il database non si può creare in ${cartella.base}: ${breve}`, causa);
  }
}
