import Big from 'big.js';
import { parteIntera } from '../decimale.ts';
import type { Condizioni, Esatto } from './eccedenza.ts';

/**
 * The months credited to artigiani and commercianti: all those of activity, but under a reduction as many as the contribution covers of
 * the full minimum (rules.md §3.9, §3.10: half of it gives 6 of 12, unless the income lifts it). Null without minimale, where no source
 * says.
 */
export function mesiAccreditati({ tabella, gruppi, senzaMinimale }: Condizioni, eccedenza: Esatto): number | null {
  if (senzaMinimale) return null;
  const mesi = gruppi.reduce((totale, gruppo) => totale + gruppo.mesi.length, 0);
  const delMinimale = (quale: 'totale' | 'intera') =>
    gruppi
      .reduce((totale, { aliquote, mesi: suoi }) => totale.plus(aliquote[quale].times(suoi.length)), Big(0))
      .times(tabella.minimale_reddito);
  const versato = delMinimale('totale').times(mesi).plus(eccedenza.numeratore);
  return Math.min(mesi, parteIntera(versato, delMinimale('intera')));
}
