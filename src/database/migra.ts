import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { migrazioni } from '../../migrations/index.ts';
import { opzioniOrm } from '../mikro-orm.config.ts';
import { assicuraCoda } from './coda.ts';
import { BancaDatiNonUtilizzabile } from './errori.ts';
import { caricaRiferimenti } from './riferimenti.ts';
import { assicuraRuoli } from './ruoli.ts';

const SEMAFORO = 'cassetto_migrazioni';

/**
 * Brings the database to the code's schema: roles, migrations as cassetto_owner (one process at a time), reference data, the
 * queue. A database that holds
 * migrations this code does not know was written by a newer release: refused.
 *
 * @throws BancaDatiNonUtilizzabile
 */
export async function migra(url: string): Promise<void> {
  await assicuraRuoli(url);
  const orm = await MikroORM.init(opzioniOrm({ url, ruolo: 'cassetto_owner', pool: 2 }));
  try {
    await orm.em.fork().transactional(async (em) => {
      await em.execute(`set local lock_timeout = '30s'`);
      await em.execute(`select pg_advisory_xact_lock(hashtext(?))`, [SEMAFORO]);
      await rifiutaPiuRecente(em);
      await orm.migrator.up();
      await caricaRiferimenti(em);
      await assicuraCoda(url);
    });
  } finally {
    await orm.close(true);
  }
}

/**
 * Resolves when every migration of this code was made. One that only a newer release knows is no harm: while processes are replaced one by
 * one the old ones go on. Rejects otherwise.
 */
export async function migrazioniFatte(lettura: Pick<Pool, 'query'>): Promise<void> {
  const { rows } = await lettura.query<{ name: string }>('select name from mikro_orm_migrations');
  const fatte = new Set(rows.map(({ name }) => name));
  const manca = migrazioni.find(({ name }) => !fatte.has(name));
  if (manca) throw new BancaDatiNonUtilizzabile(`Manca la migrazione ${manca.name}.`);
}

async function rifiutaPiuRecente(em: EntityManager): Promise<void> {
  const [{ tavola }] = await em.execute<[{ tavola: string | null }]>(`select to_regclass('mikro_orm_migrations')::text as tavola`);
  if (tavola === null) return;
  const fatte = await em.execute<{ name: string }[]>('select name from mikro_orm_migrations order by id');
  const note = new Set(migrazioni.map(({ name }) => name));
  const ignota = fatte.find(({ name }) => !note.has(name));
  if (ignota)
    throw new BancaDatiNonUtilizzabile(
      `La banca dati è di una versione più recente di questo programma (migrazione ${ignota.name}): aggiornare il programma.`,
    );
}
