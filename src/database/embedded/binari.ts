import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Cartella, RADICE_DI_SISTEMA } from './cartella.ts';
import { BinariMancanti } from './errori.ts';
import { copiaPacchetto, idrata, pacchettoDi, pacchettoInstallato } from './pacchetto.ts';
import { come, type UtentePostgres } from './utente.ts';

const MINIMA = 15;

/** PostgreSQL programs that run here. */
export interface Binari {
  /** Folder with initdb, pg_ctl and postgres. */
  readonly bin: string;
  /** Major version. */
  readonly versione: number;
}

/** Path of a program of that folder. */
export function programma(bin: string, nome: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(bin, process.platform === 'win32' ? `${nome}.exe` : nome);
}

/** Bin folders of the machine's own PostgreSQL: pg_config's, then Debian's, the newest first. */
export function binariDiSistema(): string[] {
  const configurato = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const debian = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const cartelle = debian.sort((a, b) => Number(b) - Number(a)).map((versione) => join('/usr/lib/postgresql', versione, 'bin'));
  return [...(configurato.status === 0 ? [configurato.stdout.trim()] : []), ...cartelle].filter((bin) =>
    existsSync(programma(bin, 'initdb')),
  );
}

/** Major version that the server of that folder says when that user runs it, or why it cannot be used. */
function prova(bin: string, utente: UtentePostgres | null): number | string {
  const esito = spawnSync(programma(bin, 'postgres'), ['--version'], { ...come(utente), stdio: 'pipe', encoding: 'utf8' });
  const versione = Number(/\(PostgreSQL\) (\d+)/.exec(esito.stdout ?? '')?.[1]);
  if (esito.status !== 0 || !versione) return esito.error?.message ?? String(esito.stderr).trim();
  return versione < MINIMA ? `${bin} è PostgreSQL ${versione}, più vecchio del ${MINIMA}` : versione;
}

// In place where it can be hydrated there and the user of PostgreSQL reaches it, else from a copy that he reaches.
function preparaPacchetto(pacchetto: string, { base, utente }: Cartella): string {
  const bin = join(pacchetto, 'native', 'bin');
  if (!idrata(pacchetto)) return copiaPacchetto(pacchetto, utente ? RADICE_DI_SISTEMA : base);
  const soloPerLui = utente && typeof prova(bin, null) === 'number' && typeof prova(bin, utente) === 'string';
  return soloPerLui ? copiaPacchetto(pacchetto, RADICE_DI_SISTEMA) : bin;
}

/**
 * The binaries to run for that folder: those of `bin` if given, else the pinned package of the platform, else (Alpine, FreeBSD, optional
 * packages left out) the machine's own. Throws {@link BinariMancanti}.
 */
export function preparaBinari(cartella: Cartella, bin?: string): Binari {
  const pacchetto = bin === undefined ? pacchettoInstallato() : pacchettoDi(bin);
  const difetti: string[] = [];
  const candidati = [
    ...(pacchetto ? [() => [preparaPacchetto(pacchetto, cartella)]] : []),
    ...(bin !== undefined && !pacchetto ? [() => [bin]] : []),
    ...(bin === undefined ? [binariDiSistema] : []),
  ];
  for (const candidato of candidati)
    for (const cartellaBin of candidato()) {
      const esito = prova(cartellaBin, cartella.utente);
      if (typeof esito === 'number') return { bin: cartellaBin, versione: esito };
      difetti.push(esito);
    }
  throw new BinariMancanti(difetti.join('; ') || `nessun pacchetto per ${process.platform}-${process.arch}`);
}
