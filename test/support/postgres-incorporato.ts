import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { avviaPostgres, type OpzioniPostgres, type PostgresAvviato } from '../../src/database/embedded/avvia.ts';
import type { Richiesta } from './programma-postgres.ts';

const PROGRAMMA = fileURLToPath(new URL('./programma-postgres.ts', import.meta.url));

/** What the program said when it was ready, or why it gave up. */
export interface Risposta {
  url?: string;
  cartella?: string;
  adottato?: boolean;
  errore?: string;
  messaggio?: string;
}

/** A process of its own that holds a PostgreSQL. */
export interface Figlio {
  processo: ChildProcess;
  risposta: Risposta;
  /** Lines meant for the person. */
  righe: string[];
  /** Its exit code, or the signal that ended it. */
  fine: Promise<number | string>;
}

/**
 * Starts PostgreSQL in a process of its own and waits until it is ready or has given up. `guscio`: a shell stands between, as npm's does;
 * `programma`: another copy of the program.
 */
export async function figlioConPostgres(richiesta: Richiesta, { guscio = false, programma = PROGRAMMA } = {}): Promise<Figlio> {
  const comando = [process.execPath, programma, JSON.stringify(richiesta)];
  const [primo = '', ...resto] = guscio ? ['sh', '-c', '"$@" & wait', 'sh', ...comando] : comando;
  const processo = spawn(primo, resto, { stdio: ['ignore', 'pipe', 'inherit'] });
  const fine = once(processo, 'exit').then(([codice, segnale]: (number | string | null)[]) => codice ?? segnale ?? 'ignoto');
  onTestFinished(async () => {
    processo.kill('SIGTERM');
    await fine;
  });
  const righe: string[] = [];
  const { stdout } = processo;
  if (!stdout) throw new Error('the program has a stdout');
  const risposta = await new Promise<Risposta>((risolvi, rifiuta) => {
    createInterface({ input: stdout }).on('line', (testo) => {
      const detto = JSON.parse(testo) as Risposta & { riga?: string };
      if (detto.riga === undefined) risolvi(detto);
      else righe.push(detto.riga);
    });
    fine.then((esito) => rifiuta(new Error(`the program ended without a word: ${esito}`)), rifiuta);
  });
  return { processo, risposta, righe, fine };
}

/** Starts PostgreSQL in this process, without waiting for the disk, and stops it at the end of the test. */
export async function postgresDiProva(opzioni: Partial<OpzioniPostgres> & { dati: string }): Promise<PostgresAvviato> {
  const avviato = await avviaPostgres({ sicuro: false, registra: () => undefined, ...opzioni });
  onTestFinished(() => avviato.ferma());
  return avviato;
}

/** Rows of one statement, over a connection of its own. */
export async function interroga<Riga extends object>(url: string | undefined, sql: string): Promise<Riga[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Riga>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Tries again until it succeeds: the test's own time limit is the only one. */
export async function finche<T>(prova: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await prova();
    } catch {
      await new Promise((risolvi) => setTimeout(risolvi, 50));
    }
  }
}

/** Whether no process of that number runs: it is gone, or a zombie that process 1 has not reaped (it never does in some containers). */
export function finito(pid: number | undefined): boolean {
  try {
    return statoDi(pid)[0] === 'Z';
  } catch {
    return true;
  }
}

/** State, parent and process group of a process, as /proc gives them. */
export function statoDi(pid: number | undefined): string[] {
  const stato = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stato.slice(stato.lastIndexOf(')') + 2).split(' ');
}
