import type { Data } from '../../domain/data.ts';
import type { Importo } from '../../domain/importo.ts';
import type { Mese } from '../../domain/mese.ts';

/** Everything that is printed on an estratto conto contributivo: plain JSON, since it crosses to the worker that draws. */
export interface DatiEstrattoConto {
  readonly soggetto: { readonly codiceFiscale: string; readonly denominazione: string };
  /** The posizione that the statement is about; absent: the whole soggetto. `sede` as printed, "3290 Cesena". */
  readonly posizione?: { readonly gestione: string; readonly codice?: string | null; readonly sede?: string | null } | null;
  /** The months asked for, "YYYY-MM"; absent: everything. */
  readonly periodo?: { readonly dal?: Mese | null; readonly al?: Mese | null } | null;
  readonly righe: readonly RigaDatiEstrattoConto[];
  readonly totaleMesi: number;
  readonly totaleSettimane: number;
  /** Twenty Crockford characters in four groups: see codiceVerifica(). */
  readonly codiceVerifica: string;
  /** Public page that checks the codice di verifica; also in the QR. */
  readonly urlVerifica: string;
  /** ISO instant, to the second: printed as the date of issue and the PDF's CreationDate. The same data give the same bytes. */
  readonly creatoIl: string;
  /** ISO instant of the data, printed in Italian time. */
  readonly aggiornatoIl: string;
}

/** One period of contribution. Days "YYYY-MM-DD"; amounts in euro with two decimals, "14210.00". */
export interface RigaDatiEstrattoConto {
  /** Name of the gestione as a reader expects it: "Artigiani". */
  readonly gestione: string;
  readonly azienda?: string | null;
  readonly dal: Data;
  readonly al: Data;
  /** Kind of contribution, "Lavoro autonomo". */
  readonly tipo: string;
  readonly mesi: number;
  readonly settimane: number;
  readonly reddito?: Importo | null;
  readonly contributi?: Importo | null;
  readonly note?: string | null;
}
