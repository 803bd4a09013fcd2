import Big from 'big.js';
import type { Confidenza } from './confidenza.ts';
import { confidenzaDelleCifre } from './confidenza-minore.ts';
import { CodiceErrore, ErroreDominio } from './errori.ts';
import { Gestione } from './gestione.ts';
import type { Importo } from './importo.ts';
import { type Autonomi, parametriAutonomi, parametriSeparata } from './parametri.ts';

/**
 * The figures of a year, as INPS shows them under "quote contributive": null where one does not exist in that gestione, or is not known.
 */
interface Figure {
  /** Euro a year: the least income (artigiani, commercianti), or the income that credits twelve months (gestione separata). */
  readonly minimale: Importo | null;
  /** Euro a year, beyond which nothing is due; for artigiani and commercianti that of those enrolled from 1996 on. */
  readonly massimale: Importo | null;
  readonly massimaleAnte1996: Importo | null;
  /** Euro a year: above it the rate is aliquotaOltreSoglia. */
  readonly sogliaPrimaFascia: Importo | null;
  /** A percentage with two decimals, "24.00", as every aliquota here. */
  readonly aliquota: string;
  readonly aliquotaOltreSoglia: string | null;
  readonly aliquotaUnder21: string | null;
  /** For who is insured elsewhere too, or a pensioner (gestione separata). */
  readonly aliquotaAltraCopertura: string | null;
  /** The share of the aliquota that goes to the pension (gestione separata). */
  readonly aliquotaIvs: string | null;
  /** Euro a year, maternità included (artigiani, commercianti); the contribution that credits a whole year (gestione separata). */
  readonly contributoMinimo: Importo | null;
  readonly contributoMensile: Importo | null;
  /** Euro a quarter, without quota associativa: three times the monthly figure, not a fourth of the yearly one (rules.md §3.5). */
  readonly rata: Importo | null;
  /** Euro a year. */
  readonly maternita: Importo | null;
  /** Euro of income that credit one month (gestione separata). */
  readonly redditoPerMese: Importo | null;
}

/** The quote contributive of one year and gestione, with where they come from and how far they can be trusted. */
export interface QuoteContributive extends Figure {
  readonly anno: number;
  readonly gestione: Gestione;
  /** The sources of the whole year's table, one after the other. */
  readonly fonte: string;
  /** The lowest confidence among the figures shown. */
  readonly confidenza: Confidenza;
}

/** The paths, in the tables, of the figures of the gestione separata that are shown. */
const MOSTRATE_SEPARATA = [
  'aliquota_totale',
  'di_cui_ivs',
  'aliquota_altra_copertura_o_pensionati',
  'massimale',
  'minimale_accredito',
  'incremento_1_punto_oltre_fascia',
  'contributo_per_anno_intero',
  'reddito_per_un_mese',
];

/**
 * The quote contributive of a year for a gestione. Throws ErroreDominio DATO_NON_DISPONIBILE (path gestione) where there are no tables for
 * that gestione, ANNO_NON_DETERMINATO (path anno) for a year that the tables do not have. Source: dati/contribuzione.json.
 */
export function quoteContributive(anno: number, gestione: Gestione): QuoteContributive {
  switch (gestione) {
    case Gestione.ARTIGIANI:
      return quoteAutonomi(anno, gestione, 'artigiani');
    case Gestione.COMMERCIANTI:
      return quoteAutonomi(anno, gestione, 'commercianti');
    case Gestione.SEPARATA_PROFESSIONISTI:
      return quoteSeparata(anno, gestione);
    default:
      throw new ErroreDominio(
        CodiceErrore.DATO_NON_DISPONIBILE,
        'Le quote contributive si conoscono per artigiani, commercianti e liberi professionisti della gestione separata.',
        ['gestione'],
      );
  }
}

function quoteAutonomi(anno: number, gestione: Gestione, chi: Autonomi): QuoteContributive {
  const tabella = parametriAutonomi(anno) ?? annoNonDeterminato();
  const aliquote = tabella.aliquote_percento[chi];
  const mostrate = [
    'minimale_reddito',
    'soglia_prima_fascia',
    'massimale_ante_1996',
    'massimale_post_1995',
    'contributo_maternita.annuo',
    `aliquote_percento.${chi}.titolare_e_coadiuvanti_over21.fino_a_soglia`,
    `aliquote_percento.${chi}.titolare_e_coadiuvanti_over21.oltre_soglia`,
    `aliquote_percento.${chi}.coadiuvanti_under21.fino_a_soglia`,
    `contributo_minimo_annuo.${chi}.totale`,
    `contributo_minimo_mensile.${chi}`,
    `rata_trimestrale_senza_quota_associativa.${chi}`,
  ];
  return {
    anno,
    gestione,
    minimale: tabella.minimale_reddito,
    massimale: tabella.massimale_post_1995,
    massimaleAnte1996: tabella.massimale_ante_1996,
    sogliaPrimaFascia: tabella.soglia_prima_fascia,
    aliquota: aliquote.titolare_e_coadiuvanti_over21.fino_a_soglia,
    aliquotaOltreSoglia: aliquote.titolare_e_coadiuvanti_over21.oltre_soglia,
    aliquotaUnder21: aliquote.coadiuvanti_under21.fino_a_soglia,
    aliquotaAltraCopertura: null,
    aliquotaIvs: null,
    contributoMinimo: tabella.contributo_minimo_annuo[chi].totale,
    contributoMensile: tabella.contributo_minimo_mensile[chi],
    rata: tabella.rata_trimestrale_senza_quota_associativa[chi],
    maternita: tabella.contributo_maternita.annuo,
    redditoPerMese: null,
    fonte: tabella.fonti.join(' · '),
    confidenza: confidenzaDelleCifre(mostrate, tabella.confidenza_non_alta),
  };
}

function quoteSeparata(anno: number, gestione: Gestione): QuoteContributive {
  const tabella = parametriSeparata(anno) ?? annoNonDeterminato();
  const soglia = tabella.incremento_1_punto_oltre_fascia ?? null;
  return {
    anno,
    gestione,
    minimale: tabella.minimale_accredito ?? null,
    massimale: tabella.massimale ?? null,
    massimaleAnte1996: null,
    sogliaPrimaFascia: soglia,
    aliquota: tabella.aliquota_totale,
    aliquotaOltreSoglia: soglia === null ? null : Big(tabella.aliquota_totale).plus(1).toFixed(2),
    aliquotaUnder21: null,
    aliquotaAltraCopertura: tabella.aliquota_altra_copertura_o_pensionati,
    aliquotaIvs: tabella.di_cui_ivs,
    contributoMinimo: tabella.contributo_per_anno_intero?.[tabella.aliquota_totale] ?? null,
    contributoMensile: null,
    rata: null,
    maternita: null,
    redditoPerMese: tabella.reddito_per_un_mese ?? null,
    fonte: tabella.fonti.join(' · '),
    confidenza: confidenzaDelleCifre(MOSTRATE_SEPARATA, tabella.confidenza_non_alta),
  };
}

function annoNonDeterminato(): never {
  throw new ErroreDominio(CodiceErrore.ANNO_NON_DETERMINATO, "Le tabelle contributive non hanno quest'anno per questa gestione.", ['anno']);
}
