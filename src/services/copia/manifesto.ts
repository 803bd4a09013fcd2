import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileSystem } from '../../documents/disco.ts';
import { CopiaRifiutata } from './errori.ts';

const impronta = z.string().regex(/^[0-9a-f]{64}$/);
const quanti = z.int().min(0);
const Manifesto = z.strictObject({
  formato: z.literal(1),
  /** Instant of the snapshot, ISO 8601 UTC. */
  il: z.iso.datetime(),
  /** The last migration of the database that was copied. */
  migrazione: z.string(),
  /** `sha256` names the file that holds the rows: the text of COPY, compressed by gzip. */
  tavole: z.array(z.strictObject({ nome: z.string(), colonne: z.array(z.string()), righe: quanti, byte: quanti, sha256: impronta })),
  /** Files of the documents that the tables name; `mancanti`: those that were not in the deposit, or no longer what their name says. */
  documenti: z.strictObject({ file: quanti, byte: quanti, mancanti: quanti }),
});

/** What a copy holds: it is written last, so that a copy without it is not whole. */
export type Manifesto = z.infer<typeof Manifesto>;

const FILE = 'manifesto.json';
const improntaDi = (dati: unknown) => createHash('sha256').update(JSON.stringify(dati)).digest('hex');

/** Writes the manifest in the folder of a copy, with the sha256 of its own content, and waits for the disk. */
export async function scriviManifesto(cartella: string, manifesto: Manifesto, disco: FileSystem): Promise<void> {
  const file = await disco.open(join(cartella, FILE), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ ...manifesto, impronta: improntaDi(manifesto) }, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Reads it. @throws CopiaRifiutata where there is none, or it is not what was written. */
export async function leggiManifesto(cartella: string): Promise<Manifesto> {
  const testo = await readFile(join(cartella, FILE), 'utf8').catch((errore: NodeJS.ErrnoException) => {
    if (errore.code !== 'ENOENT') throw errore;
    throw new CopiaRifiutata(`${cartella}: non è una copia intera, manca ${FILE}.`);
  });
  try {
    const { impronta: scritta, ...dati } = JSON.parse(testo) as Record<string, unknown>;
    if (scritta === improntaDi(dati)) return Manifesto.parse(dati);
  } catch (errore) {
    if (!(errore instanceof SyntaxError || errore instanceof z.ZodError)) throw errore;
  }
  throw new CopiaRifiutata(`${join(cartella, FILE)}: è danneggiato, o di una versione che questo programma non conosce.`);
}
