import autocannon from 'autocannon';
import type { Richiesta } from './domande.ts';

/** Requests in flight at once. */
export const CONNESSIONI = 8;

/** Asks a server those requests in turn, for so many seconds. Requests a second; an answer that is not 200 fails the run. */
export async function carica(base: string, richieste: readonly Richiesta[], secondi: number): Promise<number> {
  const esito = await autocannon({
    url: base,
    connections: CONNESSIONI,
    duration: secondi,
    requests: richieste.map((una) => ({ ...una })),
  });
  const guasti = esito.errors + esito.non2xx + esito.timeouts;
  if (guasti > 0) throw new Error(`${guasti} risposte su ${esito.requests.total} non sono andate bene (${base}${richieste[0]?.path})`);
  return esito.requests.total / esito.duration;
}

/** The middle of some figures. */
export function mediana(valori: readonly number[]): number {
  const ordinati = valori.toSorted((a, b) => a - b);
  const meta = Math.floor(ordinati.length / 2);
  return ordinati.length % 2 === 1 ? ordinati[meta]! : (ordinati[meta - 1]! + ordinati[meta]!) / 2;
}
