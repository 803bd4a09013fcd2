/** Milliseconds of a day. */
export const UN_GIORNO = 24 * 60 * 60 * 1000;

/** Something done once a day in every process; doing it twice, or in two processes at once, changes nothing. */
export type LavoroQuotidiano = () => Promise<unknown>;

/**
 * Does these works now and then once a day. One that fails is told, and tried again the next day; the others are done all the same. The answer stops
 * it, once those at work have ended.
 */
export function ogniGiorno(lavori: readonly LavoroQuotidiano[], guasto: (errore: unknown) => void): () => Promise<void> {
  let ultimi: Promise<unknown> = Promise.resolve();
  const lavora = () => {
    ultimi = Promise.all(lavori.map((lavoro) => lavoro().catch(guasto)));
  };
  lavora();
  const giro = setInterval(lavora, UN_GIORNO).unref();
  return async () => {
    clearInterval(giro);
    await ultimi;
  };
}
