import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { finche, finito, statoDi } from '../support/postgres-incorporato.ts';
import type { Copia } from './copia.ts';

/** A server that `npm start` has begun. */
export interface Vita {
  /** The npm that the person typed; leader of a process group of its own, as a terminal makes it. */
  readonly npm: ChildProcess;
  /** What it has written so far, both ways. */
  testo(): string;
  /** Waits until /healthz answers 200 and gives the base of the server. Throws what was written if npm ends first. */
  pronto(): Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly fine: Promise<number | string>;
  /** Every process that descends from it now. */
  discendenti(): Processo[];
}

/** A process as /proc shows it. */
export interface Processo {
  readonly pid: number;
  readonly comando: string;
}

/** Types `npm start` in a copy: on a free port, on the day of the tests' demonstration. */
export function avviaNpm(copia: Copia, impostazioni: Record<string, string> = {}): Vita {
  const npm = spawn('npm', ['start'], {
    cwd: copia.cartella,
    env: { ...copia.ambiente, PORT: '0', ...impostazioni },
    uid: copia.uid,
    gid: copia.gid,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let scritto = '';
  for (const uscita of [npm.stdout, npm.stderr]) uscita?.on('data', (pezzo: Buffer) => (scritto += pezzo.toString()));
  const fine = once(npm, 'exit').then(([codice, segnale]: (number | string | null)[]) => codice ?? segnale ?? 'ignoto');
  const discendenti = () => discendentiDi(npm.pid ?? 0);
  onTestFinished(async () => {
    const rimasti = discendenti();
    for (const { pid } of rimasti) if (!finito(pid)) process.kill(pid, 'SIGTERM');
    npm.kill('SIGKILL');
    await tuttiFiniti(rimasti);
  });
  const pronto = async () => {
    let finito: number | string | null = null;
    void fine.then((codice) => (finito = codice));
    for (;;) {
      const base = /Cassetto è pronto: (\S+)\/graphql/.exec(scritto)?.[1];
      if (base && (await fetch(`${base}/healthz`)).status === 200) return base;
      if (finito !== null) throw new Error(`npm start ended with ${finito}: ${scritto}`);
      await new Promise((risolvi) => setTimeout(risolvi, 20));
    }
  };
  return { npm, testo: () => scritto, pronto, fine, discendenti };
}

/** Waits until none of them runs; the test's own time limit is the only one. */
export async function tuttiFiniti(processi: readonly Processo[]): Promise<void> {
  await finche(() => {
    const vivi = processi.filter(({ pid }) => !finito(pid));
    if (vivi.length > 0) throw new Error(`still there: ${vivi.map(({ comando }) => comando).join('; ')}`);
  });
}

/** The node that serves, and the postmaster beneath it. Throws when one of them is not there. */
export function protagonisti(processi: readonly Processo[]): { node: number; postgres: number } {
  const uno = (forma: RegExp) => {
    const trovato = processi.find(({ comando }) => forma.test(comando));
    if (!trovato) throw new Error(`no process like ${forma} in ${processi.map(({ comando }) => comando).join('; ')}`);
    return trovato.pid;
  };
  return { node: uno(/node.* dist\/src\/main\.js/), postgres: uno(/postgres -D /) };
}

/** Runs a command in a copy to its end. */
export function esegui(copia: Copia, comando: readonly [string, ...string[]], impostazioni: Record<string, string> = {}) {
  const [programma, ...argomenti] = comando;
  const { status, stdout, stderr } = spawnSync(programma, argomenti, {
    cwd: copia.cartella,
    env: { ...copia.ambiente, ...impostazioni },
    uid: copia.uid,
    gid: copia.gid,
    encoding: 'utf8',
  });
  return { codice: status, uscita: stdout, errore: stderr };
}

function discendentiDi(capo: number): Processo[] {
  const figli = new Map<number, number[]>();
  for (const voce of readdirSync('/proc')) {
    if (!/^\d+$/.test(voce)) continue;
    try {
      const padre = Number(statoDi(Number(voce))[1]);
      figli.set(padre, [...(figli.get(padre) ?? []), Number(voce)]);
    } catch {
      // It ended while we were reading.
    }
  }
  const trovati: Processo[] = [];
  const daVedere = [...(figli.get(capo) ?? [])];
  for (let pid = daVedere.shift(); pid !== undefined; pid = daVedere.shift()) {
    trovati.push({ pid, comando: comandoDi(pid) });
    daVedere.push(...(figli.get(pid) ?? []));
  }
  return trovati;
}

function comandoDi(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
