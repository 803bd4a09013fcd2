import { ErroreDominio } from '../domain/errori.ts';
import { lavorazioneDaFare, oggettiRiusciti } from '../reads/lavorazione.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { aggiungiDocumento } from '../services/lavorazioni/documento.ts';
import { RigaGiaFatta, segnaConclusa, segnaIniziata } from '../services/lavorazioni/scrivi.ts';
import type { Mansione } from './mansione.ts';
import { mansioni } from './mansioni.ts';
import { contestoPer, type DiChi, eseguiRiga, type MezziLavoro } from './riga.ts';

/** How a turn of work on a Lavorazione ended: done, to be gone on with, or left to the worker that is at it. */
export type FineTurno = 'FINITA' | 'INTERROTTA' | 'CEDUTA';

/**
 * Works a Lavorazione from after its last line that has a result to its end, or until `ferma`: between two lines. Whoever takes it up next
 * goes on from there, and no line is done twice. A fault is thrown.
 */
export async function lavora(mezzi: MezziLavoro, id: string, ferma: AbortSignal): Promise<FineTurno> {
  const lavorazione = await trova(mezzi, id);
  if (lavorazione?.input == null) return 'FINITA';
  await (await contestoPer(mezzi, lavorazione)).scrivi((em) => segnaIniziata(em, id));
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
  await concludi(mezzi, lavorazione, mansione, righe);
  return 'FINITA';
}

/** Ends a Lavorazione, and adds what it makes as a whole, in one transaction. The right to that is decided now. */
async function concludi(
  mezzi: MezziLavoro,
  diChi: DiChi & { tipo: string },
  mansione: Mansione<unknown>,
  righe: readonly unknown[],
): Promise<void> {
  const contesto = await contestoPer(mezzi, diChi);
  const documenti = mansione.documenti ? await produci(contesto, mansione.documenti, diChi.id, righe) : [];
  await contesto.registra(diChi.tipo);
  await contesto.scrivi(async (em) => {
    if (!(await segnaConclusa(em, diChi.id, false))) return;
    for (const documento of documenti) await aggiungiDocumento(em, diChi.id, documento);
  });
}

async function produci(
  contesto: ContestoServizi,
  documenti: NonNullable<Mansione<unknown>['documenti']>,
  id: string,
  righe: readonly unknown[],
) {
  try {
    return await documenti(contesto, await oggettiRiusciti(contesto.leggi, id), righe);
  } catch (errore) {
    if (errore instanceof ErroreDominio) return [];
    throw errore;
  }
}

/** Gives a Lavorazione up after its last attempt: it is FALLITA, with the results that it has. */
export async function abbandona(mezzi: MezziLavoro, id: string): Promise<void> {
  const lavorazione = await trova(mezzi, id);
  if (lavorazione?.input == null) return;
  await (await contestoPer(mezzi, lavorazione)).scrivi((em) => segnaConclusa(em, id, true));
}

async function trova({ crea }: MezziLavoro, id: string) {
  const { leggi } = await crea({ principal: null, requestId: id, lavorazione: id });
  return lavorazioneDaFare(leggi, id);
}
