import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CartellaIrraggiungibile, CartellaNonUtilizzabile } from './errori.ts';
import { eRoot, proprietario, raggiunge, type UtentePostgres, utenteDiServizio } from './utente.ts';

/** Where root keeps what the user of PostgreSQL could not reach elsewhere. */
export const RADICE_DI_SISTEMA = '/var/lib/cassetto';

/** Where one embedded PostgreSQL keeps its things. All paths are absolute and real. */
export interface Cartella {
  /** The folder that holds the others; it belongs to whom node runs as. */
  readonly base: string;
  /** PGDATA. It belongs to whom PostgreSQL runs as, mode 0700. */
  readonly data: string;
  /** File with the password of the superuser login, mode 0600. */
  readonly password: string;
  /** PostgreSQL's log: start, stop and crashes, never statements. */
  readonly registro: string;
  /** Null: PostgreSQL runs as the user of node. */
  readonly utente: UtentePostgres | null;
}

const dataIn = (base: string) => join(base, 'data');

function descrivi(base: string, utente: UtentePostgres | null): Cartella {
  return { base, data: dataIn(base), password: join(base, 'password'), registro: join(base, 'postgres.log'), utente };
}

/** Makes a folder of ours if it is missing: closed to others, but root's can be passed through (not read), for the user of PostgreSQL. */
export function creaCartella(percorso: string): void {
  if (existsSync(percorso)) return;
  // One by one: mkdir's own `recursive` never ends where the kernel answers ENOENT to a mkdir (below /proc; measured on Node 24.21).
  creaCartella(dirname(percorso));
  try {
    mkdirSync(percorso);
  } catch (errore) {
    // Another start made it in between.
    if (errore instanceof Error && 'code' in errore && errore.code === 'EEXIST') return;
    throw errore;
  }
  // The mode given to mkdir is cut by the umask.
  chmodSync(percorso, eRoot() ? 0o711 : 0o700);
}

// The two places where the data of a folder can be: inside it, or (root only) in the system's folder under the hash of its path.
function posti(dati: string): { interna: string; esterna: string } {
  const vera = realpathSync(dati);
  const impronta = createHash('sha256').update(vera).digest('hex').slice(0, 16);
  return { interna: join(vera, 'postgres'), esterna: join(RADICE_DI_SISTEMA, impronta) };
}

/** The place where a PostgreSQL of that folder already has its data; null when there is none. Makes nothing. */
export function trovaCartella(dati: string): Cartella | null {
  if (!existsSync(dati)) return null;
  const { interna, esterna } = posti(dati);
  const base = [interna, ...(eRoot() ? [esterna] : [])].find((una) => existsSync(dataIn(una)));
  return base === undefined ? null : descrivi(base, eRoot() ? proprietario(dataIn(base)) : null);
}

/**
 * Chooses and makes the place of the data. As root, where the user of PostgreSQL cannot reach the folder, its data go to the system's
 * folder (both are told to the person); an explicitly named folder is never replaced: {@link CartellaIrraggiungibile}.
 */
export function scegliCartella(dati: string, datiEspliciti: boolean, registra: (riga: string) => void): Cartella {
  creaCartella(resolve(dati));
  if (!statSync(dati).isDirectory()) throw new CartellaNonUtilizzabile(dati, 'è un file');
  const { interna, esterna } = posti(dati);
  if (!eRoot()) {
    creaCartella(interna);
    return descrivi(interna, null);
  }
  const utente = proprietario(dataIn(interna)) ?? utenteDiServizio();
  const dentro = existsSync(dataIn(interna));
  const raggiunta = raggiunge(utente, dentro ? interna : realpathSync(dati));
  if (!raggiunta && (datiEspliciti || dentro)) throw new CartellaIrraggiungibile(dati, utente.nome);
  if (dentro || datiEspliciti || (raggiunta && !existsSync(dataIn(esterna)))) {
    creaCartella(interna);
    return descrivi(interna, utente);
  }
  if (!existsSync(RADICE_DI_SISTEMA)) mkdirSync(RADICE_DI_SISTEMA, { recursive: true });
  chmodSync(RADICE_DI_SISTEMA, 0o755);
  creaCartella(esterna);
  registra(
    `L'utente ${utente.nome}, con cui parte PostgreSQL, non raggiunge ${dati}: il database sta in ${esterna}, i documenti in ${dati}.`,
  );
  return descrivi(esterna, proprietario(dataIn(esterna)) ?? utente);
}
