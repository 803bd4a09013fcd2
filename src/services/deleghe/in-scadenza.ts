import type { ClientBase } from 'pg';
import { aggiungiGiorni } from '../../domain/data.ts';
import { GIORNI_DI_PREAVVISO } from '../../domain/delega.ts';

/**
 * Appends the event IN_SCADENZA of every delega that is ATTIVA on `giorno` (Europe/Rome) and ends within 30 days: once for a delega and a
 * last day, however often and wherever it runs, so that a day that was skipped is made up for by the next. Answers how many it appended.
 * `client`: a connection or a pool of cassetto_app or cassetto_carico. The SQL is the function annota_in_scadenza (migrations).
 */
export async function annotaInScadenza(client: Pick<ClientBase, 'query'>, giorno: string): Promise<number> {
  const { rows } = await client.query<{ annotate: number }>('select annota_in_scadenza($1, $2) as annotate', [
    giorno,
    aggiungiGiorni(giorno, GIORNI_DI_PREAVVISO),
  ]);
  return rows[0]!.annotate;
}
