import { assertPeriodoUtile } from '../../domain/regole-delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { eseguiAtto, type InputAtto } from './esegui.ts';
import { timbra } from './scrivi.ts';

/**
 * A representative of the ente activates a delega to a dipendente, to a group or to a consorzio: it opens from the day after (document
 * 004).
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, PERIODO_NON_VALIDO, CHIAVE_RIUTILIZZATA
 */
export async function attivaDelega(contesto: ContestoServizi, input: InputAtto) {
  return eseguiAtto(contesto, {
    atto: 'attiva',
    mutazione: 'attivaDelega',
    input,
    scrivi: async (em, delega, timbro) => {
      assertPeriodoUtile(delega, contesto.giorno);
      await timbra(em, delega, 'attivata', timbro);
      return {};
    },
  });
}
