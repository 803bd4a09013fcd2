/** What a field holds, where it begins (from 1) and how long it is. */
export type Campo = readonly [posizione: number, testo: string];

const CARATTERI = 1897;

/** Text as the fornitura takes it: upper case ASCII; accents fall, what has no plain letter becomes a blank. */
function semplice(testo: string): string {
  return testo
    .replaceAll('’', "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^ -~]/gu, ' ');
}

/** A field of text (AN): from the left, blanks after it; the end of a longer one falls, as the tracciato has no room for it. */
export function an(posizione: number, lunghezza: number, testo: string | null | undefined): Campo {
  return [
    posizione,
    semplice(testo ?? '')
      .slice(0, lunghezza)
      .padEnd(lunghezza),
  ];
}

/** A field of digits (NU): at the right, zeros before them; zeros alone where there is nothing. RangeError where they do not fit. */
export function nu(posizione: number, lunghezza: number, cifre: bigint | number | string = ''): Campo {
  const testo = String(cifre);
  if (testo.length > lunghezza || !/^\d*$/.test(testo)) throw new RangeError(`campo numerico alla posizione ${posizione}`);
  return [posizione, testo.padStart(lunghezza, '0')];
}

/** A record of 1,900 characters: its letter, its fields, blanks between them, the control character and the end of line. */
export function record(tipo: 'A' | 'M' | 'V' | 'Z', campi: readonly Campo[]): string {
  const caratteri = [tipo, ...' '.repeat(CARATTERI - 1)];
  for (const [posizione, testo] of campi) caratteri.splice(posizione - 1, testo.length, ...testo);
  return `${caratteri.join('')}A\r\n`;
}
