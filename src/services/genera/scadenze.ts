import type { Data } from '../../domain/data.ts';
import { type Autonomi, parametriAutonomi } from '../../domain/parametri.ts';
import { terminiRate } from '../../domain/scadenzario.ts';

/** One quarterly instalment of the contribution on the minimale. */
export interface Rata {
  readonly anno: number;
  /** 1–4. */
  readonly numero: number;
  readonly nominale: Data;
  readonly scadenza: Data;
  readonly importo: string;
}

const PRIMO_ANNO = 2008;
const ULTIMO_ANNO = 2025;

/** The quarterly instalments of a year that is in the tables, the first one first, with their amounts (rules.md §3.5, §3.13). */
export function rateDellAnno(chi: Autonomi, anno: number): readonly Rata[] {
  const importo = parametriAutonomi(anno)!.rata_trimestrale_senza_quota_associativa[chi];
  return terminiRate(anno).map(({ numero, nominale, data }) => ({ anno, numero, nominale, scadenza: data, importo }));
}

/** Every quarterly instalment from 2008 to 2025, the last one first. */
export function rate(chi: Autonomi): readonly Rata[] {
  const tutte: Rata[] = [];
  for (let anno = ULTIMO_ANNO; anno >= PRIMO_ANNO; anno -= 1) tutte.push(...rateDellAnno(chi, anno).toReversed());
  return tutte;
}
