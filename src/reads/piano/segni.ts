import type { Pezzo } from './testo.ts';

/*
 * What PostgreSQL cannot write itself stands in its text as a sign, which no JSON can hold: U+0001, a letter and a number, values each after a U+0002,
 * U+0001. Texts of the archive come in as JSON, where such characters are escaped.
 */
const APRE = '\u0001';
const VALORE = '\u0002';

/** The sign of a row that is not there. */
export const ASSENTE = `${APRE}n${APRE}`;

/** A sign: `quale` says what to do with it (its first letter, and which), `valori` are expressions of SQL, of which a null is written as nothing. */
export function segno<E>(quale: string, valori: readonly string[]): Pezzo<E>[] {
  return [
    { json: `${APRE}${quale}` },
    ...valori.flatMap((uno): Pezzo<E>[] => [{ json: VALORE }, { sql: `coalesce((${uno})::text, '')` }]),
    { json: APRE },
  ];
}

/** The text with every sign replaced by what `scrivi` gives for it. */
export function sostituisci(testo: string, scrivi: (quale: string, valori: string[]) => string): string {
  let da = 0;
  let scritto = '';
  for (let apre = testo.indexOf(APRE); apre >= 0; apre = testo.indexOf(APRE, da)) {
    const chiude = testo.indexOf(APRE, apre + 1);
    const [quale, ...valori] = testo.slice(apre + 1, chiude).split(VALORE);
    scritto += testo.slice(da, apre) + scrivi(quale!, valori);
    da = chiude + 1;
  }
  return da === 0 ? testo : scritto + testo.slice(da);
}
