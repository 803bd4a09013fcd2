import { createServer } from 'node:net';
import { setTimeout as attesa } from 'node:timers/promises';
import { Client } from 'pg';
import { type Binari, preparaBinari } from './binari.ts';
import { type Cartella, scegliCartella, trovaCartella } from './cartella.ts';
import { LOGIN, preparaCluster, urlDi } from './cluster.ts';
import { conCartella, PostgresNonAvviabile, PostmasterCaduto } from './errori.ts';
import { accendi, leggiPostmaster, type Postmaster, sorveglia, spegni, vive } from './postmaster.ts';
import { prendiSerratura } from './serratura.ts';

const PAZIENZA = 20_000;

/** How the embedded PostgreSQL is started. */
export interface OpzioniPostgres {
  /** Folder of Cassetto's data; made if missing. */
  readonly dati: string;
  /** True when the person named it: then it is never replaced by another. Default false. */
  readonly datiEspliciti?: boolean;
  /** Takes the lines, in Italian, that a person should read. */
  readonly registra: (riga: string) => void;
  /** False: does not wait for the disk (fsync off). For tests only. Default true. */
  readonly sicuro?: boolean;
  /** Bin folder of another PostgreSQL to use in place of the pinned package. */
  readonly binari?: string;
}

/** A running embedded PostgreSQL. If it dies it is started again on the same port, until it is stopped here. */
export interface PostgresAvviato {
  /** Connection string of the superuser login, on 127.0.0.1. Holds the password: never to be logged. */
  readonly url: string;
  /** Folder with the database: inside the data folder, or the system's folder where root could not use that. */
  readonly cartella: string;
  /** It was found running, left by a killed node. */
  readonly adottato: boolean;
  /** Stops it (8 s at most) and lets the folder go. May be called more than once. */
  ferma(): Promise<void>;
}

async function portaLibera(): Promise<number> {
  const server = createServer();
  await new Promise<void>((risolvi, rifiuta) => server.once('error', rifiuta).listen(0, '127.0.0.1', risolvi));
  const indirizzo = server.address();
  await new Promise((risolvi) => server.close(risolvi));
  if (indirizzo === null || typeof indirizzo === 'string') throw new Error('a TCP server has an address and a port');
  return indirizzo.port;
}

