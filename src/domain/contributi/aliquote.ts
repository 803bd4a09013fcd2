import Big from 'big.js';
import { percentoItaliano } from '../decimale.ts';
import type { Autonomi, ParametriAutonomi } from '../parametri.ts';
import type { Riduzione } from './riduzione.ts';

/** The rates of a month, in percent, after the reduction if there is one. */
export interface Aliquote {
  /** IVS, up to the soglia. */
  readonly base: Big;
  /** The commercianti's aliquota aggiuntiva (art. 5 D.Lgs. 207/1996); zero for artigiani. */
  readonly aggiuntiva: Big;
  /** base + aggiuntiva. */
  readonly totale: Big;
  /** The total above the soglia, a point more (art. 3-ter DL 384/1992). */
  readonly oltre: Big;
  /** The total without reduction. */
  readonly intera: Big;
  /** `totale` and `oltre` as written on paper: "24,48 % × 65 %". */
  readonly scritta: string;
  readonly scrittaOltre: string;
}

/** The rates of artigiani or commercianti in a year, for a coadiuvante under 21 or not (rules.md §3.2, §3.9). */
export function aliquoteDi(tabella: ParametriAutonomi, chi: Autonomi, under21: boolean, riduzione: Riduzione | null): Aliquote {
  const fasce = tabella.aliquote_percento[chi][under21 ? 'coadiuvanti_under21' : 'titolare_e_coadiuvanti_over21'];
  const aggiuntivaIntera = Big(chi === 'commercianti' ? tabella.aliquote_percento.commercianti.di_cui_aliquota_aggiuntiva : 0);
  const intera = Big(fasce.fino_a_soglia);
  const aggiuntiva = aggiuntivaIntera.times(riduzione?.aggiuntiva ?? 1);
  const ridotta = (piena: Big) => piena.minus(aggiuntivaIntera).times(riduzione?.ivs ?? 1);
  const base = ridotta(intera);
  const scrivi = (piena: string) => scritta(Big(piena), aggiuntivaIntera, riduzione);
  return {
    base,
    aggiuntiva,
    totale: base.plus(aggiuntiva),
    oltre: ridotta(Big(fasce.oltre_soglia)).plus(aggiuntiva),
    intera,
    scritta: scrivi(fasce.fino_a_soglia),
    scrittaOltre: scrivi(fasce.oltre_soglia),
  };
}

function scritta(piena: Big, aggiuntiva: Big, riduzione: Riduzione | null): string {
  if (riduzione === null) return percentoItaliano(piena);
  if (aggiuntiva.eq(0) || riduzione.ivs === riduzione.aggiuntiva) return `${percentoItaliano(piena)} × ${riduzione.percento}`;
  return `(${percentoItaliano(piena.minus(aggiuntiva))} × ${riduzione.percento} + ${percentoItaliano(aggiuntiva)})`;
}
