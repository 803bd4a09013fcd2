import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the package: sources and compiled files stand at different depths below it, so it is found by going up to package.json. */
export function radicePacchetto(da: string): string {
  let cartella = dirname(fileURLToPath(da));
  while (!existsSync(join(cartella, 'package.json')) && cartella !== dirname(cartella)) cartella = dirname(cartella);
  return cartella;
}