/** Connects to that port as the superuser and makes sure that it is the PostgreSQL of that folder, and that our database is there. */
async function verifica(cartella: Cartella, porta: number): Promise<void> {
  // ssl is given so that PGSSLMODE of the environment does not count.
  const client = new Client({ connectionString: urlDi(cartella, porta, 'postgres'), ssl: false, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (causa) {
    const detto = causa instanceof Error ? causa.message : String(causa);
    throw new PostgresNonAvviabile(
      `Il PostgreSQL di ${cartella.base} è acceso sulla porta ${porta} ma non si lascia usare: ${detto}.`,
      causa,
    );
  }
  try {
    const { rows } = await client.query<{ data: string; presente: boolean }>(
      "select current_setting('data_directory') as data, exists (select from pg_database where datname = $1) as presente",
      [LOGIN],
    );
    if (rows[0]?.data !== cartella.data)
      throw new PostgresNonAvviabile(`Sulla porta ${porta} risponde un altro PostgreSQL, non quello di ${cartella.data}.`);
    if (!rows[0].presente) await client.query(`create database ${LOGIN}`);
  } finally {
    await client.end();
  }
}

/** The PostgreSQL that a killed node left alive on that folder; null when there is none, or when it ends by itself meanwhile. */
async function adotta(cartella: Cartella, registra: (riga: string) => void): Promise<Postmaster | null> {
  const trovato = leggiPostmaster(cartella.data);
  if (!trovato) return null;
  if (!trovato.pronto && vive(trovato.pid, cartella.data))
    registra(`Un PostgreSQL (processo ${trovato.pid}) sta ancora partendo o finendo: attendo.`);
  while (vive(trovato.pid, cartella.data)) {
    const adesso = leggiPostmaster(cartella.data);
    if (adesso?.pronto) return adesso;
    await attesa(50);
  }
  return null;
}

/** Starts on a free port. What a killed PostgreSQL left behind may take a while to end: then it is tried again. */
async function accendiOvunque(cartella: Cartella, binari: Binari, sicuro: boolean, segnale: AbortSignal): Promise<Postmaster> {
  const limite = performance.now() + PAZIENZA;
  for (;;) {
    try {
      return await accendi(cartella, binari, await portaLibera(), sicuro, segnale);
    } catch (errore) {
      if (!(errore instanceof PostmasterCaduto && errore.passeggero) || performance.now() > limite) throw errore;
      await attesa(200);
    }
  }
}

/**
 * Starts the embedded PostgreSQL of a folder, or takes over the one that runs there: see the options. Ready when it resolves (about
 * 1 s on an empty folder, 0.15 s after, on two busy cores).
 * Throws {@link PostgresNonAvviabile}, whose kinds are in errori.ts: its message is for the person.
 */
export async function avviaPostgres({
  dati,
  datiEspliciti = false,
  registra,
  sicuro = true,
  binari: bin,
}: OpzioniPostgres): Promise<PostgresAvviato> {
  try {
    const cartella = scegliCartella(dati, datiEspliciti, registra);
    const serratura = prendiSerratura(cartella.base, dati);
    try {
      return await avviaIn(cartella, preparaBinari(cartella, bin), sicuro, registra, serratura.lascia);
    } catch (errore) {
      serratura.lascia();
      throw errore;
    }
  } catch (errore) {
    throw conCartella(dati, errore);
  }
}

async function avviaIn(
  cartella: Cartella,
  binari: Binari,
  sicuro: boolean,
  registra: (riga: string) => void,
  lascia: () => void,
): Promise<PostgresAvviato> {
  const fermata = new AbortController();
  await preparaCluster(cartella, binari, sicuro);
  const adottato = await adotta(cartella, registra);
  let acceso = adottato ?? (await accendiOvunque(cartella, binari, sicuro, fermata.signal));
  const { porta } = acceso;
  try {
    await verifica(cartella, porta);
  } catch (errore) {
    if (!adottato) await spegni(acceso.pid, cartella, binari);
    throw errore;
  }

  // Keeps it alive: resolves only after ferma().
  async function custodisci(): Promise<void> {
    for (let pausa = 100; !fermata.signal.aborted; pausa = Math.min(pausa * 2, 5000)) {
      await sorveglia(acceso.pid, cartella.data, fermata.signal);
      if (fermata.signal.aborted) return;
      try {
        registra(`PostgreSQL si è fermato da solo: riparte sulla porta ${porta}.`);
        acceso = await accendi(cartella, binari, porta, sicuro, fermata.signal);
        registra('PostgreSQL è ripartito.');
        pausa = 100;
      } catch (errore) {
        registra(errore instanceof Error ? errore.message : String(errore));
        await attesa(pausa, undefined, { ref: false, signal: fermata.signal }).catch(() => undefined);
      }
    }
  }
  const custodia = custodisci();

  async function ferma(): Promise<void> {
    fermata.abort();
    await spegni(acceso.pid, cartella, binari);
    await custodia;
    // A restart that was under way when the stop came.
    await spegni(acceso.pid, cartella, binari);
    lascia();
  }
  let fermato: Promise<void> | null = null;
  return {
    url: urlDi(cartella, porta),
    cartella: cartella.base,
    adottato: adottato !== null,
    ferma: () => {
      fermato ??= ferma();
      return fermato;
    },
  };
}

/**
 * Connection string (superuser) of the PostgreSQL that runs on that folder now, started by whatever process; null when none does. Starts
 * and changes nothing.
 * Throws {@link PostgresNonAvviabile} when the folder cannot be read.
 */
export async function urlSeAcceso(dati: string): Promise<string | null> {
  try {
    const cartella = trovaCartella(dati);
    if (!cartella) return null;
    const letto = leggiPostmaster(cartella.data);
    if (!letto?.pronto || !vive(letto.pid, cartella.data)) return null;
    await verifica(cartella, letto.porta);
    return urlDi(cartella, letto.porta);
  } catch (errore) {
    throw conCartella(dati, errore);
  }
}
