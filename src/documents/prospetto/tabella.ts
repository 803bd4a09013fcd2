import type { Pennello } from '../disegno/pagine.ts';
import { COLORE } from '../disegno/misure.ts';
import { altezzaDi, facciaDi, linee, PAGINA, RIGA, type Striscia } from './impagina.ts';
import { type Colonna, LARGHEZZA_UTILE, type Prospetto } from './tipi.ts';

/** Where a text of a column stands: figures end at its right, words begin at its left. */
function ancora(x: number, { numero, larghezza }: Colonna<never>) {
  return numero
    ? ({ x: x + larghezza - RIGA.rientro, allineamento: 'destra' } as const)
    : ({ x: x + RIGA.rientro, allineamento: 'sinistra' } as const);
}

/** Paints the table of a statement from the top of a page downwards, adding up what it has painted. */
export class Tabella<R> {
  readonly #prospetto: Prospetto<R>;
  readonly #su: Pennello;
  /** Left edge of each column. */
  readonly #orli: readonly number[];
  readonly #somme: bigint[];
  #y = 0;

  constructor(su: Pennello, prospetto: Prospetto<R>) {
    this.#su = su;
    this.#prospetto = prospetto;
    this.#somme = prospetto.colonne.map(() => 0n);
    let x: number = PAGINA.margine;
    this.#orli = prospetto.colonne.map(({ larghezza }) => {
      x += larghezza;
      return x - larghezza;
    });
  }

  /** The titles of the columns, white on the colour of the platform. */
  testata(y: number): void {
    this.#y = y;
    this.#su.rettangolo(PAGINA.margine, y, LARGHEZZA_UTILE, RIGA.altezza, COLORE.primario);
    this.#scrivi((colonna) => colonna.titolo, COLORE.bianco);
  }

  /** The rows of a page. */
  righe(strisce: readonly Striscia[]): void {
    for (const striscia of strisce) this.#riga(striscia);
    if (this.#prospetto.righe.length > 0) return;
    const posto = { x: PAGINA.margine + RIGA.rientro, y: this.#y + RIGA.base };
    this.#su.testo({ testo: this.#prospetto.vuoto, ...posto, faccia: 'testo', corpo: RIGA.corpo, colore: COLORE.testo });
    this.#y += RIGA.altezza;
  }

  /** A line with what the columns add up to so far. Nothing where no column is added up. */
  somme(nome: 'Riporto' | 'A riportare' | 'Totale'): void {
    if (!this.#prospetto.colonne.some(({ somma }) => somma)) return;
    const filetto = nome === 'Riporto' ? this.#y + RIGA.altezza : this.#y;
    this.#su.rettangolo(PAGINA.margine, filetto - 0.28, LARGHEZZA_UTILE, 0.28, COLORE.titolo);
    this.#scrivi((colonna, n) => (n === 0 ? nome : (colonna.somma?.scrivi(this.#somme[n]!) ?? '')), COLORE.titolo);
  }

  #riga({ riga: posto, da, linee: quante }: Striscia): void {
    const riga = this.#prospetto.righe[posto]!;
    const altezza = altezzaDi(quante);
    const su = this.#su;
    if (posto % 2 === 1) su.rettangolo(PAGINA.margine, this.#y, LARGHEZZA_UTILE, altezza, COLORE.zebra);
    // After the stripe, which would cover it.
    su.rettangolo(PAGINA.margine, this.#y - 0.07, LARGHEZZA_UTILE, 0.14, COLORE.filetto);
    const richiamo = this.#prospetto.richiamo?.(riga);
    if (richiamo) su.rettangolo(PAGINA.margine, this.#y, 1, altezza, richiamo);
    this.#prospetto.colonne.forEach((colonna, n) => {
      const comune = { faccia: facciaDi(colonna), corpo: RIGA.corpo, colore: COLORE.testo, ...ancora(this.#orli[n]!, colonna) };
      for (const [i, testo] of linee(colonna, riga)
        .slice(da, da + quante)
        .entries())
        su.testo({ ...comune, testo, y: this.#y + RIGA.base + i * RIGA.interlinea });
      if (da === 0 && colonna.somma) this.#somme[n]! += colonna.somma.di(riga);
    });
    this.#y += altezza;
  }

  #scrivi(testo: (colonna: Colonna<R>, n: number) => string, colore: string): void {
    const comune = { y: this.#y + RIGA.base, faccia: 'testoForte', corpo: RIGA.corpo, colore } as const;
    this.#prospetto.colonne.forEach((colonna, n) => {
      this.#su.testo({ ...comune, ...ancora(this.#orli[n]!, colonna), testo: testo(colonna, n) });
    });
    this.#y += RIGA.altezza;
  }
}
