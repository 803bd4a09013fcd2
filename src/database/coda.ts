import type { Client } from 'pg';
import { type ConstructorOptions, PgBoss, type QueueOptions } from 'pg-boss';

/** The schema of the queue: pg-boss makes it and keeps it up to date. */
export const SCHEMA_CODA = 'coda';

/** The queues. A job carries nothing but the id of its Lavorazione. */
export const LAVORAZIONI = 'lavorazioni';
/** Where pg-boss puts the Lavorazioni that failed at their last attempt, however they did. */
export const FALLITE = 'lavorazioni-fallite';

const ANNO = 365 * 86_400;
const GIORNO = 86_400;

/**
 * How a job is tried again. A worker that was killed is found out by its heartbeat, ten seconds at most; a fault is tried again after 1, 2,
 * 4 … 60 seconds, so that a database that is away for a minute fails nothing. A job that nobody takes waits for a year.
 */
const comune: QueueOptions = { retryDelay: 1, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 10, expireInSeconds: GIORNO };
const code: readonly (readonly [string, QueueOptions & { deadLetter?: string }])[] = [
  [FALLITE, { ...comune, retryLimit: 1000, retentionSeconds: ANNO, deleteAfterSeconds: GIORNO }],
  [LAVORAZIONI, { ...comune, retryLimit: 8, retentionSeconds: ANNO, deleteAfterSeconds: GIORNO, deadLetter: FALLITE }],
];

/** What pg-boss is asked not to do: nothing here is scheduled, and its registry of instances would be one more thing that writes. */
const quieta: Partial<ConstructorOptions> = { schema: SCHEMA_CODA, createSchema: false, schedule: false, registerInstance: false };

/**
 * Brings the queue's schema to the library's version and its queues to these settings, as cassetto_owner, and lets cassetto_app work with
 * it: the server needs no right to define anything. One process at a time (database/migra.ts).
 */
export async function assicuraCoda(url: string): Promise<void> {
  const boss = new PgBoss({ ...quieta, connectionString: url, options: '-c role=cassetto_owner', max: 1, supervise: false });
  let guasto: unknown = null;
  boss.on('error', (errore) => {
    guasto ??= errore;
  });
  try {
    await boss.start();
    for (const [nome, opzioni] of code) {
      await boss.createQueue(nome, opzioni);
      await boss.updateQueue(nome, opzioni);
    }
    await boss.getDb().executeSql(`grant usage on schema ${SCHEMA_CODA} to cassetto_app;
      grant select, insert, update, delete on all tables in schema ${SCHEMA_CODA} to cassetto_app`);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (guasto !== null) throw guasto;
}

/**
 * Opens the queue for a server process, as cassetto_app, with connections of its own: a worker that waits takes none from who asks.
 * `sorveglia`: this process also finds out the jobs whose worker is dead. A fault of the queue in the background goes to `guasto`.
 */
export async function apriCoda(url: string, sorveglia: boolean, guasto: (errore: unknown) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    ...quieta,
    connectionString: url,
    options: '-c role=cassetto_app -c jit=off',
    application_name: 'cassetto_coda',
    connectionTimeoutMillis: 2_000,
    max: 3,
    migrate: false,
    supervise: sorveglia,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    // They need the tables' owner, or are of use where jobs are millions.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', guasto);
  await boss.start();
  return boss;
}

/** Puts Lavorazioni in the queue again, in the transaction of `client`, which is cassetto_app: what a restored database had begun goes on. */
export async function riaccoda(url: string, client: Client, lavorazioni: readonly string[]): Promise<void> {
  const boss = await apriCoda(url, false, () => undefined);
  const db = { executeSql: (testo: string, valori?: unknown[]) => client.query(testo, valori) };
  try {
    for (const lavorazione of lavorazioni) await boss.send(LAVORAZIONI, { lavorazione }, { db });
  } finally {
    await boss.stop({ graceful: false });
  }
}
