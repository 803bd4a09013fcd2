import { leggiId } from '../../domain/id-globale.ts';
import { idNonValido } from '../../reads/errori.ts';
import { nodoPermesso } from '../../reads/nodo.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { unaVolta } from '../idempotenza.ts';
import { negato } from '../rifiuto.ts';

export interface RevocaCalendario {
  readonly calendario: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Closes the address of a calendar for who asked for it; again, it changes nothing.
 *
 * @throws GraphQLError ID_NON_VALIDO
 * @throws ErroreDominio ACCESSO_NEGATO, CHIAVE_RIUTILIZZATA
 */
export async function revocaCalendario(contesto: ContestoServizi, input: RevocaCalendario) {
  const chiave = leggiId(input.calendario);
  if (chiave?.tipo !== 'Calendario') throw idNonValido('calendario');
  if ((await nodoPermesso(contesto, input.calendario)) === null) throw negato('calendario');
  await unaVolta(contesto, { mutazione: 'revocaCalendario', input }, async (em) => {
    await em.execute('update calendario set revocato_il = clock_timestamp() where id = ? and revocato_il is null', [chiave.uuid]);
    return {};
  });
  contesto.rinnova();
  return { calendario: await rigaPerId(contesto, 'calendario', chiave.uuid, chiave.uuid) };
}
