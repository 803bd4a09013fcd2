import { cassettiPropri, type Portata, type Richiesta } from '../auth/decisione.ts';
import type { ContestoLettura } from './contesto.ts';
import type { Elenco } from './elenco.ts';
import { fattiDelega } from './fatti-delega.ts';
import type { Riga } from './tabelle.ts';

/**
 * Notes in the access record whose data a list lets out, and under which titolo: the decision is asked again, for each (soggetto, posizione) of the
 * rows, with facts loaded in one statement.
 */
export async function annotaRighe<F>(contesto: ContestoLettura, elenco: Elenco<F>, righe: readonly Riga[]): Promise<void> {
  if ((elenco.soloMie && !elenco.ambitiDi) || righe.length === 0) return;
  const chieste = righe.flatMap((riga) => richiesteDi(elenco, riga).map((richiesta) => ({ riga, richiesta })));
  const chiavi = new Map(chieste.map((una) => [`${una.riga.soggettoId} ${posizioneDi(elenco, una.riga)} ${una.richiesta.ambito}`, una]));
  await Promise.all([...chiavi.values()].map(({ riga, richiesta }) => contesto.decidi(riga.soggettoId, richiesta)));
}

/** What is asked of the decision about a row that a list over everything lets out. */
export function richiesteDi<F>(elenco: Elenco<F>, riga: Riga): Richiesta[] {
  const id = posizioneDi(elenco, riga);
  const portata: Portata = id === null ? { tipo: 'QUALCHE_POSIZIONE' } : { tipo: 'POSIZIONE', id, sede: sedeDi(elenco, riga) };
  return (elenco.ambitiDi?.(riga) ?? [elenco.ambito]).map((ambito) => ({ ambito, portata }));
}

/**
 * Notes that a delega was read, or acted upon, by a party of it: the delegante's side in its own right, the delegato and who granted a subdelega under
 * it. `delega` needs only its keys.
 */
export async function annotaDelega(contesto: ContestoLettura, delega: Pick<Riga, 'soggettoId' | 'uuid'>): Promise<void> {
  const { soggettoId } = delega;
  const { codiceFiscale } = contesto.principal!;
  if (cassettiPropri(contesto.principal!, await contesto.chi()).includes(soggettoId)) {
    await contesto.decidi(soggettoId, { ambito: null, portata: { tipo: 'INTERO' } });
    return;
  }
  const fatti = await fattiDelega(contesto, delega);
  const conQuesta = fatti.delegato.codiceFiscale === codiceFiscale || fatti.studio?.codiceFiscale === codiceFiscale;
  contesto.registro.annota(soggettoId, null, { concesso: true, titolo: 'DELEGA', delega: conQuesta ? fatti : null, incarico: null });
}

function posizioneDi<F>({ tabella }: Elenco<F>, riga: Riga): string | null {
  return tabella === 'posizione' ? riga.uuid : (riga.posizioneId ?? null);
}

/** A posizione's own row says its sede; for the others the decision asks. */
function sedeDi<F>({ tabella }: Elenco<F>, riga: Riga): string | null {
  return tabella === 'posizione' ? (riga['sede'] as string) : null;
}
