import { Client } from 'pg';
import { migrazioni } from '../../../migrations/index.ts';
import type { Config } from '../../config.ts';
import { bancaNonUtilizzabile, VERSIONE_MINIMA } from '../../database/ruoli.ts';
import type { Orologio } from '../../orologio.ts';
import { attenzione, bene, type Controllo, male, nonFatto } from './controllo.ts';
import { controllaPermessi } from './permessi.ts';
import { controllaRuoli } from './ruoli.ts';

const BANCA = 'banca dati';
const MIGRAZIONI = 'migrazioni';
const OROLOGIO = 'orologio';
/** Seconds of difference between two clocks that nobody notices. */
const SCARTO = 5;

/**
 * The checks of a database that need it to answer: server, roles, migrations, rights, clock. Nothing is changed. A database that does not answer is one
 * check that failed, and the others could not be made.
 */
export async function controllaBanca(
  url: string,
  database: Pick<Config['database'], 'urlApp' | 'urlLettura' | 'urlCarico'>,
  orologio: Orologio,
): Promise<Controllo[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'cassetto_verifica' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (errore) {
    const { message } = bancaNonUtilizzabile(url, errore);
    const senza = ['ruoli', MIGRAZIONI, 'permessi', OROLOGIO].map((nome) => nonFatto(nome, 'la banca dati non risponde'));
    return [male(BANCA, message, 'correggere DATABASE_URL, o accendere PostgreSQL'), ...senza];
  }
  try {
    return [
      await server(client),
      await controllaRuoli(client, url, database),
      await migrazioniFatte(client),
      await controllaPermessi(client),
      await controllaOrologio(client, orologio),
    ];
  } finally {
    await client.end();
  }
}

async function server(client: Client): Promise<Controllo> {
  const { rows } = await client.query<{ numero: number; versione: string; codifica: string; italia: boolean }>(
    `select current_setting('server_version_num')::int as numero, current_setting('server_version') as versione,
       pg_encoding_to_char(encoding) as codifica, exists (select from pg_timezone_names where name = 'Europe/Rome') as italia
     from pg_database where datname = current_database()`,
  );
  const { numero, versione, codifica, italia } = rows[0]!;
  if (numero < VERSIONE_MINIMA) return male(BANCA, `PostgreSQL ${versione}`, 'portare il server alla versione 15 o a una più recente');
  if (codifica !== 'UTF8') return male(BANCA, `la codifica è ${codifica}`, 'ricreare la banca dati con encoding UTF8');
  if (!italia)
    return male(BANCA, 'il server non conosce il fuso orario Europe/Rome', 'installare i fusi orari (tzdata) dove gira PostgreSQL');
  return bene(BANCA, `PostgreSQL ${versione}, ${codifica}, fuso Europe/Rome noto`);
}

async function migrazioniFatte(client: Client): Promise<Controllo> {
  const { rows } = await client.query<{ c_e: boolean }>(`select to_regclass('public.mikro_orm_migrations') is not null as c_e`);
  const fatte = rows[0]!.c_e ? (await client.query<{ name: string }>('select name from public.mikro_orm_migrations order by id')).rows : [];
  const note = migrazioni.map(({ name }) => name);
  const ignote = fatte.filter(({ name }) => !note.includes(name));
  if (ignote.length > 0)
    return male(
      MIGRAZIONI,
      `la banca dati è di una versione più recente (${ignote.map(({ name }) => name).join(', ')})`,
      'aggiornare il programma',
    );
  const mancano = note.length - fatte.length;
  if (mancano > 0)
    return attenzione(MIGRAZIONI, `fatte ${fatte.length} su ${note.length}: le altre le fa il prossimo avvio, o import`, null);
  return bene(MIGRAZIONI, `fatte tutte (${note.length})`);
}

async function controllaOrologio(client: Client, orologio: Orologio): Promise<Controllo> {
  const prima = orologio.adesso().getTime();
  const { rows } = await client.query<{ adesso: Date }>('select clock_timestamp() as adesso');
  const dopo = orologio.adesso().getTime();
  const la = rows[0]!.adesso.getTime();
  const scarto = Math.round(Math.max(prima - la, la - dopo, 0) / 1000);
  if (scarto > SCARTO)
    return male(OROLOGIO, `questa macchina e il server PostgreSQL differiscono di ${scarto} secondi`, 'regolare i due orologi (NTP)');
  return bene(OROLOGIO, `d’accordo con quello di PostgreSQL; oggi in Italia è il ${orologio.oggi()}`);
}
