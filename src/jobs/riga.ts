import { leggiPrincipal, type Principal, type PrincipalScritto } from '../auth/principal.ts';
import type { Scrittore } from '../database/contesto.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import type { Fatto } from '../services/idempotenza.ts';
import { scriviEsito } from '../services/lavorazioni/scrivi.ts';
import type { Mansione } from './mansione.ts';
import { rifiutoDiRiga } from './rifiuto-di-riga.ts';

/** What work needs: contexts that act for somebody. */
export interface MezziLavoro {
  readonly crea: (base: { principal: Principal | null; requestId: string; lavorazione: string }) => Promise<ContestoServizi>;
}

/** Whose line it is. */
export interface DiChi {
  readonly id: string;
  readonly principal: PrincipalScritto;
}

/** A context that acts for who asked for a Lavorazione, with today's facts: nothing of what was decided before is in it. */
export function contestoPer({ crea }: MezziLavoro, { id, principal }: DiChi): Promise<ContestoServizi> {
  return crea({ principal: leggiPrincipal(principal), requestId: id, lavorazione: id });
}

/**
 * Does one line: its effect and its result in one transaction, its accesses written before it. A refusal is its result; a fault is thrown,
 * and nothing of the line was written.
 *
 * @throws RigaGiaFatta where another worker has done it meanwhile.
 */
export async function eseguiRiga<R>(mezzi: MezziLavoro, diChi: DiChi, mansione: Mansione<R>, numero: number, riga: R): Promise<void> {
  const contesto = await contestoPer(mezzi, diChi);
  const { scrivi } = contesto;
  const esito = { riga: numero, riferimento: mansione.riferimento(riga), oggetto: null, errore: null };
  let accessi: Promise<void> | null = null;
  const registra = () => {
    accessi ??= contesto.registra(mansione.tipo);
    return accessi;
  };
  let scritto = false;
  const conEsito: Scrittore = async (azione) => {
    await registra();
    return scrivi(async (em) => {
      const fatto = await azione(em);
      await scriviEsito(em, diChi.id, { ...esito, oggetto: mansione.oggetto(fatto as Fatto) });
      scritto = true;
      return fatto;
    });
  };
  try {
    await mansione.esegui(Object.assign(contesto, { scrivi: conEsito }), riga);
    if (!scritto) throw new Error(`${mansione.tipo}: una riga non ha scritto il suo esito`);
  } catch (errore) {
    const rifiuto = rifiutoDiRiga(errore);
    if (rifiuto === null) throw errore;
    await registra();
    await scrivi((em) => scriviEsito(em, diChi.id, { ...esito, errore: rifiuto }));
  }
}
