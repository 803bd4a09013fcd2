import contribuzione from './dati/contribuzione.json' with { type: 'json' };
import type { Importo } from './importo.ts';

/**
 * The yearly tables of INPS (dati/contribuzione.json, each year with its sources). Amounts are Importo ("18555.00"), rates are percentages
 * with two decimals ("24.48"): text, so that no figure passes through a float.
 */
interface Tabella {
  readonly fonti: readonly string[];
  /** "media" or "bassa" by path of the figure ("aliquote_percento.artigiani.…"); what is not named is "alta". */
  readonly confidenza_non_alta: Readonly<Record<string, string | undefined>>;
}

/** Keys of the figures that the table of artigiani and commercianti holds apart; u21: coadiuvanti under 21. */
export type Autonomi = 'artigiani' | 'commercianti';
type AutonomiPerEta = Autonomi | `${Autonomi}_u21`;

interface AliquotePerFascia {
  readonly fino_a_soglia: string;
  readonly oltre_soglia: string;
}

interface AliquotePerEta {
  readonly titolare_e_coadiuvanti_over21: AliquotePerFascia;
  readonly coadiuvanti_under21: AliquotePerFascia;
}

/** A year of artigiani and commercianti, 2008–2026. */
export interface ParametriAutonomi extends Tabella {
  readonly minimale_reddito: Importo;
  readonly soglia_prima_fascia: Importo;
  readonly massimale_ante_1996: Importo;
  readonly massimale_post_1995: Importo;
  readonly contributo_maternita: { readonly mensile: Importo; readonly annuo: Importo };
  readonly aliquote_percento: Readonly<Record<Autonomi, AliquotePerEta>> & {
    /** The share of the commercianti's rate that pays for the indemnity on closing and is not IVS (art. 5 D.Lgs. 207/1996). */
    readonly commercianti: { readonly di_cui_aliquota_aggiuntiva: string };
  };
  readonly contributo_minimo_annuo: Readonly<Record<AutonomiPerEta, { readonly ivs: Importo; readonly totale: Importo }>>;
  readonly contributo_minimo_mensile: Readonly<Record<AutonomiPerEta, Importo>>;
  readonly rata_trimestrale_senza_quota_associativa: Readonly<Record<AutonomiPerEta, Importo>>;
  /** The reductions that the year knows, each with what it is, in words. */
  readonly riduzioni: Readonly<Record<string, string | undefined>>;
}

/** A year of the gestione separata (liberi professionisti), 2001–2026: what a year lacks is absent from the table. */
export interface ParametriSeparata extends Tabella {
  readonly aliquota_totale: string;
  readonly di_cui_ivs: string;
  readonly aliquota_altra_copertura_o_pensionati: string;
  readonly massimale?: Importo;
  readonly minimale_accredito?: Importo;
  /** 2004–2006 only: above it the rate is one point more (art. 45 DL 269/2003). */
  readonly incremento_1_punto_oltre_fascia?: Importo;
  /** The contribution that credits a whole year, by aliquota ("26.07"). */
  readonly contributo_per_anno_intero?: Readonly<Record<string, Importo | undefined>>;
  readonly reddito_per_un_mese?: Importo;
}

const autonomi: Readonly<Record<string, ParametriAutonomi>> = contribuzione.artigiani_commercianti;
const separata: Readonly<Record<string, ParametriSeparata>> = contribuzione.gestione_separata_liberi_professionisti;

/** The table of artigiani and commercianti for a year; null for a year that is not in it. */
export function parametriAutonomi(anno: number): ParametriAutonomi | null {
  return autonomi[String(anno)] ?? null;
}

/** The table of the gestione separata (liberi professionisti) for a year; null for a year that is not in it. */
export function parametriSeparata(anno: number): ParametriSeparata | null {
  return separata[String(anno)] ?? null;
}
