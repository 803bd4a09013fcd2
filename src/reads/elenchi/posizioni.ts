import { sql } from 'kysely';
import type { Gestione } from '../../domain/gestione.ts';
import type { StatoPosizione } from '../../domain/posizione.ts';
import { aggiornatiDal, dei, type Elenco, tra, uguale } from '../elenco.ts';

export interface FiltroPosizioni {
  readonly aggiornatoDal?: Date | null;
  readonly gestione?: readonly Gestione[] | null;
  readonly stato?: readonly StatoPosizione[] | null;
  readonly sede?: readonly string[] | null;
  readonly codice?: string | null;
  readonly codiceFiscale?: readonly string[] | null;
}

/** Posizioni, the oldest first. */
export const elencoPosizioni: Elenco<FiltroPosizioni> = {
  nome: 'posizioni',
  tabella: 'posizione',
  ambito: 'POSIZIONI',
  riga: { soggetto: sql.ref('t.soggetto_id'), posizione: sql.ref('t.id') },
  ordine: { colonna: 'data_inizio', tipo: 'date', crescente: true },
  filtri: (filtro, contesto) => [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...tra('gestione', filtro.gestione),
    ...tra('stato', filtro.stato),
    ...tra('sede', filtro.sede),
    ...uguale('codice', filtro.codice),
    ...dei(filtro.codiceFiscale),
  ],
};
