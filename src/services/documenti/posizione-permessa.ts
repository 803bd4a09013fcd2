import { portataDi } from '../../auth/decisione.ts';
import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import { leggiId } from '../../domain/id-globale.ts';
import { idNonValido } from '../../reads/errori.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { negato } from '../rifiuto.ts';
import { esigiScopeDocumenti } from './genera.ts';

/**
 * The posizione that a document is asked of, in the field `posizione`, for who has the ambito on it.
 *
 * @throws ErroreDominio ACCESSO_NEGATO; GraphQLError ID_NON_VALIDO.
 */
export async function posizionePermessa(contesto: ContestoServizi, id: string, ambito: Ambito): Promise<Riga> {
  const chiave = leggiId(id);
  if (chiave?.tipo !== 'Posizione') throw idNonValido('posizione');
  esigiScopeDocumenti(contesto);
  const { soggettoId, uuid } = chiave;
  const [{ concesso }, posizione] = await Promise.all([
    contesto.decidi(soggettoId, { ambito, portata: portataDi(uuid), scrittura: true }),
    rigaPerId(contesto, 'posizione', soggettoId, uuid),
  ]);
  if (!concesso || !posizione) throw negato('posizione');
  return posizione;
}
