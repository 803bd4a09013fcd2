import type { ContestoServizi } from '../contesto.ts';
import { type ChiudiDelega, chiudiDelega } from './chiudi.ts';

/**
 * The delegato lays down a delega that is ATTIVA; the delegante ends it where every posizione is of the gestione separata of
 * professionisti.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, VALORE_NON_VALIDO, CHIAVE_RIUTILIZZATA
 */
export function cessaDelega(contesto: ContestoServizi, input: ChiudiDelega) {
  return chiudiDelega(contesto, 'cessa', input);
}
