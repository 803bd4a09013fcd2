import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { conBanca } from './banca-dati.ts';

/** A database of one test file: real, migrated, its own. */
export interface BancaDiProva {
  /** Superuser url. */
  readonly url: string;
  /** Runs SQL as the superuser, past every policy. */
  sql<R = Record<string, unknown>>(testo: string, valori?: unknown[]): Promise<R[]>;
  chiudi(): Promise<void>;
}

/** Makes a database from a template: empty, or with the demonstration data. */
export async function nuovaBanca({ demo = false }: { demo?: boolean } = {}): Promise<BancaDiProva> {
  const nome = `prova_${randomBytes(6).toString('hex')}`;
  await amministra((client) => client.query(`create database ${nome} template ${inject('modelli')[demo ? 'demo' : 'vuoto']}`));
  const url = conBanca(inject('postgres'), nome);
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    url,
    sql: async <R>(testo: string, valori?: unknown[]) => (await client.query(testo, valori)).rows as R[],
    chiudi: async () => {
      await client.end();
      await amministra((capo) => capo.query(`drop database ${nome} with (force)`));
    },
  };
}

async function amministra(azione: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: inject('postgres') });
  await client.connect();
  try {
    // Two files that copy one template at once: the second waits instead of failing.
    await client.query('select pg_advisory_lock(814)');
    await azione(client);
  } finally {
    await client.end();
  }
}
