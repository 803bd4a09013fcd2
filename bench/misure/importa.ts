import { createReadStream, createWriteStream } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { CARTELLA, cassetto, con, generaArchivio, type Misura, nuovaBanca } from '../archivio.ts';
import { mediana } from '../carico.ts';

/** Soggetti and posizioni first: versamenti need them. F24 stay out, so that what is timed is the import and not the matching. */
const PRIMA = ['03-soggetti.csv', '05-posizioni.csv'];
const VERSAMENTI = '10-versamenti.csv';

/** Rounds: an import, then COPY of what it wrote. */
const GIRI = 3;

/** Rows a second of each, the middle of the rounds. */
export interface EsitoImport {
  readonly righe: number;
  /** The whole command `cassetto import`. */
  readonly import: number;
  /** COPY of the same rows into a table of the same columns, indexes and constraints of uniqueness, which refers to no other. */
  readonly copy: number;
  /** COPY of the same rows into the table itself, emptied, whose every row is looked up in two others. */
  readonly copyConRiferimenti: number;
}

/** Measures the import of the versamenti of an archive against COPY. */
export async function misuraImport(server: string, misura: Misura): Promise<EsitoImport> {
  const archivio = await generaArchivio(misura);
  const cartella = join(CARTELLA, 'prima');
  await mkdir(cartella, { recursive: true });
  for (const file of PRIMA) await cp(join(archivio, file), join(cartella, file));
  const giri: EsitoImport[] = [];
  for (let giro = 0; giro < GIRI; giro += 1) {
    const url = await nuovaBanca(server, 'cassetto_bench_import');
    await cassetto(['import', cartella, '--json'], { DATABASE_URL: url });
    // Neither the import nor COPY writes to the disk what was there before it.
    await con(url, (client) => client.query('checkpoint'));
    const inizio = performance.now();
    await cassetto(['import', join(archivio, VERSAMENTI), '--json'], { DATABASE_URL: url });
    const secondi = (performance.now() - inizio) / 1000;
    const copia = await copiaVersamenti(url);
    giri.push({ ...copia, import: copia.righe / secondi });
  }
  await con(server, (client) => client.query('drop database cassetto_bench_import'));
  const mediano = (di: keyof EsitoImport) => mediana(giri.map((giro) => giro[di]));
  return { righe: mediano('righe'), import: mediano('import'), copy: mediano('copy'), copyConRiferimenti: mediano('copyConRiferimenti') };
}

async function copiaVersamenti(url: string): Promise<Omit<EsitoImport, 'import'>> {
  const file = join(CARTELLA, 'versamenti.copy');
  const esito = await con(url, async (client) => {
    await pipeline(client.query(to('copy versamento to stdout')), createWriteStream(file));
    await client.query('create table copia (like versamento including all)');
    const secondi = await copiaIn(client, 'copia', file);
    const { rows } = await client.query<{ righe: number }>('select count(*)::int as righe from copia');
    await client.query('truncate versamento cascade');
    const { righe } = rows[0]!;
    return { righe, copy: righe / secondi, copyConRiferimenti: righe / (await copiaIn(client, 'versamento', file)) };
  });
  await rm(file);
  return esito;
}

async function copiaIn(client: Client, tavola: string, file: string): Promise<number> {
  await client.query('checkpoint');
  const inizio = performance.now();
  await pipeline(createReadStream(file), client.query(from(`copy ${tavola} from stdin`)));
  return (performance.now() - inizio) / 1000;
}
