import { Client } from 'pg';
import type { Config } from '../../config.ts';
import { codiceDi } from '../../database/errori.ts';
import { bancaNonUtilizzabile, RUOLI } from '../../database/ruoli.ts';
import type { RuoloBancaDati } from '../../mikro-orm.config.ts';
import { attenzione, bene, type Controllo, male } from './controllo.ts';

const NOME = 'ruoli';

interface Ruolo {
  readonly nome: string;
  readonly supremo: boolean;
  readonly passa: boolean;
}

/**
 * The four roles: they are there, none of them may do more than it should, and each configured login takes its own by a connection like those of the
 * server. `client` is of the login of `url`.
 */
export async function controllaRuoli(
  client: Client,
  url: string,
  { urlApp, urlLettura, urlCarico }: Pick<Config['database'], 'urlApp' | 'urlLettura' | 'urlCarico'>,
): Promise<Controllo> {
  const { rows } = await client.query<Ruolo>(
    'select rolname as nome, rolsuper as supremo, rolbypassrls as passa from pg_roles where rolname = any($1)',
    [RUOLI],
  );
  const mancano = RUOLI.filter((ruolo) => !rows.some(({ nome }) => nome === ruolo));
  if (mancano.length > 0) return assenti(client, mancano);
  const [, app, lettura, carico] = RUOLI;
  const troppo = rows.filter(({ nome, supremo, passa }) => supremo || (passa && nome !== carico)).map(({ nome }) => nome);
  if (troppo.length > 0)
    return male(NOME, `${troppo.join(', ')}: le politiche riga per riga non valgono`, 'alter role … nosuperuser nobypassrls');
  if (!rows.some(({ nome, passa }) => nome === carico && passa))
    return male(NOME, `${carico} non ha BYPASSRLS: import non vedrebbe le righe`, `alter role ${carico} bypassrls`);
  const presi = [
    await prende('DATABASE_URL', url, RUOLI[0]),
    await prende('DATABASE_URL_APP', urlApp ?? url, app),
    await prende('DATABASE_URL_LETTURA', urlLettura ?? url, lettura),
    await prende('DATABASE_URL_CARICO', urlCarico ?? url, carico),
  ];
  return presi.find((preso) => preso !== null) ?? bene(NOME, 'i quattro ruoli ci sono, e ciascun login prende il suo');
}

async function assenti(client: Client, mancano: readonly string[]): Promise<Controllo> {
  const { rows } = await client.query<{ puo: boolean }>(
    'select rolsuper or (rolcreaterole and rolbypassrls) as puo from pg_roles where rolname = current_user',
  );
  if (rows[0]!.puo) return attenzione(NOME, `non ci sono ancora ${mancano.join(', ')}: li crea il prossimo avvio, o import`, null);
  return male(NOME, `non ci sono: ${mancano.join(', ')}`, 'farli creare e concedere a un amministratore (README, «Configurazione»)');
}

/** What is wrong with taking a role on a connection of that login; null where nothing is. */
async function prende(variabile: string, url: string, ruolo: RuoloBancaDati): Promise<Controllo | null> {
  const options = `-c role=${ruolo} -c timezone=UTC`;
  const client = new Client({ connectionString: url, options, connectionTimeoutMillis: 5_000, application_name: 'cassetto_verifica' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ ruolo: string; fuso: string }>(
      `select current_user as ruolo, current_setting('TimeZone') as fuso`,
    );
    const { ruolo: preso, fuso } = rows[0]!;
    if (preso === ruolo && fuso === 'UTC') return null;
    const rimedio = 'collegarsi a PostgreSQL senza intermediari, o con uno che lasci passare le opzioni di avvio';
    return male(NOME, `${variabile}: la connessione non prende ${ruolo} e il fuso UTC (ha ${preso}, ${fuso})`, rimedio);
  } catch (errore) {
    if (['42501', '22023'].includes(codiceDi(errore) ?? ''))
      return male(NOME, `${variabile}: il suo login non può prendere ${ruolo}`, `grant ${ruolo} to quel login`);
    return male(NOME, bancaNonUtilizzabile(url, errore, variabile).message, `correggere ${variabile}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
