import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { avviaPostgres } from '../../src/database/embedded/avvia.ts';
import { migra } from '../../src/database/migra.ts';
import { caricaDimostrazione } from '../../src/services/dimostrazione.ts';
import { OGGI_DI_PROVA } from './giorno.ts';
import { assertSenzaPersone } from './senza-persone.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser url of the PostgreSQL of this run, without a database that matters. */
    postgres: string;
    /** The template databases of this run: migrated and empty, migrated and with the demonstration data. */
    modelli: { readonly vuoto: string; readonly demo: string };
  }
}

/**
 * One real PostgreSQL for the whole run: the embedded one, started here without waiting for the disk, or the server of CASSETTO_TEST_DATABASE_URL. Every
 * test file makes databases of its own from the templates.
 */
export default async function banca(progetto: TestProject): Promise<() => Promise<void>> {
  const cartella = mkdtempSync(join(tmpdir(), 'cassetto-prove-'));
  chmodSync(cartella, 0o711);
  const esterno = process.env['CASSETTO_TEST_DATABASE_URL'];
  const postgres = esterno ? null : await avviaPostgres({ dati: cartella, registra: () => undefined, sicuro: false });
  const url = esterno ?? postgres!.url;
  // Names of its own, for two runs may share one server.
  const corsa = randomBytes(4).toString('hex');
  const modelli = { vuoto: `modello_vuoto_${corsa}`, demo: `modello_demo_${corsa}` };
  for (const nome of Object.values(modelli)) {
    await esegui(url, `create database ${nome}`);
    await migra(conBanca(url, nome));
  }
  await caricaDimostrazione(conBanca(url, modelli.demo), OGGI_DI_PROVA, () => undefined);
  progetto.provide('postgres', url);
  progetto.provide('modelli', modelli);
  return async () => {
    if (!postgres) for (const nome of Object.values(modelli)) await esegui(url, `drop database ${nome}`);
    await postgres?.ferma();
    // What all the tests of this run have made PostgreSQL say.
    if (postgres) assertSenzaPersone('the log of PostgreSQL', readFileSync(join(postgres.cartella, 'postgres.log'), 'utf8'));
    rmSync(cartella, { recursive: true, force: true });
  };
}

async function esegui(url: string, istruzione: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(istruzione);
  await client.end();
}

/** The same server, another database. */
export function conBanca(url: string, nome: string): string {
  const indirizzo = new URL(url);
  indirizzo.pathname = `/${nome}`;
  return indirizzo.href;
}
