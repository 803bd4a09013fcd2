import { alCentesimo } from '../decimale.ts';
import { type Importo, somma } from '../importo.ts';
import type { Autonomi, ParametriAutonomi } from '../parametri.ts';
import { type Aliquote, aliquoteDi } from './aliquote.ts';
import type { DatiCompleti } from './controlli.ts';
import type { Riduzione } from './riduzione.ts';

/** Months of the year that owe the same. */
export interface GruppoMesi {
  /** 1–12. */
  readonly mesi: readonly number[];
  readonly aliquote: Aliquote;
  /** Euro a month, IVS on the minimale. */
  readonly ivsMensile: Importo;
}

/**
 * The months of activity, grouped by what they owe: the first `mesiUnder21` with the rate of the coadiuvanti under 21 (it holds to the
 * end of the month of the birthday, rules.md §3.2), the reduced ones the first or the last as the reduction says.
 */
export function gruppiDiMesi(
  dati: DatiCompleti,
  tabella: ParametriAutonomi,
  chi: Autonomi,
  riduzione: Riduzione | null,
): readonly GruppoMesi[] {
  const gruppi = new Map<string, { under21: boolean; ridotto: boolean; mesi: number[] }>();
  for (let posto = 0; posto < dati.mesi; posto += 1) {
    const under21 = posto < dati.mesiUnder21;
    const ridotto = riduzione?.ultimi ? posto >= dati.mesi - dati.mesiRiduzione : posto < dati.mesiRiduzione;
    const gruppo = gruppi.get(`${under21} ${ridotto}`) ?? { under21, ridotto, mesi: [] };
    gruppo.mesi.push(dati.primoMese + posto);
    gruppi.set(`${under21} ${ridotto}`, gruppo);
  }
  return [...gruppi.values()].map(({ under21, ridotto, mesi }) => {
    const aliquote = aliquoteDi(tabella, chi, under21, ridotto ? riduzione : null);
    const ivsMensile = ridotto ? ivsMensileCalcolato(tabella, aliquote) : ivsMensilePubblicato(tabella, chi, under21);
    return { mesi, aliquote, ivsMensile };
  });
}

/** Euro a month of IVS on the minimale: a twelfth of minimale × rate, half up (rules.md §3.4). */
export function ivsMensileCalcolato(tabella: ParametriAutonomi, aliquote: Aliquote): Importo {
  return alCentesimo(aliquote.totale.times(tabella.minimale_reddito), 1200);
}

/** The published month, which in 2025 and 2026 is a centesimo more than the formula for the commercianti (rules.md §3.4). */
function ivsMensilePubblicato(tabella: ParametriAutonomi, chi: Autonomi, under21: boolean): Importo {
  const mensile = tabella.contributo_minimo_mensile[under21 ? (`${chi}_u21` as const) : chi];
  return somma(mensile, `-${tabella.contributo_maternita.mensile}`);
}
