/** Numbers that look random and come back the same for the same seed, on every machine. */
export interface Caso {
  /** A whole number from 0 to `limite` − 1. */
  intero(limite: number): number;
  /** One of them. */
  uno<T>(tra: readonly T[]): T;
  /** True so many times out of a hundred. */
  percento(quante: number): boolean;
}

/**
 * The numbers of one seed and one index: each soggetto has its own, so that adding to one row never moves the others. Algorithm:
 * mulberry32.
 */
export function caso(seme: number, indice: number): Caso {
  let stato = Math.imul(seme ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(indice + 1, 0xc2b2ae35);
  function prossimo(): number {
    stato = (stato + 0x6d2b79f5) | 0;
    let misto = Math.imul(stato ^ (stato >>> 15), 1 | stato);
    misto = (misto + Math.imul(misto ^ (misto >>> 7), 61 | misto)) ^ misto;
    return (misto ^ (misto >>> 14)) >>> 0;
  }
  const intero = (limite: number) => prossimo() % limite;
  return { intero, uno: (tra) => tra[intero(tra.length)]!, percento: (quante) => intero(100) < quante };
}
