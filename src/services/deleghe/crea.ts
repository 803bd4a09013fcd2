import { uuidv7 as uuid } from 'uuidv7';
import { assertTipoCreabile, eIndiretta, rigaDi } from '../../domain/atti-delega.ts';
import { componiId } from '../../domain/id-globale.ts';
import {
  assertAmbitiDelegabili,
  assertAmbitiNominati,
  assertDeleganteDiversoDaDelegato,
  assertPeriodo,
  assertPosizioniAperte,
  assertPosizioniComprese,
  assertPosizioniOInteroSoggetto,
} from '../../domain/regole-delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { unaVolta } from '../idempotenza.ts';
import type { CreaDelega } from './crea-input.ts';
import { decidiDelegante } from './delegante.ts';
import { payload } from './esegui.ts';
import { firmatarioDi } from './firmatario.ts';
import { inserisciDelega } from './inserisci.ts';
import { finiDi, leggiPosizioni, posizioniDi } from './posizioni.ts';
import { apriAtto, concludiAtto, timbroDi } from './scrivi.ts';

/**
 * Makes a delega: DIRETTA by the titolare, an indiretta by the delegato behind a riscontro, DIPENDENTE and GRUPPO_CONSORZIO by who
 * represents the ente. What the input alone decides is asked before the archive, so that an unknown codice fiscale and a wrong riscontro
 * answer alike.
 *
 * @throws ErroreDominio VALORE_NON_VALIDO, DELEGANTE_UGUALE_DELEGATO, ACCESSO_NEGATO, DELEGATO_NON_ABILITATO, RISCONTRO_ERRATO, PERIODO_NON_VALIDO,
 *   AMBITO_NON_DELEGABILE, POSIZIONE_NON_COMPRESA, DELEGA_GIA_PRESENTE, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO, LIMITE_SUPERATO
 */
export async function creaDelega(contesto: ContestoServizi, input: CreaDelega) {
  assertTipoCreabile(input.tipo);
  assertDeleganteDiversoDaDelegato(input.delegante, input.delegato);
  assertPosizioniOInteroSoggetto(input.posizioni, input.interoSoggetto);
  assertAmbitiNominati(input.ambiti);
  const posizioni = input.interoSoggetto ? null : leggiPosizioni(input.posizioni ?? []);
  const { soggettoId, veste } = await decidiDelegante(contesto, input);
  const fatto = await unaVolta(contesto, { mutazione: 'creaDelega', input }, async (em) => {
    await apriAtto(em, soggettoId, null);
    const { tipo, delegante, delegato, ambiti, al = null } = input;
    const dal = input.dal ?? contesto.giorno;
    assertPeriodo(dal, al, contesto.giorno);
    const { natura, firmatario } = await firmatarioDi(contesto, input, { soggettoId, veste });
    assertAmbitiDelegabili(ambiti, natura);
    if (posizioni !== null) {
      const delSoggetto = await posizioniDi(contesto, soggettoId);
      assertPosizioniComprese(
        posizioni,
        delSoggetto.map(({ id }) => id),
      );
      assertPosizioniAperte(finiDi(delSoggetto, posizioni), dal);
    }
    const nata = { soggettoId, id: uuid() };
    const creata = await timbroDi(contesto, veste, delegante);
    // The name of who is delegated is his own to say: nobody learns it from a codice fiscale.
    const denominazione = eIndiretta(tipo) ? creata.daDenominazione : null;
    await inserisciDelega(em, {
      ...nata,
      tipo,
      firmatario,
      delegato: { codiceFiscale: delegato, denominazione },
      posizioni,
      ambiti: [...new Set(ambiti)],
      dal,
      al,
      padreId: null,
      creata,
    });
    await concludiAtto(em, nata, { tipo: rigaDi('crea', tipo)!.evento, timbro: creata });
    return { delega: componiId('Delega', soggettoId, nata.id) };
  });
  return payload(contesto, fatto);
}
