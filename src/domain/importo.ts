import { CodiceErrore, ErroreDominio } from './errori.ts';

/** An exact amount in euro as text with two decimals, "741.45", "-0.05": never a float. The database holds it as numeric(14,2). */
export type Importo = string;

const FORMA = /^(-?)(\d+)\.(\d{2})$/;
const FORMA_SCRITTA = /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/;
const FORMA_CON_MIGLIAIA = /^(-?)(\d{1,3}(?:\.\d{3}){1,3}),(\d{1,2})$/;

/**
 * The centesimi of an amount: 74145n of "741.45". RangeError on a text that is not an Importo: whoever reads one from outside uses
 * leggiImporto.
 */
export function inCentesimi(importo: Importo): bigint {
  const parti = FORMA.exec(importo);
  if (parti === null) throw new RangeError('atteso un importo con due decimali');
  const valore = BigInt(`${parti[2]}${parti[3]}`);
  return parti[1] === '-' ? -valore : valore;
}

/** The amount of so many centesimi: "741.45" of 74145n, "-0.05" of -5n. */
export function daCentesimi(centesimi: bigint): Importo {
  const cifre = String(centesimi < 0n ? -centesimi : centesimi).padStart(3, '0');
  return `${centesimi < 0n ? '-' : ''}${cifre.slice(0, -2)}.${cifre.slice(-2)}`;
}

/** The exact sum of the amounts; "0.00" of none. */
export function somma(...importi: readonly Importo[]): Importo {
  return daCentesimi(importi.reduce((totale, importo) => totale + inCentesimi(importo), 0n));
}

/** The exact difference `da` − `togli`. */
export function sottrai(da: Importo, togli: Importo): Importo {
  return daCentesimi(inCentesimi(da) - inCentesimi(togli));
}

/** Negative when `a` is less than `b`, zero when they are equal, positive when it is more: fit for Array.sort. */
export function confronta(a: Importo, b: Importo): number {
  const differenza = inCentesimi(a) - inCentesimi(b);
  if (differenza === 0n) return 0;
  return differenza < 0n ? -1 : 1;
}

/**
 * The amount that a person or a file wrote, without a currency sign: "1234", "1234.5", "1234,50", "1.234,50", "-3,2". Throws ErroreDominio
 * VALORE_NON_VALIDO on more than two decimals or twelve whole digits and on anything else. "1.234" is refused too: it may mean a thousand
 * or three decimals. The message says what was expected and does not repeat the text.
 */
export function leggiImporto(testo: string): Importo {
  const pulito = testo.trim();
  const parti = FORMA_SCRITTA.exec(pulito) ?? FORMA_CON_MIGLIAIA.exec(pulito);
  if (parti === null) {
    throw new ErroreDominio(
      CodiceErrore.VALORE_NON_VALIDO,
      'Importo non valido: si attendono euro con al massimo 12 cifre intere e 2 decimali, come 1234.50, 1234,50 o 1.234,50.',
    );
  }
  const [, segno, intero = '', decimali = ''] = parti;
  const valore = BigInt(`${intero.replaceAll('.', '')}${decimali.padEnd(2, '0')}`);
  return daCentesimi(segno === '-' ? -valore : valore);
}

/** The amount as Italians write it: "1.234,50" of "1234.50". */
export function importoItaliano(importo: Importo): string {
  const [intero = '', decimali] = daCentesimi(inCentesimi(importo)).split('.');
  return `${intero.replace(/\B(?=(?:\d{3})+$)/g, '.')},${decimali}`;
}
