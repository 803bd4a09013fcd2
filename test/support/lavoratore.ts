import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { radice } from '../../src/radice.ts';
import { OGGI_DI_PROVA } from './giorno.ts';
import type { ServerDiProva } from './server.ts';

/** A server of its own on a test's database and folder, as it is installed: it takes work out of the queue. */
export interface Lavoratore {
  readonly processo: ChildProcess;
  /** Its exit code, or the signal that ended it. */
  readonly fine: Promise<number | string>;
}

/** Starts one, which ends with the test. `node`: options of node; `ambiente` adds to its settings. */
export function lavoratore(
  { banca, cartella }: Pick<ServerDiProva, 'banca' | 'cartella'>,
  { node = [], ambiente = {} }: { readonly node?: readonly string[]; readonly ambiente?: Record<string, string> } = {},
): Lavoratore {
  const processo = spawn(process.execPath, [...node, radice('dist/src/main.js')], {
    env: { DATABASE_URL: banca.url, PORT: '0', CASSETTO_DATI: cartella, CASSETTO_OGGI: OGGI_DI_PROVA, LOG_LIVELLO: 'silent', ...ambiente },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const fine = once(processo, 'exit').then(([codice, segnale]: (number | string | null)[]) => codice ?? segnale ?? 'ignoto');
  onTestFinished(async () => {
    processo.kill('SIGKILL');
    await fine;
  });
  return { processo, fine };
}
