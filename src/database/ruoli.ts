import { Client, escapeIdentifier } from 'pg';
import type { RuoloBancaDati } from '../mikro-orm.config.ts';
import { SCHEMA_CODA } from './coda.ts';
import { BancaDatiNonUtilizzabile, codiceDi } from './errori.ts';

/** The oldest PostgreSQL that will do, as server_version_num writes it. */
export const VERSIONE_MINIMA = 150_000;

const ruoli: Record<RuoloBancaDati, string> = {
  cassetto_owner: 'nologin',
  cassetto_app: 'nologin',
  cassetto_lettura: 'nologin',
  cassetto_carico: 'nologin bypassrls',
};

/** The four roles: who owns the tables, who writes for a caller, who reads, who writes in bulk. */
export const RUOLI = ['cassetto_owner', 'cassetto_app', 'cassetto_lettura', 'cassetto_carico'] as const satisfies readonly RuoloBancaDati[];

/**
 * Says in one Italian sentence why a PostgreSQL could not be reached or used; the address is given without user and password. `variabile`: the setting
 * that holds it.
 */
export function bancaNonUtilizzabile(url: string, errore: unknown, variabile = 'DATABASE_URL'): BancaDatiNonUtilizzabile {
  const dove = (() => {
    try {
      const { host, pathname } = new URL(url);
      return `${host}${pathname}`;
    } catch {
      return 'indirizzo illeggibile';
    }
  })();
  const motivo =
    {
      ECONNREFUSED: 'nessun server risponde a quell’indirizzo',
      ENOTFOUND: 'il nome del server non esiste',
      '28P01': 'utente o password non sono accettati',
      '28000': 'utente o password non sono accettati',
      '3D000': 'la banca dati non esiste sul server',
      '42501': 'l’utente non ha i diritti che servono (CREATEROLE e CREATE sulla banca dati; BYPASSRLS per creare cassetto_carico)',
    }[codiceDi(errore) ?? ''] ?? 'la connessione non riesce';
  return new BancaDatiNonUtilizzabile(`${variabile} (${dove}): ${motivo}.`, { cause: errore });
}

/**
 * Makes sure that the server is PostgreSQL 15 or newer and that the four roles exist, that the login may take each of them, and that cassetto_owner may
 * create tables and has the queue's schema. Idempotent; two at once wait for each other.
 *
 * @throws BancaDatiNonUtilizzabile with the one sentence to print.
 */
export async function assicuraRuoli(url: string): Promise<void> {
  let client: Client | null = null;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'cassetto_ruoli' });
    await client.connect();
    const { rows } = await client.query<{ versione: number; testo: string; banca: string }>(
      `select current_setting('server_version_num')::int as versione, current_setting('server_version') as testo, current_database() as banca`,
    );
    const { versione, testo, banca } = rows[0]!;
    if (versione < VERSIONE_MINIMA)
      throw new BancaDatiNonUtilizzabile(`DATABASE_URL: il server è PostgreSQL ${testo}; serve la versione 15 o una più recente.`);
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('cassetto_ruoli'))`);
    const esistenti = new Set(
      (await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [Object.keys(ruoli)])).rows.map(
        (r) => r.rolname,
      ),
    );
    for (const [ruolo, attributi] of Object.entries(ruoli)) {
      if (!esistenti.has(ruolo)) await client.query(`create role ${ruolo} ${attributi}`);
      const membro = await client.query<{ puo: boolean }>(`select pg_has_role(current_user, $1, 'member') as puo`, [ruolo]);
      if (!membro.rows[0]!.puo) await client.query(`grant ${ruolo} to current_user`);
    }
    await client.query(`grant connect, temporary on database ${escapeIdentifier(banca)} to cassetto_carico`);
    await client.query('grant usage, create on schema public to cassetto_owner');
    await client.query(`create schema if not exists ${SCHEMA_CODA} authorization cassetto_owner`);
    await client.query('commit');
  } catch (errore) {
    throw errore instanceof BancaDatiNonUtilizzabile ? errore : bancaNonUtilizzabile(url, errore);
  } finally {
    await client?.end().catch(() => undefined);
  }
}
