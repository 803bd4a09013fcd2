import type { ContestoServizi } from '../contesto.ts';
import { emettiUnaVolta } from './genera.ts';
import { posizionePermessa } from './posizione-permessa.ts';

/** What generaEstrattoDebitario takes. */
export interface GeneraEstrattoDebitario {
  readonly posizione: string;
  readonly anno?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Draws the estratto debitario of a posizione, of one year or of all, as it is today (menu Posizione assicurativa › Estratto debitario). The day is
 * kept with the document: what accrues afterwards does not make it untrue.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO.
 */
export async function generaEstrattoDebitario(contesto: ContestoServizi, input: GeneraEstrattoDebitario) {
  const posizione = await posizionePermessa(contesto, input.posizione, 'DEBITI');
  const ricetta = { tipo: 'ESTRATTO_DEBITARIO', posizione: posizione.uuid, anno: input.anno ?? null, al: contesto.giorno } as const;
  const [documento] = await emettiUnaVolta(contesto, 'generaEstrattoDebitario', input, posizione.soggettoId, [ricetta]);
  return { documento: documento ?? null };
}
