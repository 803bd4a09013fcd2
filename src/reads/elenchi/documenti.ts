import { sql } from 'kysely';
import type { TipoDocumento } from '../../domain/documento.ts';
import { type Elenco, tra } from '../elenco.ts';

export interface FiltroDocumenti {
  readonly tipo?: readonly TipoDocumento[] | null;
}

/** The documents of a soggetto that the caller himself asked for, the latest first. */
export const elencoDocumenti: Elenco<FiltroDocumenti> = {
  nome: 'documenti',
  tabella: 'documento',
  ambito: null,
  riga: { soggetto: sql.ref('t.soggetto_id'), posizione: null },
  ordine: { colonna: 'creato_il', tipo: 'timestamptz', crescente: false },
  filtri: (filtro) => tra('tipo', filtro.tipo),
  soloMie: async ({
    principal,
  }) => sql`exists (select from documento_richiesta q where q.soggetto_id = t.soggetto_id and q.documento_id = t.id
    and q.richiedente = ${principal!.codiceFiscale} and q.applicazione = ${principal!.applicazione?.id ?? ''})`,
};
