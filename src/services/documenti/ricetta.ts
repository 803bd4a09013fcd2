import type { DatiEstrattoConto } from '../../documents/estratto-conto/dati.ts';
import type { DatiEstrattoDebitario } from '../../documents/estratto-debitario/dati.ts';
import type { DatiF24 } from '../../documents/f24/dati.ts';
import type { DatiModuloDelega } from '../../documents/modulo-delega/dati.ts';
import type { DatiRendicontazione } from '../../documents/rendicontazione/dati.ts';

/** What is added to the data when a document is issued; everything else is the data. */
export type Emissione = 'codiceVerifica' | 'urlVerifica' | 'creatoIl';

/** What was asked for, kept with the document so that its data can be built again. */
export type Ricetta =
  | { readonly tipo: 'F24'; readonly righe: readonly RigaRicetta[]; readonly anagrafica: boolean }
  | {
      readonly tipo: 'ESTRATTO_CONTO';
      readonly posizione: string | null;
      readonly gestione: readonly string[] | null;
      readonly dal: string | null;
      readonly al: string | null;
    }
  | { readonly tipo: 'ESTRATTO_DEBITARIO'; readonly posizione: string; readonly anno: number | null; readonly al: string }
  | { readonly tipo: 'RENDICONTAZIONE_GS'; readonly posizione: string }
  /** UUID of the delega. */
  | { readonly tipo: 'MODULO_DELEGA'; readonly delega: string };

/** A row of the archive (UUID): an f24 and the amount to pay, where it is not the row's own; or a versamento and how much of its eccedenza is used. */
export type RigaRicetta =
  | { readonly f24: string; readonly importo: string | null }
  | { readonly versamento: string; readonly importo: string };

/** A document ready to be issued: its data, and what is written about it. */
export type Bozza = {
  readonly titolo: string;
  readonly nomeFile: string;
  /** UUIDs of the posizioni whose data are in it; null: the whole soggetto. */
  readonly posizioni: readonly string[] | null;
} & (
  | { readonly tipo: 'F24'; readonly dati: Omit<DatiF24, Emissione> }
  | { readonly tipo: 'ESTRATTO_CONTO'; readonly dati: Omit<DatiEstrattoConto, Emissione> }
  | { readonly tipo: 'MODULO_DELEGA'; readonly delega: string; readonly dati: Omit<DatiModuloDelega, Emissione> }
  | { readonly tipo: 'ESTRATTO_DEBITARIO'; readonly dati: Omit<DatiEstrattoDebitario, Emissione> }
  | { readonly tipo: 'RENDICONTAZIONE_GS'; readonly dati: Omit<DatiRendicontazione, Emissione> }
);
