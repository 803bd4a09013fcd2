import type { MikroORM } from '@mikro-orm/postgresql';
import type { Lettore } from '../auth/fatti.ts';

/**
 * The reading connection: role cassetto_lettura, whose policies hide nothing, so every statement that goes through here carries the access predicate
 * or keys that a decision has already granted. Only src/reads and the facts of the decision use it.
 */
export function creaLettore(orm: MikroORM): Lettore {
  const kysely = orm.em.fork().getKysely();
  return async (query) => (await query.execute(kysely)).rows;
}
