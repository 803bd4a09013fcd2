import type { MikroORM } from '@mikro-orm/postgresql';
import type { DaLeggere, Lettore } from '../auth/fatti.ts';
import { codiceDi } from '../database/errori.ts';
import { leggiFinche } from '../database/leggi-finche.ts';
import { testoNonAmmesso } from './errori.ts';
import { Preparate } from './preparate.ts';

/** SQLSTATE of a text that is not one for PostgreSQL (character_not_in_repertoire): only the caller can have sent it. */
const NON_E_TESTO = '22021';

/**
 * The reading connection: role cassetto_lettura, whose policies hide nothing, so every statement that goes through here carries the access
 * predicate or keys that a decision has already granted. Only src/reads and the facts of the decision use it. Statements that come back are
 * prepared by name. `segnale`: who asked waits no more.
 *
 * @throws LetturaAbbandonata
 */
export function creaLettore(orm: MikroORM): Lettore {
  const { em } = orm;
  const kysely = em.fork().getKysely();
  const preparate = new Preparate();
  return async <R>(query: DaLeggere<R>, segnale?: AbortSignal) => {
    const { sql: text, parameters } = 'compile' in query ? query.compile(kysely) : query;
    const pool = await em.getConnection().getNativeClient();
    const istruzione = { name: preparate.nome(text), text, values: [...parameters] };
    return leggiFinche<R>(pool, istruzione, segnale).catch((errore: unknown) => {
      throw codiceDi(errore) === NON_E_TESTO ? testoNonAmmesso() : errore;
    });
  };
}
