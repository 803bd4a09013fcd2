import type { Difetto } from './difetto.ts';

/** A line as the file has it. */
export interface RigaLetta {
  /** Line of the file, the first being 1; the last one, for a record over several lines. */
  readonly riga: number;
  /** The cells in the order of `Lettura.intestazione`; undefined where the line has fewer. */
  readonly celle: readonly (string | undefined)[];
  /** What is wrong with the line as such, before its cells are looked at. */
  readonly difetto: Difetto | null;
}

/** A file opened for reading, its header already taken. */
export interface Lettura {
  readonly formato: 'csv' | 'jsonl';
  /** Names of the columns, in the order of the cells. */
  readonly intestazione: readonly string[];
  /** Columns that the file has: known at the end for JSON Lines, where each line names its own. */
  readonly presenti: ReadonlySet<string>;
  /** CSV only: what stands between two cells. */
  readonly separatore: string;
  readonly righe: AsyncIterable<readonly RigaLetta[]>;
}

/** Column that a file of rejected lines has at the end: it is skipped, so that a corrected file can be imported as it is. */
export const COLONNA_ERRORE = 'errore';

/** No line of any kind comes near it: beyond, a quote was left open or the file has no line ends. In characters. */
export const RIGA_MASSIMA = 256 * 1024;

/** How many lines travel together: a promise for each would cost more than reading it. */
export const BLOCCO = 512;
