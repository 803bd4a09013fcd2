import { contaIlProprio } from '../../auth/decisione.ts';
import { assertVesteAmmessa, eIndiretta, type Veste } from '../../domain/atti-delega.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { assertDelegatoAbilitato } from '../../domain/regole-delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { negato } from '../rifiuto.ts';
import { riscontra, riscontroErrato } from '../riscontro.ts';
import type { CreaDelega } from './crea-input.ts';
import { puoAgire, vestiSulCassetto } from './delega-in-atto.ts';

/** On whose cassetto a delega is made, and as what the caller makes it. */
export interface DeleganteDeciso {
  readonly soggettoId: string;
  readonly veste: Veste;
}

/**
 * Whether the caller may make a delega of this tipo on this cassetto. An indiretta asks for the riscontro, whose wrong attempts are
 * counted.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, DELEGATO_NON_ABILITATO, VALORE_NON_VALIDO, RISCONTRO_ERRATO; GraphQLError LIMITE_SUPERATO
 */
export async function decidiDelegante(contesto: ContestoServizi, input: CreaDelega): Promise<DeleganteDeciso> {
  if (!(await puoAgire(contesto))) {
    contesto.registro.rifiuta(await contesto.soggettoDi(input.delegante), null, 'SCOPE_MANCANTE');
    throw negato('delegante');
  }
  if (!eIndiretta(input.tipo)) {
    const soggettoId = await contesto.soggettoDi(input.delegante);
    const decisione = await contesto.decidi(soggettoId, { ambito: null, portata: { tipo: 'INTERO' }, scrittura: true, riservata: true });
    const vesti = decisione.concesso ? await vestiSulCassetto(contesto, soggettoId) : [];
    const veste = assertVesteAmmessa('crea', input.tipo, vesti, 'delegante');
    return { soggettoId: soggettoId!, veste };
  }
  const principal = contesto.principal!;
  const { incarichi } = await contesto.chi();
  const eDelegato = input.delegato === principal.codiceFiscale && contaIlProprio(principal);
  assertDelegatoAbilitato(
    input.tipo,
    eDelegato,
    incarichi.map(({ ruolo }) => ruolo),
  );
  if (input.riscontro == null)
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Serve il riscontro: un dato che il delegante ha consegnato.', ['riscontro']);
  const riscontrato = await riscontra(contesto, input.delegante, input.riscontro);
  if (riscontrato === null) throw riscontroErrato();
  return { soggettoId: riscontrato.soggettoId, veste: 'DELEGATO' };
}
