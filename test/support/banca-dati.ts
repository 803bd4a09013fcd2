import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { avviaPostgres } from '../../src/database/embedded/avvia.ts';
import { migra } from '../../src/database/migra.ts';
import { caricaDimostrazione } from '../../src/services/dimostrazione.ts';
import { OGGI_DI_PROVA } from './giorno.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser url of the PostgreSQL of this run, without a database that matters. */
    postgres: string;
  }
}

/** Names of the template databases: migrated and empty, migrated and with the demonstration data. */
export const MODELLO = 'modello_vuoto';
export const MODELLO_DEMO = 'modello_demo';

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
  for (const [nome, demo] of [
    [MODELLO, false],
    [MODELLO_DEMO, true],
  ] as const) {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`drop database if exists ${nome}`);
    await client.query(`create database ${nome}`);
    await client.end();
    const modello = conBanca(url, nome);
    await migra(modello);
    if (demo) await caricaDimostrazione(modello, OGGI_DI_PROVA, () => undefined);
  }
  progetto.provide('postgres', url);
  return async () => {
    await postgres?.ferma();
    rmSync(cartella, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function conBanca(url: string, nome: string): string {
  const indirizzo = new URL(url);
  indirizzo.pathname = `/${nome}`;
  return indirizzo.href;
}
