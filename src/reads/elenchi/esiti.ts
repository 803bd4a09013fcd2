import { sql } from 'kysely';
import type { Elenco } from '../elenco.ts';

export interface FiltroEsiti {
  readonly soloScarti: boolean;
}

/** The results of a Lavorazione, in the order of its lines: behind it, which only who asked for it reaches. */
export const elencoEsiti: Elenco<FiltroEsiti> = {
  nome: 'esiti',
  tabella: 'esitoLavorazione',
  ambito: null,
  riga: { soggetto: sql.ref('t.lavorazione_id'), posizione: null },
  ordine: { colonna: 'riga', tipo: 'int', crescente: true },
  filtri: ({ soloScarti }) => (soloScarti ? [sql`t.errore_codice is not null`] : []),
};
