import type { Data } from '../../domain/data.ts';
import type { ContribuenteF24, RigaDatiF24 } from '../f24/dati.ts';

/** All that a fornitura F24A0 says. */
export interface DatiF24A0 {
  /** Who sends it. */
  readonly fornitore: { readonly codiceFiscale: string; readonly denominazione: string | null };
  /** The one day on which everything is debited. */
  readonly dataVersamento: Data;
  /** 1 to 999. */
  readonly contribuenti: readonly ContribuenteF24A0[];
}

/** A taxpayer, the account that pays for him, and his models: each 1 to 4 rows of SEZIONE INPS, all with an amount. */
export interface ContribuenteF24A0 {
  readonly contribuente: ContribuenteF24;
  readonly addebito: AddebitoF24A0;
  readonly modelli: readonly (readonly RigaDatiF24[])[];
}

/** The account to debit: IBAN of 27 characters, and the codice fiscale of its holder. */
export interface AddebitoF24A0 {
  readonly iban: string;
  readonly intestatario: string;
}
