import type { Difetto } from './difetto.ts';
import type { Forma } from './forme.ts';
import * as forme from './forme.ts';

/** A column of a kind of file, as the file names it and as the table stores it. */
export interface Colonna {
  readonly nome: string;
  readonly forma: Forma;
  readonly obbligatoria: boolean;
  /** In Italian, for docs/import.md. */
  readonly significato: string;
  /** Column of the table; null where it only names another row. */
  readonly campo: string | null;
  /** It is read for the keys that it is part of, and no further: the staging table is without. */
  readonly soloChiave?: boolean;
  /** Canonical value of a cell left empty, or the earlier column that it follows from: its copy, or what `come` makes of it. */
  readonly predefinito?: string | { readonly da: string; come?(valore: string): string };
}

/** The canonical values of one line by column name; null for an empty cell. */
export type Valori = (nome: string) => string | null;

/** A reference to another row of the same soggetto, by that row's natural key. */
export interface Legame {
  /** Column of the table that holds the id. */
  readonly campo: string;
  readonly tavola: string;
  /** The columns of the file that say it; the first is the one blamed when it is not found. */
  readonly da: readonly string[];
  /** The natural key of the row referred to; null where the line refers to none. */
  chiave(valori: Valori): string | null;
  readonly atteso: string;
}

/** A kind of file: its columns, its natural key, where it goes. */
export interface Tipo {
  readonly nome: string;
  readonly tavola: string;
  /** Whose rows: null where they belong to no soggetto (the table's key is then `chiavePrimaria`). */
  readonly soggetto: 'codice_fiscale' | null;
  readonly chiavePrimaria: readonly string[];
  readonly significato: string;
  readonly colonne: readonly Colonna[];
  /** The natural key, in Italian, for docs/import.md. */
  readonly chiaveNaturale: string;
  chiave(valori: Valori): string;
  /** True where equal lines are legitimate, and the ordinal among them makes the key. */
  ripetibile?(valori: Valori): boolean;
  readonly legami: readonly Legame[];
  /** What a single line must hold beyond the form of its cells. */
  controlla?(valori: Valori): Difetto | null;
}

interface Opzioni {
  readonly campo?: string | null;
  readonly soloChiave?: boolean;
  readonly predefinito?: Colonna['predefinito'];
}

/** A column that must be in the file, and filled on every line. */
export function obbligatoria(nome: string, forma: Forma, significato: string, opzioni: Opzioni = {}): Colonna {
  return { nome, forma, significato, obbligatoria: true, campo: nome, ...opzioni };
}

/** A column that may be missing or empty. Missing from the file: an existing row keeps what it has. */
export function facoltativa(nome: string, forma: Forma, significato: string, opzioni: Opzioni = {}): Colonna {
  return { nome, forma, significato, obbligatoria: false, campo: nome, ...opzioni };
}

/** The column that names the soggetto whose row it is. */
export const delSoggetto = obbligatoria('codice_fiscale', forme.codiceFiscale, 'Codice fiscale del soggetto.', { campo: null });

/** The natural key of a posizione within its soggetto: "ARTIGIANI/12345678", "SEPARATA_PROFESSIONISTI/-". */
export function chiavePosizione(valori: Valori): string {
  return `${valori('gestione')}/${valori('codice') ?? '-'}`;
}

/** The posizione that the columns gestione and codice name. */
export const versoPosizione: Legame = {
  campo: 'posizione_id',
  tavola: 'posizione',
  da: ['codice', 'gestione'],
  chiave: (v) => (v('gestione') === null ? null : chiavePosizione(v)),
  atteso: 'gestione e codice di una posizione del soggetto già in archivio',
};

/** The key made of some values, a dash for what is missing. */
export function unisci(...parti: readonly (string | null)[]): string {
  return parti.map((parte) => parte ?? '-').join('/');
}

/** The difetto of a last day or month that comes before the first; null where they are in order or one is missing. */
export function periodoInverso(valori: Valori, dal: string, al: string): Difetto | null {
  const [primo, ultimo] = [valori(dal), valori(al)];
  if (primo === null || ultimo === null || primo <= ultimo) return null;
  return { colonna: al, valore: ultimo, atteso: `niente prima di ${dal} (${primo})` };
}
