/** The largest studio. */
const MASSIMO = 5_000;

/**
 * How many clients each studio has, the largest first in every round: each half of the one before, down to 1, then again, until four
 * soggetti out of five are delegated. The largest has a fourth of the soggetti, 5,000 at most.
 */
export function studi(soggetti: number): readonly number[] {
  const misure: number[] = [];
  let restano = Math.floor((soggetti * 4) / 5);
  const prima = Math.max(1, Math.min(MASSIMO, Math.floor(soggetti / 4)));
  for (let misura = prima; restano > 0; misura = misura <= 1 ? prima : Math.floor(misura / 2)) {
    const clienti = Math.min(misura, restano);
    misure.push(clienti);
    restano -= clienti;
  }
  return misure;
}
