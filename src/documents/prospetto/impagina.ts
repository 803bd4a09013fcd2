import type { Faccia } from '../disegno/caratteri.ts';
import { aCapo } from './capo.ts';
import type { Colonna, Prospetto } from './tipi.ts';

/** The page of a statement: A4 landscape, since it has more than eight columns. Millimetres; the table ends at `fondo`. */
export const PAGINA = { larghezza: 297, altezza: 210, margine: 18, sopra: 25, fondo: 179 } as const;

/** A row of the table: height of one line, of each line more, baseline of the first, white at either side, size of the type in points. */
export const RIGA = { altezza: 5.4, interlinea: 3.4, base: 3.75, rientro: 1.5, corpo: 8 } as const;

/** The face of a column. */
export const facciaDi = ({ codice }: Colonna<never>): Faccia => (codice ? 'mono' : 'testo');

/** A row, or the part of a row too high for one page, as it stands on a page: which row, its lines from `da`, how many. */
export interface Striscia {
  readonly riga: number;
  readonly da: number;
  readonly linee: number;
}

// A row is broken only beyond these lines: half a page.
const LINEE_UNITE = 20;

/** The lines of a cell. Figures are never broken. */
export function linee<R>(colonna: Colonna<R>, riga: R): readonly string[] {
  const testo = colonna.valore(riga);
  return colonna.numero ? [testo] : aCapo(testo, colonna.larghezza - 2 * RIGA.rientro, facciaDi(colonna), RIGA.corpo);
}

/** Height in millimetres of so many lines. */
export const altezzaDi = (quante: number): number => RIGA.altezza + (quante - 1) * RIGA.interlinea;

function strisce<R>({ colonne }: Prospetto<R>, riga: R, posto: number): Striscia[] {
  const tutte = Math.max(...colonne.map((colonna) => linee(colonna, riga).length));
  return Array.from({ length: Math.ceil(tutte / LINEE_UNITE) }, (_, parte) => ({
    riga: posto,
    da: parte * LINEE_UNITE,
    linee: Math.min(LINEE_UNITE, tutte - parte * LINEE_UNITE),
  }));
}

/**
 * What stands on each page of the table, whose head begins on the first at `inizio` millimetres: every page keeps room for the line of
 * what is carried over, or of the total; those after the first also for what was carried. At least one page, perhaps empty.
 */
export function impagina<R>(prospetto: Prospetto<R>, inizio: number): readonly (readonly Striscia[])[] {
  const pagine: Striscia[][] = [[]];
  let libero = PAGINA.fondo - inizio - 2 * RIGA.altezza;
  for (const [posto, riga] of prospetto.righe.entries()) {
    for (const striscia of strisce(prospetto, riga, posto)) {
      const altezza = altezzaDi(striscia.linee);
      if (altezza > libero) {
        pagine.push([]);
        libero = PAGINA.fondo - PAGINA.sopra - 3 * RIGA.altezza;
      }
      pagine.at(-1)!.push(striscia);
      libero -= altezza;
    }
  }
  return pagine;
}
