import type { StatoRicorso } from '../../domain/ricorso.ts';
import { aggiornatiDal, elencoDiPosizione, entro, tra } from '../elenco.ts';

export interface FiltroRicorsi {
  readonly aggiornatoDal?: Date | null;
  readonly stato?: readonly StatoRicorso[] | null;
  readonly dal?: string | null;
  readonly al?: string | null;
}

/** Ricorsi, the latest first. */
export const elencoRicorsi = elencoDiPosizione<FiltroRicorsi>({
  nome: 'ricorsi',
  tabella: 'ricorso',
  ambito: 'RICORSI',
  ordine: { colonna: 'data', tipo: 'date', crescente: false },
  filtri: (filtro, contesto) => [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...tra('stato', filtro.stato),
    ...entro('data', filtro.dal, filtro.al),
  ],
});
