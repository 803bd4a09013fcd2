import { Client, type ClientConfig } from 'pg';

/** What one step of a statement may keep in memory: with PostgreSQL's 4 MB a file and its table are compared through the disk. */
const MEMORIA = '64MB';

/** A connection of cassetto_carico, for what is written in bulk: import, emission, checks. It sees every row. */
export function apriCarico(url: string): Promise<Client> {
  const options = `-c role=cassetto_carico -c jit=off -c timezone=UTC -c work_mem=${MEMORIA}`;
  return apri(url, { options, application_name: 'cassetto_carico' });
}

/** A connection of the login of DATABASE_URL itself, which takes the role that each step needs. */
export function apriLogin(url: string): Promise<Client> {
  return apri(url, { options: '-c jit=off -c timezone=UTC', application_name: 'cassetto_ripristina' });
}

async function apri(url: string, opzioni: ClientConfig): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, ...opzioni });
  // A connection that drops while nothing runs says so as an event; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
