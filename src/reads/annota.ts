import type { ContestoLettura } from './contesto.ts';
import type { Elenco } from './elenco.ts';
import type { Riga } from './tabelle.ts';

/**
 * Notes in the access record whose data a list lets out, and under which titolo: the decision is asked again, for each (soggetto, posizione) of the
 * rows, with facts loaded in one statement.
 */
export async function annotaRighe<F>(contesto: ContestoLettura, elenco: Elenco<F>, righe: readonly Riga[]): Promise<void> {
  if ((elenco.soloMie && !elenco.ambitiDi) || righe.length === 0) return;
  const chieste = righe.flatMap((riga) => (elenco.ambitiDi?.(riga) ?? [elenco.ambito]).map((ambito) => ({ riga, ambito })));
  const chiavi = new Map(chieste.map((una) => [`${una.riga.soggettoId} ${posizioneDi(elenco, una.riga)} ${una.ambito}`, una]));
  await Promise.all(
    [...chiavi.values()].map(({ riga, ambito }) => {
      const id = posizioneDi(elenco, riga);
      return contesto.decidi(riga.soggettoId, {
        ambito,
        portata: id === null ? { tipo: 'QUALCHE_POSIZIONE' } : { tipo: 'POSIZIONE', id, sede: sedeDi(elenco, riga) },
      });
    }),
  );
}

function posizioneDi<F>({ tabella }: Elenco<F>, riga: Riga): string | null {
  return tabella === 'posizione' ? riga.uuid : (riga.posizioneId ?? null);
}

/** A posizione's own row says its sede; for the others the decision asks. */
function sedeDi<F>({ tabella }: Elenco<F>, riga: Riga): string | null {
  return tabella === 'posizione' ? (riga['sede'] as string) : null;
}
