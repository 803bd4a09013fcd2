import type { ClientBase } from 'pg';

/**
 * Rewrites what is derived from delega, its padre and its posizioni (the directory delega_ricevuta, and delega_aperta), only where
 * something differs: of the soggetti given by id, else of all. Called in the transaction that changes any of them. Answers how many rows
 * of the directory were written. The SQL is the function proietta_deleghe (migrations/proietta-deleghe.ts). Source of the rules:
 * domain/delega.ts, access.md §3.
 */
export async function proiettaDeleghe(client: Pick<ClientBase, 'query'>, soggetti?: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ scritte: number }>('select proietta_deleghe($1::uuid[]) as scritte', [soggetti ?? null]);
  return rows[0]!.scritte;
}
