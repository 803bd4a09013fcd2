/** Chance that can be had again: the same seed gives the same choices (mulberry32). */
export interface Caso {
  /** An integer from 0 to n - 1. */
  intero(n: number): number;
  /** True with this probability. */
  forse(probabilita: number): boolean;
  uno<T>(tra: readonly T[]): T;
}

/** The chance of a seed, a 32-bit integer. */
export function creaCaso(seme: number): Caso {
  let stato = seme | 0;
  const intero = (n: number) => {
    stato = (stato + 0x6d2b79f5) | 0;
    let x = Math.imul(stato ^ (stato >>> 15), stato | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) % n;
  };
  return { intero, forse: (probabilita) => intero(1_000_000) < probabilita * 1_000_000, uno: (tra) => tra[intero(tra.length)]! };
}
