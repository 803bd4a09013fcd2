import { Pool, type PoolConfig, types } from 'pg';

/** Connections of every server, Cassetto's too (its default). */
const CONNESSIONI = 10;

/** A pool for who reads everything and asks nobody: the rows that Cassetto reads as cassetto_lettura, with PostgreSQL's own jit off. */
export function creaPool(altro: PoolConfig = {}): Pool {
  const options = '-c role=cassetto_lettura -c jit=off -c timezone=UTC';
  return new Pool({ connectionString: process.env['DATABASE_URL'], max: CONNESSIONI, options, ...altro });
}

// Days stay the text that PostgreSQL writes: an instant made of them would be another's day.
types.setTypeParser(types.builtins.DATE, (giorno) => giorno);

/** Where the bench waits for this server. */
export const DOVE = { host: '127.0.0.1', port: Number(process.env['PORT']) };
