import { assertPeriodoCompreso, assertRiattivabile } from '../../domain/regole-delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { eseguiAtto, type InputAtto } from './esegui.ts';

export interface RiattivaDelega extends InputAtto {
  /** The new last day; absent: without a term (for a SUBDELEGA, that of its padre). */
  readonly al?: string | null;
}

/**
 * The delegante, for an ente who represents it, opens again a delega whose term has passed.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, PERIODO_NON_VALIDO, DELEGA_GIA_PRESENTE, CHIAVE_RIUTILIZZATA
 */
export async function riattivaDelega(contesto: ContestoServizi, input: RiattivaDelega) {
  return eseguiAtto(contesto, {
    atto: 'riattiva',
    mutazione: 'riattivaDelega',
    input,
    scrivi: async (em, delega) => {
      const al = input.al ?? delega.terminePadre;
      assertRiattivabile(al, delega.finePosizioni, contesto.giorno);
      assertPeriodoCompreso(contesto.giorno, al, delega.terminePadre);
      await em.execute('update delega set al = ?, aggiornato_il = clock_timestamp() where soggetto_id = ? and id = ?', [
        al,
        delega.soggettoId,
        delega.id,
      ]);
      return { dati: { al } };
    },
  });
}
