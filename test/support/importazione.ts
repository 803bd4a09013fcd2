import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { carica, type EsitoImport, type OpzioniImport } from '../../src/services/import/carica.ts';
import { cartellaDiProva } from './cartella.ts';

/** The day on which the imports of the tests happen. */
export const OGGI = '2026-11-22';

/** A connection of the role that imports, closed at the end of the test. */
export async function clientCarico(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: '-c role=cassetto_carico -c timezone=UTC' });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** A folder of this test with those files. */
export function cartellaCon(file: Readonly<Record<string, string | Uint8Array>>): string {
  const cartella = join(cartellaDiProva(), 'dati');
  mkdirSync(cartella);
  for (const [nome, contenuto] of Object.entries(file)) writeFileSync(join(cartella, nome), contenuto);
  return cartella;
}

/** Imports one file with that name and content. */
export async function importaTesto(
  url: string,
  nome: string,
  contenuto: string | Uint8Array,
  opzioni: Partial<OpzioniImport> = {},
): Promise<EsitoImport> {
  return carica(await clientCarico(url), { percorso: join(cartellaCon({ [nome]: contenuto }), nome), oggi: OGGI, ...opzioni });
}

/** Text of a file, lines without the last line end. */
export function righeDi(percorso: string): string[] {
  return readFileSync(percorso, 'utf8').trimEnd().split('\n');
}

/** A person and a posizione that the other rows of a test can name. */
export const ROSSI = 'RSSMRA80A01H501U';
export const SOGGETTI = `codice_fiscale;natura;cognome;nome\n${ROSSI};PERSONA_FISICA;Rossi;Mario\n`;
export const POSIZIONI = `codice_fiscale;gestione;codice;sede;stato;data_inizio\n${ROSSI};ARTIGIANI;28456123;3290;ATTIVA;2005-03-01\n`;
