import type { BancaDati } from '../../database/apri.ts';
import type { Deposito } from '../../documents/deposito.ts';

/** Between one collection and the next, and what a file is left alone for after it was saved: the longest that an issue can last. Milliseconds. */
const UN_GIORNO = 24 * 60 * 60 * 1000;

/** Every column that names a file of the deposito. */
const NOMI = 'select sha256 from documento where sha256 >= ? and sha256 < ?';

/** Removes the files that no document names, as a process killed between saving a file and committing its row leaves behind; answers how many. */
export function raccogliOrfani({ lettura }: BancaDati, deposito: Deposito, attesa = UN_GIORNO): Promise<number> {
  return deposito.raccogli(async (inizio) => {
    // "g" comes after every hexadecimal digit.
    const righe = await lettura.em.fork().execute<{ sha256: string }[]>(NOMI, [inizio, `${inizio}g`]);
    return new Set(righe.map(({ sha256 }) => sha256));
  }, attesa);
}

/** Collects now and once a day; a collection that fails is told and tried again at the next. The answer stops it, once the one at work has ended. */
export function raccogliOgniGiorno(banca: BancaDati, deposito: Deposito, guasto: (errore: unknown) => void): () => Promise<void> {
  let ultima = Promise.resolve();
  const raccogli = () => {
    ultima = raccogliOrfani(banca, deposito).then(() => undefined, guasto);
  };
  raccogli();
  const giro = setInterval(raccogli, UN_GIORNO).unref();
  return () => {
    clearInterval(giro);
    return ultima;
  };
}
