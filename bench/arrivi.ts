import { Agent, request } from 'node:http';
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as attesa } from 'node:timers/promises';

/** One POST to /graphql; `chiave`: the idempotencyKey, if it is a change. */
export interface Arrivo {
  readonly token: string;
  readonly corpo: string;
  readonly chiave?: string;
}

/** What became of requests that arrived at a steady rate, whatever the answers. Times in milliseconds, from when each was due. */
export interface Esiti {
  readonly arrivate: number;
  readonly servite: number;
  /** By code, those that were told when to come back. */
  readonly rimandate: Readonly<Record<string, number>>;
  /** Answers of any other kind, and requests without one. */
  readonly guaste: readonly string[];
  readonly p50: number;
  readonly p99: number;
  readonly massimo: number;
  /** Keys of the changes that were answered. */
  readonly fatte: readonly string[];
}

/**
 * Sends a request every 1 / `alSecondo` seconds, for `secondi`. It never waits for an answer before it sends the next, as a thousand
 * clients that know nothing of each other would: a driver with a fixed number of connections slows down with the server, and hides what
 * those clients would see.
 */
export async function arrivi(base: string, alSecondo: number, secondi: number, prossimo: (n: number) => Arrivo): Promise<Esiti> {
  const agent = new Agent({ keepAlive: true, scheduling: 'fifo' });
  const tempi = createHistogram();
  const rimandate: Record<string, number> = {};
  const guaste: string[] = [];
  const fatte: string[] = [];
  let servite = 0;
  const inizio = performance.now();
  const arrivate = Math.round(alSecondo * secondi);
  const una = async (n: number) => {
    const { token, corpo, chiave } = prossimo(n);
    const dovuta = inizio + (n * 1000) / alSecondo;
    try {
      const { data, errors } = JSON.parse(await manda(agent, base, token, corpo)) as Risposta;
      const errore = errors?.[0]?.extensions;
      if (errore?.retryAfter) rimandate[errore.code] = (rimandate[errore.code] ?? 0) + 1;
      else if (errore || !data) guaste.push(errore?.code ?? 'senza dati');
      else {
        servite += 1;
        tempi.record(Math.max(1, Math.round(performance.now() - dovuta)));
        if (chiave) fatte.push(chiave);
      }
    } catch (errore) {
      guaste.push(String(errore));
    }
  };
  const tutte: Promise<void>[] = [];
  for (let n = 0; n < arrivate; ) {
    const dovute = Math.min(arrivate, Math.floor(((performance.now() - inizio) * alSecondo) / 1000) + 1);
    for (; n < dovute; n += 1) tutte.push(una(n));
    await attesa(2);
  }
  await Promise.all(tutte);
  agent.destroy();
  const { max: massimo } = tempi;
  return { arrivate, servite, rimandate, guaste, p50: tempi.percentile(50), p99: tempi.percentile(99), massimo, fatte };
}

interface Risposta {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly retryAfter?: number } }[];
}

function manda(agent: Agent, base: string, token: string, corpo: string): Promise<string> {
  return new Promise((avuta, mancata) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(corpo) };
    const richiesta = request(`${base}/graphql`, { method: 'POST', agent, headers }, (risposta) => {
      let testo = '';
      risposta.setEncoding('utf8');
      risposta.on('data', (pezzo: string) => (testo += pezzo));
      risposta.on('end', () => avuta(testo));
      risposta.on('error', mancata);
    });
    richiesta.on('error', mancata);
    richiesta.end(corpo);
  });
}
