import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The server's secret, from which the keys of links, cursors and codici di verifica derive: the one that was configured, else one made at the first
 * start and kept, readable by its owner alone, in the data folder.
 */
export async function chiaveDelServer(configurata: string | null, cartella: string): Promise<string> {
  if (configurata !== null) return configurata;
  const cartellaChiavi = join(cartella, 'chiavi');
  const file = join(cartellaChiavi, 'server');
  await mkdir(cartellaChiavi, { recursive: true, mode: 0o700 });
  const provvisorio = `${file}.${process.pid}`;
  await writeFile(provvisorio, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  // A link fails where the file exists already: of two first starts one wins, whole.
  await link(provvisorio, file).catch((errore: NodeJS.ErrnoException) => {
    if (errore.code !== 'EEXIST') throw errore;
  });
  await rm(provvisorio);
  return readFile(file, 'utf8');
}
