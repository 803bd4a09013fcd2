import { portataDi } from '../../auth/decisione.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { leggiId } from '../../domain/id-globale.ts';
import { idNonValido } from '../../reads/errori.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { negato } from '../rifiuto.ts';
import { emettiUnaVolta, esigiScopeDocumenti } from './genera.ts';

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
  const chiave = leggiId(input.posizione);
  if (chiave?.tipo !== 'Posizione') throw idNonValido('posizione');
  esigiScopeDocumenti(contesto);
  const { soggettoId, uuid } = chiave;
  const richiesta = { ambito: 'ESTRATTO_CONTO', portata: portataDi(uuid), scrittura: true } as const;
  const [{ concesso }, posizione] = await Promise.all([
    contesto.decidi(soggettoId, richiesta),
    rigaPerId(contesto, 'posizione', soggettoId, uuid),
  ]);
  if (!concesso || !posizione) throw negato('posizione');
  if (posizione['gestione'] !== 'SEPARATA_PROFESSIONISTI')
    throw new ErroreDominio('VALORE_NON_VALIDO', 'La rendicontazione è dei liberi professionisti della Gestione Separata.', ['posizione']);
  const [documento] = await emettiUnaVolta(contesto, 'generaRendicontazione', input, soggettoId, [
    { tipo: 'RENDICONTAZIONE_GS', posizione: uuid },
  ]);
  return { documento: documento ?? null };
}
