/*
 * How a table points at its soggetto and at its siblings. Every key carries soggetto_id, so that the tables can be spread by it (ADR 0011);
 * 'no action' because ids never change and rows are never deleted.
 */
const ferma = { updateRule: 'no action', deleteRule: 'no action' } as const;

/** The soggetto as first half of the primary key. */
export const versoSoggetto = { ...ferma, primary: true } as const;

/** The posizione of the same soggetto. */
export const versoPosizione = { ...ferma, joinColumns: ['soggetto_id', 'posizione_id'], ownColumns: ['posizione_id'] };

/** The posizione of the same soggetto, where the row may have none. */
export const versoPosizioneFacoltativa = { ...versoPosizione, nullable: true } as const;

/** Another row of the same soggetto, through the column that holds its id. */
export function versoRiga(colonna: string) {
  return { ...ferma, joinColumns: ['soggetto_id', colonna], ownColumns: [colonna] };
}
