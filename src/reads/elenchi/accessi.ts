import { sql } from 'kysely';
import type { Elenco } from '../elenco.ts';

/** Who looked at a drawer, the latest first: behind a rule that only the person himself, or who represents him, passes. */
export const elencoAccessi: Elenco<object> = {
  nome: 'accessi',
  tabella: 'accesso',
  ambito: null,
  riga: { soggetto: sql.ref('t.soggetto_id'), posizione: null },
  ordine: { colonna: 'il', tipo: 'timestamptz', crescente: false },
  filtri: () => [],
  soloMie: async () => sql`true`,
};
