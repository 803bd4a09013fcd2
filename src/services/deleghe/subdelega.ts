import { uuidv7 as uuid } from 'uuidv7';
import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import {
  assertAmbitiCompresi,
  assertAmbitiNominati,
  assertDeleganteDiversoDaDelegato,
  assertPeriodo,
  assertPeriodoCompreso,
  assertPosizioniAperte,
  assertPosizioniComprese,
  assertPosizioniNominate,
} from '../../domain/regole-delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { eseguiAtto, type InputAtto } from './esegui.ts';
import { inserisciDelega } from './inserisci.ts';
import { finiDi, leggiPosizioni, posizioniDi } from './posizioni.ts';

export interface Subdelega extends InputAtto {
  readonly delegato: string;
  /** Absent: those of the delega. */
  readonly posizioni?: readonly string[] | null;
  readonly ambiti: readonly Ambito[];
  /** Absent: today. */
  readonly dal?: string | null;
  /** Absent: the last day of the delega. */
  readonly al?: string | null;
}

/**
 * The delegato of an ATTIVA delega gives part of it, at most all of it, to a collaborator. It opens at once and dies with the delega.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, DELEGANTE_UGUALE_DELEGATO, AMBITO_NON_DELEGABILE, POSIZIONE_NON_COMPRESA, PERIODO_NON_VALIDO,
 *   VALORE_NON_VALIDO, DELEGA_GIA_PRESENTE, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO
 */
export async function subdelega(contesto: ContestoServizi, input: Subdelega) {
  const nominate = input.posizioni == null ? null : leggiPosizioni(input.posizioni);
  return eseguiAtto(contesto, {
    atto: 'subdelega',
    mutazione: 'subdelega',
    input,
    scrivi: async (em, padre, creata) => {
      const { delegato, ambiti } = input;
      const [dal, al] = [input.dal ?? contesto.giorno, input.al ?? padre.al];
      // Neither to himself nor back to whose cassetto it is.
      for (const parte of [padre.delegato, padre.delegante]) assertDeleganteDiversoDaDelegato(parte, delegato);
      assertAmbitiNominati(ambiti);
      assertAmbitiCompresi(ambiti, padre.ambiti);
      const delSoggetto = await posizioniDi(contesto, padre.soggettoId);
      const posizioni = nominate ?? padre.posizioni;
      if (posizioni !== null) {
        assertPosizioniNominate(posizioni);
        assertPosizioniComprese(posizioni, padre.posizioni ?? delSoggetto.map(({ id }) => id));
        assertPosizioniAperte(finiDi(delSoggetto, posizioni), dal);
      }
      assertPeriodoCompreso(dal, al, padre.al);
      assertPeriodo(dal, al, contesto.giorno);
      const nata = { soggettoId: padre.soggettoId, id: uuid() };
      await inserisciDelega(em, {
        ...nata,
        tipo: 'SUBDELEGA',
        firmatario: null,
        delegato: { codiceFiscale: delegato, denominazione: null },
        posizioni,
        ambiti: [...new Set(ambiti)],
        dal,
        al,
        padreId: padre.id,
        creata,
      });
      return { nata, dati: { padre: padre.id } };
    },
  });
}
