import type { ContestoServizi } from '../contesto.ts';
import { type ChiudiDelega, chiudiDelega } from './chiudi.ts';

/**
 * The delegante, or who represents him, takes an open delega back; who granted a subdelega takes that back.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, VALORE_NON_VALIDO, CHIAVE_RIUTILIZZATA
 */
export function revocaDelega(contesto: ContestoServizi, input: ChiudiDelega) {
  return chiudiDelega(contesto, 'revoca', input);
}
