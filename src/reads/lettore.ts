import type { MikroORM } from '@mikro-orm/postgresql';
import type { Lettore } from '../auth/fatti.ts';
import type { Sql } from '../auth/predicato.ts';
import { codiceDi } from '../database/errori.ts';
import { leggiFinche } from '../database/leggi-finche.ts';
import { testoNonAmmesso } from './errori.ts';

/** SQLSTATE of a text that is not one for PostgreSQL (character_not_in_repertoire): only the caller can have sent it. */
const NON_E_TESTO = '22021';

/**
 * The reading connection: role cassetto_lettura, whose policies hide nothing, so every statement that goes through here carries the access predicate
 * or keys that a decision has already granted. Only src/reads and the facts of the decision use it. `segnale`: who asked waits no more.
 *
 * @throws LetturaAbbandonata
 */
export function creaLettore(orm: MikroORM, segnale?: AbortSignal): Lettore {
  const kysely = orm.em.fork().getKysely();
  return async <R>(query: Sql<R>) => {
    const { sql, parameters } = query.compile(kysely);
    const pool = await orm.em.getConnection().getNativeClient();
    return leggiFinche<R>(pool, sql, parameters, segnale).catch((errore: unknown) => {
      throw codiceDi(errore) === NON_E_TESTO ? testoNonAmmesso() : errore;
    });
  };
}
