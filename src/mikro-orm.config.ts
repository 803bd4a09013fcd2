import 'reflect-metadata';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { migrazioni } from '../migrations/index.ts';
import { entita } from './entities/index.ts';
import { radice } from './radice.ts';

/** The database roles of house.md, "The ground". A connection takes exactly one when it opens. */
export type RuoloBancaDati = 'cassetto_owner' | 'cassetto_app' | 'cassetto_lettura' | 'cassetto_carico';

/** What differs between one connection pool and another. */
export interface OpzioniOrm {
  readonly url: string;
  readonly ruolo: RuoloBancaDati;
  /** Largest number of connections. */
  readonly pool: number;
  /** Seconds after which PostgreSQL ends a statement of this pool; 0: never. */
  readonly secondiPerIstruzione?: number;
  /** Milliseconds that a statement of this pool waits for a lock; 0: as long as it may take. */
  readonly attesaBlocco?: number;
  /** Milliseconds that who finds every connection taken, or the database slow to answer, waits for one. */
  readonly attesa?: number;
}

/**
 * The MikroORM settings for one role. `role` travels in the connection's startup options, so that no statement can ever run before it is taken;
 * PostgreSQL's own jit is off (estimates of the large JSON statements trigger it, pitfalls.md).
 */
export function opzioniOrm({ url, ruolo, pool, secondiPerIstruzione = 0, attesaBlocco = 0, attesa = 5_000 }: OpzioniOrm): Options {
  return defineConfig({
    clientUrl: url,
    entities: [...entita],
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    pool: { min: 0, max: pool },
    driverOptions: {
      options: `-c role=${ruolo} -c jit=off -c timezone=UTC -c statement_timeout=${secondiPerIstruzione}s -c lock_timeout=${attesaBlocco}`,
      application_name: ruolo,
      connectionTimeoutMillis: attesa,
      keepAlive: true,
    },
    schemaGenerator: { createForeignKeyConstraints: true, skipTables: ['mikro_orm_migrations'], ignoreSchema: ['coda'] },
    migrations: {
      path: radice('migrations'),
      migrationsList: migrazioni,
      // What the entities lack is asked of a real database (test/database/catalogo.test.ts).
      snapshot: false,
      disableForeignKeys: false,
      allOrNothing: true,
    },
    discovery: { warnWhenNoEntities: false },
    // The database is there, or the start has failed: nothing is looked up, on another connection, in the middle of a transaction.
    ensureDatabase: false,
    logger: () => undefined,
  });
}
