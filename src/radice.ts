import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function cerca(cartella: string): string {
  return existsSync(join(cartella, 'package.json')) ? cartella : cerca(dirname(cartella));
}

const cartellaRadice = cerca(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file of the project, given relative to its package.json: the same from the sources and from dist/. */
export function radice(percorso: string): string {
  return join(cartellaRadice, percorso);
}
