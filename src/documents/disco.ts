import type fs from 'node:fs/promises';
import { DepositoNonDisponibile } from './errori.ts';

/** The calls of node:fs/promises that the store uses: handed in, so that a test can make the disk full or die between two of them. */
export type FileSystem = Pick<typeof fs, 'open' | 'mkdir' | 'rename' | 'rm' | 'utimes' | 'stat' | 'readdir'>;

/** Folder, inside that of the store, where a file is written before it takes its name, and put before it is removed. */
export const PARZIALI = '.parziali';

const manca = (errore: unknown) => errore instanceof Error && 'code' in errore && errore.code === 'ENOENT';

/** Runs an operation on the disk; what goes wrong becomes DepositoNonDisponibile, but "not there" becomes null. */
export async function sulDisco<T>(operazione: () => Promise<T>): Promise<T | null> {
  try {
    return await operazione();
  } catch (errore) {
    if (manca(errore)) return null;
    throw new DepositoNonDisponibile(errore);
  }
}
