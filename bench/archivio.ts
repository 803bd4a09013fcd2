import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { avviaPostgres } from '../src/database/embedded/avvia.ts';

/** What is kept between runs, outside the history: the PostgreSQL where none is given, the files of the archives, Cassetto's keys. */
export const CARTELLA = join(import.meta.dirname, '.cache');
const RADICE = join(import.meta.dirname, '..');
const CLI = join(RADICE, 'dist/src/cli/cassetto.js');

/** How large an archive is: soggetti, and versamenti of its first posizione. The others have 25 versamenti and 8 F24, two posizioni each. */
export interface Misura {
  readonly nome: string;
  readonly soggetti: number;
  readonly grande: number;
  readonly versamenti?: number;
  readonly f24?: number;
}

/** The archive of the issue, and a tenth of it. */
export const INTERO: Misura = { nome: 'cassetto_bench', soggetti: 20_000, grande: 100_000 };
export const BREVE: Misura = { nome: 'cassetto_bench_breve', soggetti: 2_000, grande: 10_000 };

/** The intermediario with fifty deleghe: an invented person of the demonstration. */
export const CINQUANTA = 'CNTPLA68L22Z998D';
/** Rows of a page of q3 and q4. */
export const PAGINA = 100;

/** The PostgreSQL to measure on: that of the address, or the embedded one that a new user has. */
export async function apriPostgres(indirizzo: string | undefined): Promise<{ url: string; chiudi(): Promise<void> }> {
  if (indirizzo) return { url: indirizzo, chiudi: async () => undefined };
  await mkdir(CARTELLA, { recursive: true });
  const registra = (riga: string) => process.stderr.write(`${riga}\n`);
  const { url, ferma } = await avviaPostgres({ dati: join(CARTELLA, 'dati'), registra });
  return { url, chiudi: ferma };
}

/** One connection for as long as the action lasts. */
export async function con<T>(url: string, azione: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await azione(client);
  } finally {
    await client.end();
  }
}

/** An empty database of that name, in place of any that there was. Its address. */
export async function nuovaBanca(server: string, nome: string): Promise<string> {
  await con(server, async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(nome)}`);
    await client.query(`create database ${escapeIdentifier(nome)}`);
  });
  return urlDi(server, nome);
}

/** The address of another database of the same server. */
function urlDi(url: string, banca: string): string {
  const indirizzo = new URL(url);
  indirizzo.pathname = `/${banca}`;
  return indirizzo.href;
}

/** Runs a command of Cassetto as `npm run cassetto` does. What it prints is its outcome; a failure throws it. */
export async function cassetto(argomenti: readonly string[], ambiente: NodeJS.ProcessEnv = {}): Promise<string> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(RADICE, 'dist/.cache'), ...ambiente };
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...argomenti], { cwd: RADICE, env, maxBuffer: 2 ** 24 });
  return stdout;
}

/** Writes the files of an archive where they are not, and says in which folder. */
export async function generaArchivio({ nome, soggetti, grande, versamenti = 25, f24 = 8 }: Misura): Promise<string> {
  const cartella = join(CARTELLA, `${nome}-csv`);
  const quanti = ['--soggetti', `${soggetti}`, '--grande', `${grande}`, '--versamenti', `${versamenti}`, '--f24', `${f24}`];
  await cassetto(['genera', '--in', cartella, ...quanti]);
  return cartella;
}

/**
 * The database with that archive, made at the first run (generated, imported, fifty deleghe added) and found ready at the others: its comment
 * says that it is.
 */
export async function preparaArchivio(server: string, misura: Misura): Promise<string> {
  const { nome } = misura;
  const url = urlDi(server, nome);
  const pronto = `archivio del bench: ${JSON.stringify(misura)}`;
  const detto = await con(server, async (client) => {
    const { rows } = await client.query("select shobj_description(oid, 'pg_database') as detto from pg_database where datname = $1", [
      nome,
    ]);
    return rows[0]?.detto as string | undefined;
  });
  if (detto === pronto) return url;
  process.stderr.write(`Preparo l'archivio ${nome} (${misura.soggetti} soggetti): si fa una volta sola.\n`);
  await nuovaBanca(server, nome);
  const cartella = await generaArchivio(misura);
  await cassetto(['import', cartella, '--json'], { DATABASE_URL: url });
  await cassetto(['import', await delegheInPiu(cartella), '--json'], { DATABASE_URL: url });
  await con(url, async (client) => {
    await client.query(FUNZIONE);
    await client.query('vacuum (analyze)');
    await client.query(`comment on database ${escapeIdentifier(nome)} is ${escapeLiteral(pronto)}`);
  });
  return url;
}

/** The list of q3, as who uses PostGraphile writes it: a function of the database. */
const FUNZIONE = `
  create schema bench;
  grant usage on schema bench to public;
  create function bench.f24_in_scadenza(delegato text, dal date, al date) returns setof public.f24 language sql stable as $$
    select t.* from public.f24 t where t.scadenza between dal and al
      and t.soggetto_id in (select d.soggetto_id from public.delega_ricevuta d where d.delegato_codice_fiscale = delegato) $$;
  comment on function bench.f24_in_scadenza is '@behavior +order';`;

/** The fifty first soggetti by codice fiscale delegate one intermediario more. */
async function delegheInPiu(archivio: string): Promise<string> {
  const codici: string[] = [];
  for await (const riga of createInterface(createReadStream(join(archivio, '03-soggetti.csv')))) codici.push(riga.split(';')[0] ?? '');
  const cinquanta = codici.slice(1).sort().slice(0, 50);
  const cartella = `${archivio}-deleghe`;
  await mkdir(cartella, { recursive: true });
  await writeFile(join(cartella, 'incarichi.csv'), `persona;ruolo;dal\n${CINQUANTA};INTERMEDIARIO;2012-01-01\n`);
  const colonne =
    'codice_fiscale;riferimento;tipo;delegato;delegato_denominazione;intero_soggetto;ambiti;dal;creata_il;creata_da;validata_il;validata_da';
  const ambiti = 'ANAGRAFICA|POSIZIONI|VERSAMENTI|F24';
  const righe = cinquanta.map(
    (codice) => `${codice};D-2;INDIRETTA;${CINQUANTA};Conti Paolo;si;${ambiti};2020-01-07;2020-01-03;${CINQUANTA};2020-01-07;${CINQUANTA}`,
  );
  await writeFile(join(cartella, 'deleghe.csv'), `${[colonne, ...righe].join('\n')}\n`);
  return cartella;
}
