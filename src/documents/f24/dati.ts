import type { Data } from '../../domain/data.ts';
import type { Importo } from '../../domain/importo.ts';
import type { Mese } from '../../domain/mese.ts';

/**
 * Everything that is printed on a Modello F24 ordinario: plain JSON, since it crosses to the worker that draws and is what the
 * codice di verifica covers.
 */
export interface DatiF24 {
  readonly contribuente: ContribuenteF24;
  /** Rows of SEZIONE INPS, 1 to 4: what a form holds. */
  readonly righe: readonly RigaDatiF24[];
  /** As INPS prints it: "4RATA", "SALDO". Not part of the official form: printed beside the title. */
  readonly rata?: string | null;
  /** Calendar day "YYYY-MM-DD". Not part of the official form either. */
  readonly scadenza?: Data | null;
  /** The words FAC-SIMILE beside the title. */
  readonly facsimile: boolean;
  /** The rows were computed here and not issued by INPS: the form says to check them before paying. */
  readonly calcolato: boolean;
  /** The taxpayer holds a partita IVA and pays through telematic channels only (DL 223/2006, art. 37 c. 49): the form says so. */
  readonly titolarePartitaIva?: boolean;
  /** ISO instant of the data, printed in Italian time. */
  readonly aggiornatoIl: string;
  /** Twenty Crockford characters in four groups: see codiceVerifica(). */
  readonly codiceVerifica: string;
  /** Public page that checks the codice di verifica; also in the QR. */
  readonly urlVerifica: string;
  /** ISO instant, to the second: the PDF's CreationDate. The same data give the same bytes. */
  readonly creatoIl: string;
}

/** The taxpayer: a person (with nome and birth) or a company (denominazione alone). */
export interface ContribuenteF24 {
  /** 16 characters, or 11 digits for who is not a natural person. */
  readonly codiceFiscale: string;
  /** Cognome of a person, denominazione or ragione sociale of a company. */
  readonly denominazione: string;
  readonly nome?: string | null;
  /** Calendar day "YYYY-MM-DD". */
  readonly dataNascita?: Data | null;
  readonly sesso?: 'M' | 'F' | null;
  readonly comuneNascita?: string | null;
  /** Two letters. */
  readonly provinciaNascita?: string | null;
  readonly domicilio?: { readonly comune?: string | null; readonly provincia?: string | null; readonly via?: string | null } | null;
}

/** One row of SEZIONE INPS. A row has a debit or a credit, never both; neither where the taxpayer computes the amount. */
export interface RigaDatiF24 {
  /** Four digits. */
  readonly sede: string;
  readonly causale: string;
  /** Matricola, codice INPS or filiale: up to 17 characters. */
  readonly codice: string;
  /** Months "YYYY-MM". */
  readonly periodoDal: Mese;
  readonly periodoAl: Mese;
  /** Euro with two decimals, "741.45"; null or absent: blank. */
  readonly importoDebito?: Importo | null;
  readonly importoCredito?: Importo | null;
}
