import type { Confidenza } from './confidenza.ts';
import { gradoDi } from './confidenza-minore.ts';
import contribuzione from './dati/contribuzione.json' with { type: 'json' };
import { aggiungiGiorni, type Data, giorniTra } from './data.ts';

/** The tasso ufficiale di riferimento (the ECB's main refinancing rate) from a day on. */
export interface TassoUfficiale {
  readonly dal: Data;
  /** Percent a year, "3.75". */
  readonly tur: string;
  readonly fonte: string;
  readonly confidenza: Confidenza;
}

const tassi: readonly TassoUfficiale[] = contribuzione.tassi.tur_e_sanzioni.map(({ dal, tur, fonte, confidenza }) => ({
  dal,
  tur,
  fonte,
  confidenza: gradoDi(confidenza),
}));
const mora = contribuzione.tassi.interessi_di_mora_ader;

/** The first day whose rate is known, and the day of the last change that is (dati/contribuzione.json, tassi). */
export const PRIMO_TASSO: Data = tassi[0]!.dal;
export const ULTIMO_TASSO: Data = tassi.at(-1)!.dal;

/** The rate in force on a day; after the last known change, the last known one. Null before the table begins (9 July 2008). */
export function tassoAl(giorno: Data): TassoUfficiale | null {
  return tassi.findLast(({ dal }) => dal <= giorno) ?? null;
}

/** Days with one rate. */
export interface Tratto {
  readonly tasso: TassoUfficiale;
  readonly giorni: number;
}

/**
 * The days after `da` up to `a` included, cut where the rate changes; they sum to giorniTra(da, a). Null where one of them comes before
 * the table.
 */
export function trattiDiTasso(da: Data, a: Data): readonly Tratto[] | null {
  const primo = aggiungiGiorni(da, 1);
  if (primo < PRIMO_TASSO) return null;
  return tassi.flatMap((tasso, posto) => {
    const fine = tassi[posto + 1] === undefined ? a : aggiungiGiorni(tassi[posto + 1]!.dal, -1);
    const giorni = giorniTra(tasso.dal < primo ? da : aggiungiGiorni(tasso.dal, -1), fine < a ? fine : a);
    return giorni > 0 ? [{ tasso, giorni }] : [];
  });
}

/** The last known rate of the interessi di mora of the agente della riscossione (art. 30 DPR 602/1973), percent a year, and since when. */
export const ULTIMA_MORA: { readonly dal: Data; readonly tasso: string } = mora.at(-1)!;
