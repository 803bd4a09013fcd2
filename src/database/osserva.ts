import type { Pool, PoolClient } from 'pg';
import { istruzioni } from '../osservazione.ts';

/** The query method of a client, as pool, MikroORM and kysely call it: with a callback at the end, or for a promise. */
type Chiedi = (...argomenti: unknown[]) => unknown;

/** Makes every statement of a pool known to whoever watches (osservazione.ts). `gruppo`: the pool's name. Without one who watches it costs nothing. */
export function osserva(pool: Pool, gruppo: string): void {
  pool.on('connect', (client: PoolClient) => {
    const suo = client as unknown as { query: Chiedi };
    const chiedi = suo.query;
    suo.query = (...argomenti) => {
      const [primo] = argomenti;
      // A cursor or a COPY runs by itself: it has no one end.
      if (!istruzioni.hasSubscribers || (typeof primo === 'object' && primo !== null && 'submit' in primo))
        return chiedi.apply(client, argomenti);
      const testo = typeof primo === 'string' ? primo : String((primo as { text?: unknown }).text);
      const contesto = { gruppo, testo, partita: performance.now() };
      return typeof argomenti.at(-1) === 'function'
        ? istruzioni.traceCallback(chiedi as (...a: unknown[]) => void, -1, contesto, client, ...argomenti)
        : istruzioni.tracePromise(chiedi as (...a: unknown[]) => Promise<unknown>, contesto, client, ...argomenti);
    };
  });
}
