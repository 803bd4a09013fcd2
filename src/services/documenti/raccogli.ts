import type { Deposito } from '../../documents/deposito.ts';

/** Between one collection and the next, and what a file is left alone for after it was saved: the longest that an issue can last. Milliseconds. */
export const UN_GIORNO = 24 * 60 * 60 * 1000;

/**
 * Removes the files that no document names (see fileNominati), as a process killed between saving a file and committing its row leaves behind:
 * now and once a day. A collection that fails is told and tried again at the next. The answer stops it, once the one at work has ended.
 */
export function raccogliOgniGiorno(
  deposito: Deposito,
  nominati: (inizio: string) => Promise<ReadonlySet<string>>,
  guasto: (errore: unknown) => void,
): () => Promise<void> {
  let ultima = Promise.resolve();
  const raccogli = () => {
    ultima = deposito.raccogli(nominati, UN_GIORNO).then(() => undefined, guasto);
  };
  raccogli();
  const giro = setInterval(raccogli, UN_GIORNO).unref();
  return () => {
    clearInterval(giro);
    return ultima;
  };
}
