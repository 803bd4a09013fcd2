import Big from 'big.js';
import type { Importo } from './importo.ts';

/** Quotients to forty decimals: enough to count whole months exactly and to discount sixty instalments. */
export const Esatto = Big();
Esatto.DP = 40;

const AlCentesimo = Big();
AlCentesimo.DP = 2;
AlCentesimo.RM = Big.roundHalfUp;

const Troncato = Big();
Troncato.DP = 2;
Troncato.RM = Big.roundDown;

/** `numeratore` ÷ `divisore` in euro, rounded once, half up, to the centesimo (rules.md §2.1: a third decimal of 5 goes up). */
export function alCentesimo(numeratore: Big, divisore: Big | number = 1): Importo {
  return new AlCentesimo(numeratore).div(divisore).toFixed(2);
}

/** `numeratore` ÷ `divisore` in euro, what goes beyond the centesimo cut off (rules.md §4.3, the IVS share of a payment). */
export function troncatoAlCentesimo(numeratore: Big, divisore: Big | number = 1): Importo {
  return new Troncato(numeratore).div(divisore).toFixed(2);
}

/** The whole part of `numeratore` ÷ `divisore`, both positive. */
export function parteIntera(numeratore: Big, divisore: Big | number): number {
  return Number(new Esatto(numeratore).div(divisore).toFixed(0, Big.roundDown));
}

/** The lesser of the two. */
export function minore(a: Big, b: Big): Big {
  return a.lt(b) ? a : b;
}

/** `valore`, or zero where it is negative. */
export function nonNegativo(valore: Big): Big {
  return valore.lt(0) ? Big(0) : valore;
}

/** A rate as Italians write it, with two decimals or as many as it has: "24,48 %", "15,912 %". */
export function percentoItaliano(punti: Big | string): string {
  const valore = Big(punti);
  const scritto = valore.round(2).eq(valore) ? valore.toFixed(2) : valore.toFixed();
  return `${scritto.replace('.', ',')} %`;
}
