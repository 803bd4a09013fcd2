import type { Ambito, RuoloAccesso } from '../domain/accesso-vocaboli.ts';
import type { FattiDelega } from '../domain/delega.ts';
import type { TipoDelega } from '../domain/delega-vocaboli.ts';
import type { Gestione } from '../domain/gestione.ts';

/** Someone, as a stamp or an access row names him. */
export interface Persona {
  readonly codiceFiscale: string;
  readonly denominazione: string | null;
}

/** An incarico valid today. */
export interface IncaricoValido {
  readonly ruolo: RuoloAccesso;
  readonly ente: (Persona & { readonly soggettoId: string | null }) | null;
  readonly sede: string | null;
  readonly dal: string;
  readonly al: string | null;
}

/** The facts about the caller himself, asked once a request. */
export interface Chiamante {
  /** His own soggetto, where he is in the archive. */
  readonly soggettoId: string | null;
  readonly denominazione: string | null;
  /** Gestioni of his own posizioni. */
  readonly gestioni: readonly Gestione[];
  /** He is in somebody's nucleo and has no posizione of his own: of his own drawer he sees only the estratto conto (access.md §1). */
  readonly soloCoadiuvante: boolean;
  readonly incarichi: readonly IncaricoValido[];
  /** Of the kinds of delega by which someone is a clerk, those that he holds ATTIVE today. */
  readonly dipendente: readonly (TipoDelega & ('SUBDELEGA' | 'DIPENDENTE'))[];
}

/** A caller of whom no fact is known. */
export const NESSUNO: Chiamante = {
  soggettoId: null,
  denominazione: null,
  gestioni: [],
  soloCoadiuvante: false,
  incarichi: [],
  dipendente: [],
};

/** A delega of the caller, with what an access row says of it. */
export interface DelegaRicevutaFatti extends FattiDelega {
  readonly id: string;
  readonly soggettoId: string;
  readonly ambiti: readonly Ambito[];
  /** Null: every posizione, present and future. */
  readonly posizioni: readonly string[] | null;
  readonly chiusaIl: string | null;
  readonly delegato: Persona;
  /** The delegato of the padre, for a SUBDELEGA: the studio whose clerk the caller is. */
  readonly studio: Persona | null;
}

/** The facts that tie the caller to one soggetto. */
export interface Titoli {
  readonly soggettoId: string;
  readonly deleghe: readonly DelegaRicevutaFatti[];
  /** Some posizione of the soggetto is at a sede where the caller is OPERATORE. */
  readonly diSede: boolean;
  /** The soggetto is in the nucleo of a posizione of the caller. */
  readonly componente: boolean;
}
