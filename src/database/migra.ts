import { randomInt } from 'node:crypto';
import { setTimeout as attendi } from 'node:timers/promises';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { migrazioni } from '../../migrations/index.ts';
import { opzioniOrm } from '../mikro-orm.config.ts';
import { assicuraCoda } from './coda.ts';
import { BancaDatiNonUtilizzabile, codiceDi } from './errori.ts';
import { caricaRiferimenti } from './riferimenti.ts';
import { assicuraRuoli } from './ruoli.ts';

/** A migration and its name, which is its file's. */
export type Migrazione = (typeof migrazioni)[number];

const SEMAFORO = 'cassetto_migrazioni';
/** Milliseconds that a migration waits for a table: whoever comes after it waits behind it. */
const ATTESA_BLOCCO = 2_000;
/** How often it tries: with the waits in between, some five minutes. */
const TENTATIVI = 120;
/** SQLSTATE of a lock that did not come in time (lock_not_available). */
const BLOCCO_NON_AVUTO = '55P03';

/**
 * Brings the database to the code's schema: roles, migrations as cassetto_owner (one process at a time, while others serve: docs/adr/0030),
 * reference data, the queue. A database that holds migrations this code does not know was written by a newer release: refused. `lista`: the
 * migrations, oldest first.
 *
 * @throws BancaDatiNonUtilizzabile
 */
export async function migra(url: string, lista: readonly Migrazione[] = migrazioni): Promise<void> {
  await assicuraRuoli(url);
  const opzioni = opzioniOrm({ url, ruolo: 'cassetto_owner', pool: 2, attesaBlocco: ATTESA_BLOCCO });
  const orm = await MikroORM.init({ ...opzioni, migrations: { ...opzioni.migrations, migrationsList: [...lista] } });
  try {
    await orm.em.fork().transactional(async (em) => {
      await em.execute(`set local lock_timeout = '10min'`);
      await em.execute(`select pg_advisory_xact_lock(hashtext(?))`, [SEMAFORO]);
      await rifiutaPiuRecente(em, lista);
      await avanza(orm.migrator);
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

/** All that is missing, or nothing: an attempt that would make those who serve wait is given up, and made again a little later. */
async function avanza(migrator: Pick<MikroORM['migrator'], 'up'>): Promise<void> {
  for (let tentativo = 1; ; tentativo += 1) {
    try {
      await migrator.up();
      return;
    } catch (errore) {
      if (codiceDi(errore) !== BLOCCO_NON_AVUTO) throw errore;
      if (tentativo === TENTATIVI)
        throw new BancaDatiNonUtilizzabile('Migrazione non riuscita: una tabella è occupata da minuti (pg_stat_activity dice da chi).', {
          cause: errore,
        });
      await attendi(randomInt(100, 500));
    }
  }
}

async function rifiutaPiuRecente(em: EntityManager, lista: readonly Migrazione[]): Promise<void> {
  const [{ tavola }] = await em.execute<[{ tavola: string | null }]>(`select to_regclass('mikro_orm_migrations')::text as tavola`);
  if (tavola === null) return;
  const fatte = await em.execute<{ name: string }[]>('select name from mikro_orm_migrations order by id');
  const note = new Set(lista.map(({ name }) => name));
  const ignota = fatte.find(({ name }) => !note.has(name));
  if (ignota)
    throw new BancaDatiNonUtilizzabile(
      `La banca dati è di una versione più recente di questo programma (migrazione ${ignota.name}): aggiornare il programma.`,
    );
}
