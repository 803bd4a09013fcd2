import type { Data } from '../../domain/data.ts';
import type { EstrattoDebitario } from '../../domain/estratto-debitario.ts';
import type { StatoF24 } from '../../domain/f24.ts';
import type { Importo } from '../../domain/importo.ts';
import type { EmissioneProspetto } from '../prospetto/tipi.ts';

/** Everything that is printed on an estratto debitario: plain JSON, since it crosses to the worker that draws. */
export interface DatiEstrattoDebitario extends EmissioneProspetto, Omit<EstrattoDebitario<never>, 'righe'> {
  readonly soggetto: { readonly codiceFiscale: string; readonly denominazione: string };
  /** `sede` as printed, "3290 Cesena". */
  readonly posizione: { readonly gestione: string; readonly codice: string | null; readonly sede: string | null };
  /** The year asked for; null: all. */
  readonly anno: number | null;
  /** The day until which the sanzioni are counted and "scaduto" is said. */
  readonly al: Data;
  readonly righe: readonly RigaDatiEstrattoDebitario[];
}

/** A row of F24: what was due and what was paid of it, euro. */
export interface RigaDatiEstrattoDebitario {
  readonly anno: number;
  readonly causale: string;
  readonly codiceSoggetto: string;
  readonly codiceInps: string | null;
  readonly rata: string;
  readonly scadenza: Data;
  readonly dovuto: Importo | null;
  readonly versato: Importo;
  /** Paid beyond what was due and not used since. */
  readonly eccedenza: Importo;
  readonly residuo: Importo | null;
  readonly sanzioni: Importo | null;
  readonly stato: StatoF24;
  readonly scaduto: boolean;
}
