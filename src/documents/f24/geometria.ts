import misurato from './geometria.json' with { type: 'json' };

/** On which copies a piece of the form stands: all three, or the first alone (FIRMA, charge on a bank account). */
export type Parte = 'comune' | 'prima';

/** The fixed part of the form. Millimetres from the top left of the page, type and rules in points; file and source: geometria.json. */
export interface Geometria {
  readonly rettangoli: readonly (readonly [x: number, y: number, larghezza: number, altezza: number, colore: string, parte: Parte])[];
  readonly linee: readonly (readonly [x1: number, y1: number, x2: number, y2: number, colore: string, spessore: number, parte: Parte])[];
  readonly riquadri: readonly (readonly [
    x: number,
    y: number,
    larghezza: number,
    altezza: number,
    colore: string,
    spessore: number,
    parte: Parte,
  ])[];
  readonly etichette: readonly Etichetta[];
}

/** A caption: its anchor and baseline, text, size, weight, colour. */
export type Etichetta = readonly [
  x: number,
  y: number,
  testo: string,
  corpo: number,
  peso: 'normale' | 'forte',
  colore: string,
  allineamento: 'sinistra' | 'centro' | 'destra',
  parte: Parte,
];

/** The measured form. */
export const geometria = misurato as unknown as Geometria;

/** A box of the form, in millimetres from the top left of the page. */
export interface Casella {
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
  readonly altezza: number;
}

/** Width of a box for one character: two columns of the 10-characters-an-inch grid. */
export const PASSO_PETTINE = 5.08;

/** Height of a row: a sixth of an inch. */
export const PASSO_RIGA = 25.4 / 6;

const casella = (x: number, y: number, larghezza: number, altezza: number): Casella => ({ x, y, larghezza, altezza });

/** The boxes of CONTRIBUENTE that we fill. Measured: model.md §2. */
export const CONTRIBUENTE = {
  codiceFiscale: casella(40.02, 37.26, 81.28, 5.08),
  denominazione: casella(40.02, 45.72, 104.14, 5.1),
  nome: casella(146.7, 45.72, 53.34, 5.08),
  // The captions giorno, mese, anno take the upper part of these boxes.
  dataNascita: casella(40.02, 55.85, 40.64, 3.42),
  sesso: casella(85.75, 54.19, 5.08, 5.08),
  comuneNascita: casella(95.9, 54.19, 91.11, 5.08),
  provinciaNascita: casella(189.81, 54.19, 10.16, 5.08),
  comune: casella(40.02, 62.66, 73.66, 5.08),
  provincia: casella(116.22, 62.66, 10.16, 5.08),
  via: casella(128.92, 62.66, 71.12, 5.08),
} as const;

/** Columns of SEZIONE INPS: x and width. Measured: model.md §2.1; the two months are split at their tick. */
export const COLONNE_INPS = {
  sede: [7, 10.16],
  causale: [19.7, 10.16],
  codice: [32.4, 43.18],
  dalMese: [78.12, 4.73],
  dalAnno: [82.85, 10.51],
  alMese: [95.9, 5.17],
  alAnno: [101.07, 10.07],
} as const;

/** Upper edge of the first row of SEZIONE INPS, and of its row of totals. */
export const PRIMA_RIGA_INPS = 122.86;
export const TOTALI_INPS = 139.79;
/** Upper edge of the box of SALDO FINALE. */
export const SALDO_FINALE = 249.77;

/**
 * The columns of amounts: where the whole euro end (right of the last digit), left edge of the two cells of the cents. The comma
 * between them is printed by the form and never by us.
 */
export const COLONNE_IMPORTI = {
  debito: { fineEuro: 135.4, centesimi: 136.54 },
  credito: { fineEuro: 165.87, centesimi: 167.02 },
  saldo: { fineEuro: 196.35, centesimi: 197.5 },
} as const;

/** Width of one cell of the cents, and centre of the cell of the sign. */
export const CELLA_CENTESIMO = 2.54;
export const CENTRO_SEGNO = 173.33;
