import { type Importo, importoItaliano, inCentesimi, daCentesimi } from '../../domain/importo.ts';

/** What surrounds the table of a statement. */
export interface Cornice {
  readonly titolo: string;
  readonly soggetto: { readonly codiceFiscale: string; readonly denominazione: string };
  /** The card of the subject, on the first page. */
  readonly scheda: readonly Voce[];
  /** The figures that one looks for first. */
  readonly cifre: readonly Cifra[];
  readonly emissione: EmissioneProspetto;
}

/**
 * A statement of ours: who it is about, its key figures, a table that goes on for as many pages as it needs with carried totals, and
 * how to verify it. Every kind of statement is only one of these.
 */
export interface Prospetto<R> extends Cornice {
  readonly colonne: readonly Colonna<R>[];
  readonly righe: readonly R[];
  /** Said in place of the table when there are no rows. */
  readonly vuoto: string;
  /** Colour of the bar at the left of a row that wants attention; the row says why in words. */
  readonly richiamo?: (riga: R) => string | null;
}

/** What is printed on every page about the issue of a document. */
export interface EmissioneProspetto {
  /** Twenty Crockford characters in four groups: see codiceVerifica(). */
  readonly codiceVerifica: string;
  /** Public page that checks the codice di verifica; also in the QR. */
  readonly urlVerifica: string;
  /** ISO instant, to the second: printed as the date of issue and the PDF's CreationDate. The same data give the same bytes. */
  readonly creatoIl: string;
  /** ISO instant of the data, printed in Italian time. */
  readonly aggiornatoIl: string;
}

/** A label and its value. */
export interface Voce {
  readonly etichetta: string;
  readonly valore: string;
  /** Millimetres. Those of a card make together {@link LARGHEZZA_UTILE}. */
  readonly larghezza: number;
  readonly codice?: true;
}

/** A key figure: "42", "mesi". */
export interface Cifra {
  readonly valore: string;
  readonly nome: string;
}

/** A column of the table. */
export interface Colonna<R> {
  readonly titolo: string;
  /** Millimetres. Those of a table make together {@link LARGHEZZA_UTILE}. */
  readonly larghezza: number;
  /** Figures stand to the right, so that they can be compared down the column. */
  readonly numero?: true;
  /** Set in the typewriter face. */
  readonly codice?: true;
  readonly valore: (riga: R) => string;
  /** Added up over the rows, carried from page to page. */
  readonly somma?: { readonly di: (riga: R) => bigint; readonly scrivi: (totale: bigint) => string };
}

/** Width in millimetres between the margins of the page. */
export const LARGHEZZA_UTILE = 261;

/** "1.234,56", with a true minus sign, as wide as a digit, so that columns stay aligned; nothing for null. */
export function euro(importo: Importo | null | undefined): string {
  return importo == null ? '' : importoItaliano(importo).replace('-', '−');
}

type Misure = { readonly titolo: string; readonly larghezza: number };

/** A column of amounts in euro, not added up. */
export function colonnaImporti<R>(misure: Misure, importo: (riga: R) => Importo | null | undefined): Colonna<R> {
  return { ...misure, numero: true, valore: (riga) => euro(importo(riga)) };
}

/** A column of amounts in euro with its total; a row without amount adds nothing. */
export function colonnaSommata<R>(misure: Misure, importo: (riga: R) => Importo | null | undefined): Colonna<R> {
  const somma = { di: (riga: R) => inCentesimi(importo(riga) ?? '0.00'), scrivi: (totale: bigint) => euro(daCentesimi(totale)) };
  return { ...colonnaImporti(misure, importo), somma };
}

/** A column of whole numbers with its total; null is written as nothing. */
export function colonnaConteggio<R>(misure: Misure, numero: (riga: R) => number | null): Colonna<R> {
  return {
    ...misure,
    numero: true,
    valore: (riga) => String(numero(riga) ?? ''),
    somma: { di: (riga) => BigInt(numero(riga) ?? 0), scrivi: String },
  };
}
