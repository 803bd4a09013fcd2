import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import type { Data } from '../../domain/data.ts';
import type { ChiusuraDelega } from '../../domain/delega.ts';
import type { TipoDelega } from '../../domain/delega-vocaboli.ts';

/** Someone named on the form. Without a name it is left to be written by hand: nobody learns a name from a codice fiscale. */
export interface ParteModulo {
  readonly codiceFiscale: string;
  readonly denominazione: string | null;
}

/** Everything that is printed on the form of a delega: plain JSON, since it crosses to the worker that draws. */
export interface DatiModuloDelega {
  readonly tipo: TipoDelega;
  /** Global id of the Delega, for who validates it from the paper. */
  readonly delega: string;
  readonly delegante: ParteModulo;
  /** Who signs for an ente. */
  readonly firmatario: ParteModulo | null;
  readonly delegato: ParteModulo;
  /** For a SUBDELEGA, the delegato of the delega it comes from, who gives it. */
  readonly concedente: ParteModulo | null;
  /** The posizioni named; null: every one, present and future. */
  readonly posizioni: readonly PosizioneModulo[] | null;
  /** At least one, in the order of the vocabulary. */
  readonly ambiti: readonly Ambito[];
  readonly dal: Data;
  /** Null: without a term. */
  readonly al: Data | null;
  /** Day (Europe/Rome) on which it was entered. */
  readonly inseritaIl: Data;
  /** How and on which day it was closed: then the form is a copy, and has no places for signatures. */
  readonly chiusura: { readonly come: ChiusuraDelega; readonly il: Data } | null;
  /** Twenty Crockford characters in four groups: see codiceVerifica(). */
  readonly codiceVerifica: string;
  /** Public page that checks the codice di verifica; also in the QR. */
  readonly urlVerifica: string;
  /** ISO instant, to the second: printed as the date of issue. The same data give the same bytes. */
  readonly creatoIl: string;
}

/** A posizione as the form prints it: "Artigiani", "28456123", "3290 Cesena". */
export interface PosizioneModulo {
  readonly gestione: string;
  readonly codice: string | null;
  readonly sede: string | null;
}
