/** What a column of a table holds: text; euro "741.45"; a calendar day "2026-05-16"; a whole number. */
export type Genere = 'testo' | 'importo' | 'giorno' | 'numero';

/** A column of a table to be opened with a spreadsheet, named in Italian. */
export interface Colonna {
  readonly nome: string;
  readonly genere: Genere;
}

/** A cell, as its column's kind says; null: empty. */
export type Cella = string | number | null;

/** Rows as they come, some at a time, each with a cell a column. */
export type Pagine = AsyncIterable<readonly (readonly Cella[])[]>;

/** A table with its name, among those of one file. */
export interface Foglio {
  readonly nome: string;
  readonly colonne: readonly Colonna[];
  readonly pagine: Pagine;
}
