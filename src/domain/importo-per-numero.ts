import { daCentesimi, type Importo, inCentesimi } from './importo.ts';

/** So many times an amount, exactly. */
export function perNumero(importo: Importo, volte: number): Importo {
  return daCentesimi(inCentesimi(importo) * BigInt(volte));
}
