import type { Client } from 'pg';

/** Statistics are the owner's to take; a login that may not become him leaves them to autovacuum. */
export async function analizza(client: Client, tavola: string): Promise<void> {
  const { rows } = await client.query<{ puo: boolean; ruolo: string }>(
    `select pg_has_role(session_user, 'cassetto_owner', 'member') as puo, current_user as ruolo`,
  );
  const { puo, ruolo } = rows[0]!;
  if (!puo) return;
  await client.query('set role cassetto_owner');
  await client.query(`analyze ${tavola}`);
  await client.query(`set role ${ruolo}`);
}
