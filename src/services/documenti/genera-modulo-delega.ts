import { delegaDiParte } from '../../reads/delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { idDelega } from '../deleghe/delega-in-atto.ts';
import { negato } from '../rifiuto.ts';
import { emettiUnaVolta, esigiScopeDocumenti } from './genera.ts';

/** What generaModuloDelega takes. */
export interface GeneraModuloDelega {
  /** Global id. */
  readonly delega: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Draws the form of a delega, to be printed and signed (menu Gestione deleghe indirette: create, print, have it signed, validate). For its parties,
 * in every state: who must have it signed needs it before it opens anything, and who must show it after it has ended.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, CHIAVE_RIUTILIZZATA, VALORE_NON_VALIDO; GraphQLError ID_NON_VALIDO.
 */
export async function generaModuloDelega(contesto: ContestoServizi, input: GeneraModuloDelega) {
  const { soggettoId, uuid } = idDelega(input.delega);
  esigiScopeDocumenti(contesto);
  const delega = await delegaDiParte(contesto, soggettoId, uuid);
  if (delega === null) throw negato('delega');
  const [documento] = await emettiUnaVolta(contesto, 'generaModuloDelega', input, soggettoId, [{ tipo: 'MODULO_DELEGA', delega: uuid }]);
  return { documento: documento ?? null };
}
