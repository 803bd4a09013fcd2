import { ErroreCassetto } from './errori.ts';

/** How often, and how long, a request is repeated. */
export interface Pazienza {
  /** How many times a request is sent at most, the first included. */
  readonly tentativi: number;
  /** Seconds that a single wait may last: where the installation asks for more, the error is thrown instead. */
  readonly attesaMassima: number;
}

/** Statuses of an installation, or of what stands before it, that cannot answer now. */
const PASSEGGERI: ReadonlySet<number | null> = new Set([null, 429, 502, 503, 504]);
/** Seconds: the first wait where nobody says how long, and what is added at most to the wait that is asked for, so that many do not come back at once. */
const PASSO = 0.5;

/**
 * Seconds to wait before the request is sent once more, after `n` times; null: do not. What is `sicura` changes nothing when it happens twice; anything
 * else is repeated only where the points of the minute were spent, which is told before anything happens.
 */
function attesaDi(errore: unknown, n: number, sicura: boolean): number | null {
  if (!(errore instanceof ErroreCassetto) || !(sicura || errore.stato === 429)) return null;
  if (errore.retryAfter !== null) return errore.retryAfter + Math.random() * PASSO;
  return PASSEGGERI.has(errore.stato) ? Math.random() * PASSO * 2 ** n : null;
}

/** Does it, again and again while the error says that it may succeed; throws the last error. */
export async function ripeti<T>({ tentativi, attesaMassima }: Pazienza, sicura: boolean, prova: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1)
    try {
      return await prova();
    } catch (errore) {
      const attesa = attesaDi(errore, n, sicura);
      if (attesa === null || n >= tentativi || attesa > attesaMassima + PASSO) throw errore;
      await new Promise((poi) => setTimeout(poi, attesa * 1000));
    }
}
