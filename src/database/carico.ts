import { Client } from 'pg';

/** A connection of cassetto_carico, for what is written in bulk: import, emission, checks. It sees every row. */
export async function apriCarico(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    options: '-c role=cassetto_carico -c jit=off -c timezone=UTC',
    application_name: 'cassetto_carico',
    connectionTimeoutMillis: 5_000,
  });
  // A connection that drops while nothing runs says so as an event; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
