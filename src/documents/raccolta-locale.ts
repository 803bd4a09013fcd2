import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type FileSystem, PARZIALI, sulDisco } from './disco.ts';

/** What a collection works on; `primaDi` is wall time in milliseconds: a file saved since then is not touched. */
interface Raccolta {
  readonly cartella: string;
  readonly disco: FileSystem;
  readonly nominati: (inizio: string) => Promise<ReadonlySet<string>>;
  readonly primaDi: number;
}

async function file(disco: FileSystem, cartella: string): Promise<readonly string[]> {
  const voci = await sulDisco(() => disco.readdir(cartella, { withFileTypes: true }));
  return (voci ?? []).filter((voce) => voce.isFile()).map(({ name }) => name);
}

/** Whether a file is there and nobody has saved it since. */
async function vecchio({ disco, primaDi }: Raccolta, percorso: string): Promise<boolean> {
  const stato = await sulDisco(() => disco.stat(percorso));
  return stato !== null && stato.mtimeMs < primaDi;
}

async function elimina(raccolta: Raccolta, percorso: string): Promise<number> {
  if (!(await vecchio(raccolta, percorso))) return 0;
  await sulDisco(() => raccolta.disco.rm(percorso, { force: true }));
  return 1;
}

/**
 * Takes a file away from its name, then looks again: who saved the same bytes meanwhile has either renewed its time, and gets it back, or
 * not found it, and has written it anew.
 */
async function togli(raccolta: Raccolta, scaffale: string, sha256: string): Promise<number> {
  const { cartella, disco } = raccolta;
  const posto = join(cartella, scaffale, sha256);
  const daParte = join(cartella, PARZIALI, `${sha256}.${randomUUID()}`);
  await sulDisco(() => disco.mkdir(join(cartella, PARZIALI), { recursive: true, mode: 0o700 }));
  const tolto = await sulDisco(async () => disco.rename(posto, daParte).then(() => true));
  if (tolto === null) return 0;
  const raccolti = await elimina(raccolta, daParte);
  if (raccolti === 0) await sulDisco(() => disco.rename(daParte, posto));
  return raccolti;
}

/** Half-written files go; what a collection that was killed had taken away returns to its place, to be judged again. */
async function riordina(raccolta: Raccolta): Promise<number> {
  const { cartella, disco } = raccolta;
  let raccolti = 0;
  for (const nome of await file(disco, join(cartella, PARZIALI))) {
    const percorso = join(cartella, PARZIALI, nome);
    const sha256 = /^[0-9a-f]{64}(?=\.)/.exec(nome)?.[0];
    if (sha256 === undefined) raccolti += await elimina(raccolta, percorso);
    else await sulDisco(() => disco.rename(percorso, join(cartella, sha256.slice(0, 2), sha256)));
  }
  return raccolti;
}

/** The collection of Deposito.raccogli(), shelf by shelf: what it holds in memory is the names of one shelf. */
export async function raccogliOrfani(raccolta: Raccolta): Promise<number> {
  const { cartella, disco, nominati } = raccolta;
  let raccolti = await riordina(raccolta);
  const voci = (await sulDisco(() => disco.readdir(cartella, { withFileTypes: true }))) ?? [];
  for (const { name: scaffale } of voci.filter((voce) => voce.isDirectory() && /^[0-9a-f]{2}$/.test(voce.name))) {
    const vecchi: string[] = [];
    for (const nome of await file(disco, join(cartella, scaffale)))
      if (await vecchio(raccolta, join(cartella, scaffale, nome))) vecchi.push(nome);
    if (vecchi.length === 0) continue;
    const tenuti = await nominati(scaffale);
    for (const nome of vecchi) if (!tenuti.has(nome)) raccolti += await togli(raccolta, scaffale, nome);
  }
  return raccolti;
}
