import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { radice } from '../../src/radice.ts';
import { OGGI_DI_PROVA } from './giorno.ts';

/** A server in a process of its own, as it is installed, that a test may kill. */
export interface ServerFiglio {
  readonly processo: ChildProcess;
  readonly base: string;
  readonly porta: number;
  /** Its exit code, or the signal that ended it. */
  readonly fine: Promise<number | string>;
}

/** Where servers find what they share. */
export interface Luogo {
  readonly url: string;
  readonly cartella: string;
}

/** Starts one and waits until it answers; it ends with the test. `ambiente` adds to its settings. */
export async function serverFiglio({ url, cartella }: Luogo, ambiente: Record<string, string> = {}): Promise<ServerFiglio> {
  const env = { DATABASE_URL: url, PORT: '0', CASSETTO_DATI: cartella, CASSETTO_OGGI: OGGI_DI_PROVA, CASSETTO_LAVORATORE: 'no' };
  const processo = spawn(process.execPath, [radice('dist/src/main.js')], {
    env: { ...env, LOG_LIVELLO: 'silent', LIMITE_ATTESA: '10000', ...ambiente },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const fine = once(processo, 'exit').then(([codice, segnale]: (number | string | null)[]) => codice ?? segnale ?? 'ignoto');
  onTestFinished(async () => {
    processo.kill('SIGKILL');
    await fine;
  });
  const base = await new Promise<string>((pronto, mancato) => {
    let scritto = '';
    processo.stdout.on('data', (pezzo: Buffer) => {
      scritto += pezzo.toString();
      const trovata = /Cassetto è pronto: (\S+)\/graphql/.exec(scritto)?.[1];
      if (trovata) pronto(trovata.replace('localhost', '127.0.0.1'));
    });
    fine.then((esito) => mancato(new Error(`the server ended with ${esito}: ${scritto}`)), mancato);
  });
  return { processo, base, porta: Number(new URL(base).port), fine };
}
