import { lavorazioneDaFare } from '../reads/lavorazione.ts';
import { RigaGiaFatta, segnaConclusa, segnaIniziata } from '../services/lavorazioni/scrivi.ts';
import type { Mansione } from './mansione.ts';
import { mansioni } from './mansioni.ts';
import { contestoPer, eseguiRiga, type MezziLavoro } from './riga.ts';

/** How a turn of work on a Lavorazione ended: done, to be gone on with, or left to the worker that is at it. */
export type FineTurno = 'FINITA' | 'INTERROTTA' | 'CEDUTA';

/**
 * Works a Lavorazione from after its last line that has a result to its end, or until `ferma`: between two lines. Whoever takes it up next
 * goes on from there, and no line is done twice. A fault is thrown.
 */
export async function lavora(mezzi: MezziLavoro, id: string, ferma: AbortSignal): Promise<FineTurno> {
  const lavorazione = await trova(mezzi, id);
  if (lavorazione?.input == null) return 'FINITA';
  const contesto = contestoPer(mezzi, lavorazione);
  await contesto.scrivi((em) => segnaIniziata(em, id));
  // The lines were accepted by the mutation of this very kind.
  const mansione = mansioni[lavorazione.tipo] as Mansione<unknown>;
  const righe = JSON.parse(lavorazione.input) as readonly unknown[];
  for (const [n, riga] of righe.entries()) {
    if (n < lavorazione.fatte) continue;
    if (ferma.aborted) return 'INTERROTTA';
    try {
      await eseguiRiga(mezzi, lavorazione, mansione, n + 1, riga);
    } catch (errore) {
      if (errore instanceof RigaGiaFatta) return 'CEDUTA';
      throw errore;
    }
  }
  await contesto.scrivi((em) => segnaConclusa(em, id, false));
  return 'FINITA';
}

/** Gives a Lavorazione up after its last attempt: it is FALLITA, with the results that it has. */
export async function abbandona(mezzi: MezziLavoro, id: string): Promise<void> {
  const lavorazione = await trova(mezzi, id);
  if (lavorazione?.input == null) return;
  await contestoPer(mezzi, lavorazione).scrivi((em) => segnaConclusa(em, id, true));
}

function trova({ crea }: MezziLavoro, id: string) {
  return lavorazioneDaFare(crea({ principal: null, requestId: id, lavorazione: id }).leggi, id);
}
