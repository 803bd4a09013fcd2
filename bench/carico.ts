import autocannon from 'autocannon';
import type { Richiesta } from './domande.ts';

/** Requests in flight at once: what the software of a studio keeps open when it asks for its drawers. */
export const CONNESSIONI = 32;

/** The share of answers that may go wrong on a machine that does other things too: one that is too busy says so with 503. */
const TOLLERANZA = 0.05;

/** Asks a server those requests in turn, so many at once, for so many seconds. Good answers a second; fails where more than a few are not. */
export async function carica(
  base: string,
  richieste: readonly Richiesta[],
  secondi: number,
  insieme: number = CONNESSIONI,
): Promise<number> {
  const esito = await autocannon({
    url: base,
    connections: insieme,
    duration: secondi,
    requests: richieste.map((una) => ({ ...una })),
  });
  const guaste = esito.errors + esito.non2xx + esito.timeouts;
  // A slow server may have answered nobody yet: that is none a second.
  if (guaste > TOLLERANZA * (esito['2xx'] + guaste))
    throw new Error(`${guaste} risposte su ${esito.requests.total} non sono andate bene (${base}${richieste[0]?.path})`);
  return esito['2xx'] / esito.duration;
}

/** The middle of some figures. */
export function mediana(valori: readonly number[]): number {
  const ordinati = valori.toSorted((a, b) => a - b);
  const meta = Math.floor(ordinati.length / 2);
  return ordinati.length % 2 === 1 ? ordinati[meta]! : (ordinati[meta - 1]! + ordinati[meta]!) / 2;
}
