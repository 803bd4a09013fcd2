import { ErroreDominio } from '../../domain/errori.ts';
import type { ContestoServizi } from '../contesto.ts';
import { emettiUnaVolta } from './genera.ts';
import { posizionePermessa } from './posizione-permessa.ts';

/** What generaRendicontazione takes. */
export interface GeneraRendicontazione {
  readonly posizione: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Draws the Rendicontazione G.S. of a posizione of the professionisti (menu Posizione assicurativa › Rendicontazione G.S.).
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO for another gestione, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO.
 */
export async function generaRendicontazione(contesto: ContestoServizi, input: GeneraRendicontazione) {
  const posizione = await posizionePermessa(contesto, input.posizione, 'ESTRATTO_CONTO');
  if (posizione['gestione'] !== 'SEPARATA_PROFESSIONISTI')
    throw new ErroreDominio('VALORE_NON_VALIDO', 'La rendicontazione è dei liberi professionisti della Gestione Separata.', ['posizione']);
  const ricetta = { tipo: 'RENDICONTAZIONE_GS', posizione: posizione.uuid } as const;
  const [documento] = await emettiUnaVolta(contesto, 'generaRendicontazione', input, posizione.soggettoId, [ricetta]);
  return { documento: documento ?? null };
}
