import Big from 'big.js';
import { mesiDelReddito } from './contributi/separata.ts';
import { alCentesimo, nonNegativo, troncatoAlCentesimo } from './decimale.ts';
import { daCentesimi, type Importo, inCentesimi, somma, sottrai } from './importo.ts';
import { type ParametriSeparata, parametriSeparata } from './parametri.ts';

/** A payment of a professionista of the gestione separata, in the order in which it was made. */
export interface VersamentoSeparata {
  /** Euro. */
  readonly importo: Importo;
  /** True for the causali of those with another cover or a pension (P10): the reduced rate, all of it IVS. */
  readonly altraCopertura: boolean;
}

/** The facts of a year. */
export interface DatiRendicontazione {
  readonly anno: number;
  readonly versamenti: readonly VersamentoSeparata[];
  /** Euro, given back by INPS. */
  readonly rimborsi: Importo;
  /** Euro, used to compensate elsewhere. */
  readonly compensazioneEccedenza: Importo;
}

/** A year of "Rendicontazione G.S.", amounts in euro. */
export interface RendicontazioneAnno {
  readonly anno: number;
  readonly imponibile: Importo;
  /** Percent, "26.07"; null where payments of the year have different rates, or there are none. */
  readonly aliquota: string | null;
  readonly contributiVersati: Importo;
  readonly rimborsi: Importo;
  readonly compensazioneEccedenza: Importo;
  readonly contributoIvs: Importo;
  /** Null where the year has no minimale (2001): those months are imported, not computed. */
  readonly mesi: number | null;
  /** What is missing to credit twelve months; null where minimale or rate is not known. */
  readonly mancanteAnnoIntero: Importo | null;
}

/**
 * A year of the rendicontazione (rules.md §4.3, fitted on the screen of document 002): netto = versati − rimborsi − compensazione, taken
 * off the last payments first; imponibile = netto ÷ rate, half up per payment; IVS = netto × IVS rate ÷ rate, truncated per payment; both
 * then summed. Null for a year that is not in the tables.
 */
export function rendicontazioneAnno(dati: DatiRendicontazione): RendicontazioneAnno | null {
  const tabella = parametriSeparata(dati.anno);
  if (tabella === null) return null;
  const tolto = somma(dati.rimborsi, dati.compensazioneEccedenza);
  const netti = alNetto(dati.versamenti, tolto).map(({ importo, altraCopertura }) => ({
    importo: Big(importo),
    ...aliquoteDi(altraCopertura, tabella),
  }));
  const imponibile = somma(...netti.map(({ importo, totale }) => alCentesimo(importo.times(100), Big(totale))));
  const aliquote = [...new Set(netti.map(({ totale }) => totale))];
  const aliquota = aliquote.length === 1 ? aliquote[0]! : null;
  const contributiVersati = somma(...dati.versamenti.map(({ importo }) => importo));
  return {
    anno: dati.anno,
    imponibile,
    aliquota,
    contributiVersati,
    rimborsi: dati.rimborsi,
    compensazioneEccedenza: dati.compensazioneEccedenza,
    contributoIvs: somma(...netti.map(({ importo, totale, ivs }) => troncatoAlCentesimo(importo.times(ivs), Big(totale)))),
    mesi: mesiDelReddito(imponibile, tabella),
    mancanteAnnoIntero: aliquota === null ? null : mancante(tabella, aliquota, sottrai(contributiVersati, tolto)),
  };
}

/** The rate of a payment and the part of it that is IVS: the whole of the reduced rate. */
function aliquoteDi(altraCopertura: boolean, tabella: ParametriSeparata): { totale: string; ivs: string } {
  const ridotta = tabella.aliquota_altra_copertura_o_pensionati;
  return altraCopertura ? { totale: ridotta, ivs: ridotta } : { totale: tabella.aliquota_totale, ivs: tabella.di_cui_ivs };
}

/** The payments without what was given back or compensated, the last ones losing it first: the excess arises with them. */
function alNetto(versamenti: readonly VersamentoSeparata[], tolto: Importo): readonly VersamentoSeparata[] {
  let daTogliere = inCentesimi(tolto);
  return versamenti.toReversed().map((versamento) => {
    const importo = inCentesimi(versamento.importo);
    const resta = importo > daTogliere ? importo - daTogliere : 0n;
    daTogliere -= importo - resta;
    return { ...versamento, importo: daCentesimi(resta) };
  });
}

function mancante({ minimale_accredito: minimale }: ParametriSeparata, aliquota: string, netto: Importo): Importo | null {
  if (minimale === undefined) return null;
  return nonNegativo(Big(alCentesimo(Big(minimale).times(aliquota), 100)).minus(netto)).toFixed(2);
}
