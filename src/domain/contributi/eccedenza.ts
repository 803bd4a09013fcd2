import Big from 'big.js';
import { alCentesimo, minore, nonNegativo } from '../decimale.ts';
import { type Importo, importoItaliano } from '../importo.ts';
import type { ParametriAutonomi } from '../parametri.ts';
import type { GruppoMesi } from './mesi.ts';

/** An amount before it is rounded: half of it is rounded on its own (rules.md §3.7). */
export interface Esatto {
  readonly numeratore: Big;
  readonly divisore: number;
  /** The operation with its numbers. */
  readonly formula: string;
}

/** What the contribution above the minimale depends on, besides income and rates. */
export interface Condizioni {
  readonly tabella: ParametriAutonomi;
  readonly gruppi: readonly GruppoMesi[];
  readonly ante1996: boolean;
  readonly senzaMinimale: boolean;
}

/**
 * The contribution on the income above the minimale: (min(reddito, soglia) − minimale) × rate + (min(reddito, massimale) − soglia) ×
 * (rate + 1), rules.md §3.7. Under twelve months minimale, soglia and massimale ante 1996 are taken × months/12; the massimale post 1995
 * is never divided. Months with different rates weigh as many as they are.
 */
export function eccedenza(reddito: Importo, { tabella, gruppi, ante1996, senzaMinimale }: Condizioni): Esatto {
  const mesi = gruppi.reduce((totale, gruppo) => totale + gruppo.mesi.length, 0);
  const massimale = ante1996 ? limite(tabella.massimale_ante_1996, mesi) : limite(tabella.massimale_post_1995, 12);
  const minimale = senzaMinimale ? limite('0.00', 12) : limite(tabella.minimale_reddito, mesi);
  const soglia = limite(tabella.soglia_prima_fascia, mesi);
  const redditoIntero = limite(reddito, 12);
  const finoASoglia = piuBasso(redditoIntero, soglia);
  const finoAMassimale = piuBasso(redditoIntero, massimale);
  const prima = nonNegativo(finoASoglia.dodici.minus(minimale.dodici));
  const seconda = nonNegativo(finoAMassimale.dodici.minus(soglia.dodici));
  const pesata = (quale: (gruppo: GruppoMesi) => Big) =>
    gruppi.reduce((totale, gruppo) => totale.plus(quale(gruppo).times(gruppo.mesi.length)), Big(0));
  const numeratore = prima.times(pesata(({ aliquote }) => aliquote.totale)).plus(seconda.times(pesata(({ aliquote }) => aliquote.oltre)));
  const sottratto = senzaMinimale ? finoASoglia.scritto : `(${finoASoglia.scritto} − ${minimale.scritto})`;
  const sopra = `(${finoAMassimale.scritto} − ${soglia.scritto})`;
  const primaScritta = `${sottratto} × ${aliquotaScritta(gruppi, mesi, (gruppo) => gruppo.aliquote.scritta)}`;
  const secondaScritta = `${sopra} × ${aliquotaScritta(gruppi, mesi, (gruppo) => gruppo.aliquote.scrittaOltre)}`;
  const nulla = `il reddito ${redditoIntero.scritto} non supera ${minimale.scritto}`;
  const formula = prima.eq(0) ? nulla : seconda.eq(0) ? primaScritta : `${primaScritta} + ${secondaScritta}`;
  return { numeratore, divisore: 1200 * mesi, formula };
}

/** The amount, rounded once; a share of it where `parti` is more than one. */
export function arrotondata({ numeratore, divisore }: Esatto, parti = 1): Importo {
  return alCentesimo(numeratore, divisore * parti);
}

/** A limit of income: twelve times its value, so that twelfths stay exact, and how it is written. */
interface Limite {
  readonly dodici: Big;
  readonly scritto: string;
}

function limite(importo: Importo, mesi: number): Limite {
  return { dodici: Big(importo).times(mesi), scritto: mesi === 12 ? importoItaliano(importo) : `${importoItaliano(importo)} × ${mesi}/12` };
}

function piuBasso(a: Limite, b: Limite): Limite {
  return minore(a.dodici, b.dodici) === a.dodici ? a : b;
}

function aliquotaScritta(gruppi: readonly GruppoMesi[], mesi: number, scritta: (gruppo: GruppoMesi) => string): string {
  if (gruppi.length === 1) return scritta(gruppi[0]!);
  return `(${gruppi.map((gruppo) => `${gruppo.mesi.length} × ${scritta(gruppo)}`).join(' + ')}) ÷ ${mesi}`;
}
