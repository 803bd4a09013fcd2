import { connect } from 'node:net';
import type { Pool, PoolClient, QueryConfig } from 'pg';

/** Who asked is gone, or his time is over: what was being read for him is read no further. */
export class LetturaAbbandonata extends Error {
  constructor() {
    super('nobody waits for this reading any more');
    this.name = 'LetturaAbbandonata';
  }
}

/**
 * Runs one reading statement on a connection of `pool`. When `segnale` says that nobody waits any more PostgreSQL is asked to end the
 * statement, and the connection is given up with it: no later statement on it can be ended in its place.
 *
 * @throws LetturaAbbandonata
 */
export async function leggiFinche<R>(pool: Pool, istruzione: QueryConfig, segnale?: AbortSignal): Promise<R[]> {
  if (segnale?.aborted) throw new LetturaAbbandonata();
  const client = await pool.connect();
  const interrompi = () => chiediDiSmettere(client);
  try {
    if (segnale?.aborted) throw new LetturaAbbandonata();
    segnale?.addEventListener('abort', interrompi);
    return (await client.query(istruzione)).rows as R[];
  } catch (errore) {
    throw segnale?.aborted ? new LetturaAbbandonata() : errore;
  } finally {
    segnale?.removeEventListener('abort', interrompi);
    client.release(segnale?.aborted);
  }
}

/** Code of the CancelRequest message (PostgreSQL, "Message Formats"). */
const CANCEL_REQUEST = 80_877_102;

/**
 * Sends PostgreSQL a CancelRequest, which needs no right but the secret of the connection: pg_cancel_backend() is refused to
 * cassetto_lettura. Where it does not arrive the statement ends at its own limit of time.
 */
function chiediDiSmettere(client: PoolClient): void {
  // What the server said when the connection was made; pg keeps it, its types do not say so.
  const { host, port, processID, secretKey } = client as PoolClient & Record<'processID' | 'secretKey', number>;
  const messaggio = Buffer.alloc(16);
  for (const [posto, numero] of [messaggio.length, CANCEL_REQUEST, processID, secretKey].entries())
    messaggio.writeInt32BE(numero, posto * 4);
  connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
    .on('error', () => undefined)
    .end(messaggio);
}
