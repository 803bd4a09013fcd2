import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as attesa } from 'node:timers/promises';
import { type Binari, programma } from './binari.ts';
import type { Cartella } from './cartella.ts';
import { PostmasterCaduto } from './errori.ts';
import { alProprietario } from './serratura.ts';
import { come } from './utente.ts';

const PASSO = 25;
const REGISTRO_PIENO = 5_000_000;

/** The main process of a PostgreSQL, as its postmaster.pid tells of it. */
export interface Postmaster {
  readonly pid: number;
  readonly porta: number;
  /** It accepts connections. */
  readonly pronto: boolean;
}

/**
 * Reads postmaster.pid (lines: 1 pid, 4 port, 8 status; PostgreSQL's src/include/utils/pidfile.h). Null when there is none or it is being
 * written.
 */
export function leggiPostmaster(data: string): Postmaster | null {
  try {
    const righe = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, porta] = [Number(righe[0]), Number(righe[3])];
    return pid > 0 && porta > 0 ? { pid, porta, pronto: righe[7]?.trim() === 'ready' } : null;
  } catch (errore) {
    if (errore instanceof Error && 'code' in errore && errore.code === 'ENOENT') return null;
    throw errore;
  }
}

function esiste(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (errore) {
    return errore instanceof Error && 'code' in errore && errore.code === 'EPERM';
  }
}

/**
 * Whether that process lives and is the PostgreSQL of that data folder. A killed postmaster stays as a zombie until process 1 reaps it
 * (never, in many containers), and its number may have gone to another program: /proc tells them apart; where there is no /proc the
 * number must do.
 */
export function vive(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return esiste(pid);
  try {
    const stato = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const zombie = /^[ZX]/.test(stato.slice(stato.lastIndexOf(')') + 2));
    return !zombie && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return false;
  }
}

/** Waits until that PostgreSQL lives no more; false when it still lives after so many milliseconds. */
async function fineEntro(pid: number, data: string, termine: number): Promise<boolean> {
  const limite = performance.now() + termine;
  while (vive(pid, data)) {
    if (performance.now() > limite) return false;
    await attesa(PASSO);
  }
  return true;
}

/** Resolves when that PostgreSQL lives no more, or at the abort. Does not keep node alive. */
export async function sorveglia(pid: number, data: string, segnale: AbortSignal): Promise<void> {
  while (!segnale.aborted && vive(pid, data)) await attesa(PASSO * 4, undefined, { ref: false, signal: segnale }).catch(() => undefined);
}

/**
 * Removes a postmaster.pid whose number belongs to a zombie or to another program: PostgreSQL itself only recognises a number that nobody
 * has. That no process of the killed one is still at work on the data is PostgreSQL's own check (shared memory block of the data folder).
 */
export function togliResto(data: string): void {
  const resto = leggiPostmaster(data);
  if (resto && !vive(resto.pid, data) && esiste(resto.pid)) rmSync(join(data, 'postmaster.pid'));
}

function argomenti(data: string, porta: number, sicuro: boolean): string[] {
  const impostazioni = {
    listen_addresses: '127.0.0.1',
    port: String(porta),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '200',
    // Estimates of nested JSON aggregates trigger a compilation that costs more than the statement (pitfalls.md).
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // The log is for starts and crashes. Statements, their parameters and refused values are personal data.
    log_statement: 'none',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(sicuro ? { fsync: 'on' } : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', data, ...Object.entries(impostazioni).flatMap(([nome, valore]) => ['-c', `${nome}=${valore}`])];
}

function apriRegistro(file: string): { descrittore: number; daQui: number } {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > REGISTRO_PIENO) renameSync(file, `${file}.1`);
  const descrittore = openSync(file, 'a+', 0o600);
  alProprietario(file);
  return { descrittore, daQui: fstatSync(descrittore).size };
}

function ultimeRighe(descrittore: number, daQui: number): string {
  const testo = Buffer.alloc(4096);
  const letti = readSync(descrittore, testo, 0, testo.length, daQui);
  return testo.toString('utf8', 0, letti).trim().split('\n').slice(-4).join(' / ');
}

/**
 * Starts PostgreSQL on that port and waits until it accepts connections (a recovery may take long). It runs in a process group of its
 * own, so that Ctrl-C reaches node alone, which stops it. An abort stops it again. Throws {@link PostmasterCaduto}.
 */
export async function accendi(
  cartella: Cartella,
  binari: Binari,
  porta: number,
  sicuro: boolean,
  segnale: AbortSignal,
): Promise<Postmaster> {
  togliResto(cartella.data);
  const { descrittore, daQui } = apriRegistro(cartella.registro);
  try {
    const figlio = spawn(programma(binari.bin, 'postgres'), argomenti(cartella.data, porta, sicuro), {
      ...come(cartella.utente),
      detached: true,
      stdio: ['ignore', descrittore, descrittore],
    });
    let finito = false;
    let difetto: string | null = null;
    figlio.once('exit', () => {
      finito = true;
    });
    figlio.once('error', (errore) => {
      difetto = errore.message;
      finito = true;
    });
    figlio.unref();
    while (!finito) {
      const letto = leggiPostmaster(cartella.data);
      if (letto?.pronto && letto.pid === figlio.pid) return letto;
      if (segnale.aborted) figlio.kill('SIGINT');
      await attesa(PASSO);
    }
    throw new PostmasterCaduto(difetto ?? ultimeRighe(descrittore, daQui), cartella.registro);
  } finally {
    closeSync(descrittore);
  }
}

/**
 * Stops that PostgreSQL: open transactions are rolled back (fast), after 5 s without waiting for anything (immediate), after 2 s more by
 * force.
 */
export async function spegni(pid: number, cartella: Cartella, binari: Binari): Promise<void> {
  if (process.platform === 'win32') {
    // Signals do not exist there: pg_ctl speaks to the postmaster in its own way.
    spawnSync(programma(binari.bin, 'pg_ctl'), ['stop', '-D', cartella.data, '-m', 'fast', '-t', '5'], come(null));
    return;
  }
  for (const [segnale, termine] of [
    ['SIGINT', 5000],
    ['SIGQUIT', 2000],
    ['SIGKILL', 1000],
  ] as const) {
    if (vive(pid, cartella.data)) process.kill(pid, segnale);
    if (await fineEntro(pid, cartella.data, termine)) return;
  }
}
