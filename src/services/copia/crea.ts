import fs from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copiaVerso } from 'pg-copy-streams';
import type { Deposito, FileDepositato } from '../../documents/deposito.ts';
import { creaDepositoLocale } from '../../documents/deposito-locale.ts';
import { type FileSystem, sulDisco } from '../../documents/disco.ts';
import { copiaDocumenti } from './documenti.ts';
import { CopiaRifiutata } from './errori.ts';
import { type Manifesto, scriviManifesto } from './manifesto.ts';
import { fileNominati, inCopy, type Tavola, tavoleDa, ultimaMigrazione } from './tavole.ts';

/** What a copy is made of. */
export interface OpzioniCopia {
  /** Folder that the copy becomes: it must not be there yet. */
  readonly cartella: string;
  /** Where the documents are. */
  readonly deposito: Deposito;
  readonly adesso: () => Date;
  /** Where the copy is written. */
  readonly disco?: FileSystem;
}

/** The folder, inside a copy, of its files: each is named by its sha256, tables and documents alike. */
export const FILE_DELLA_COPIA = 'file';

/**
 * Copies every table, as one snapshot of the database shows it, and the documents that they name into a new folder. It is written aside and takes its
 * name when all of it is on the disk, the manifest last; when it rejects, nothing is left. `client` is of cassetto_carico, which sees every row.
 *
 * @throws CopiaRifiutata, DepositoNonDisponibile (a full disk)
 */
export async function creaCopia(client: Client, { cartella, deposito, adesso, disco = fs }: OpzioniCopia): Promise<Manifesto> {
  const destinazione = resolve(cartella);
  if ((await sulDisco(() => fs.stat(destinazione))) !== null)
    throw new CopiaRifiutata(`${cartella}: esiste già; una copia è una cartella nuova.`);
  const parziale = await fs.mkdtemp(`${destinazione}.parziale-`);
  try {
    const copia = creaDepositoLocale(join(parziale, FILE_DELLA_COPIA), disco);
    await client.query('begin isolation level repeatable read read only');
    const migrazione = await ultimaMigrazione(client);
    const tavole = await tavoleDa(client);
    const il = adesso().toISOString();
    const copiate: Manifesto['tavole'] = [];
    for (const tavola of tavole) copiate.push({ ...tavola, colonne: [...tavola.colonne], ...(await copiaTavola(client, tavola, copia)) });
    const documenti = await copiaDocumenti(fileNominati(client, tavole), deposito, copia);
    await client.query('commit');
    const manifesto: Manifesto = { formato: 1, il, migrazione, tavole: copiate, documenti };
    await sulDisco(() => scriviManifesto(parziale, manifesto, disco));
    await sulDisco(() => prendiNome(parziale, destinazione));
    return manifesto;
  } catch (errore) {
    // The first fault is the one to report.
    await fs.rm(parziale, { recursive: true, force: true }).catch(() => undefined);
    throw errore;
  }
}

async function copiaTavola(client: Client, tavola: Tavola, copia: Deposito): Promise<FileDepositato & { righe: number }> {
  const righe = client.query(copiaVerso(`copy ${inCopy(tavola)} to stdout`));
  let file: FileDepositato | undefined;
  await pipeline(righe, createGzip(), async (parti: AsyncIterable<Uint8Array>) => {
    file = await copia.salvaParti(parti);
  });
  return { righe: righe.rowCount, ...file! };
}

/** A folder whose content is on the disk takes its name, durably. */
async function prendiNome(parziale: string, destinazione: string): Promise<void> {
  await forza(parziale);
  await fs.rename(parziale, destinazione);
  await forza(dirname(destinazione));
}

async function forza(cartella: string): Promise<void> {
  if (process.platform === 'win32') return;
  const aperta = await fs.open(cartella, 'r');
  await aperta.sync().finally(() => aperta.close());
}
