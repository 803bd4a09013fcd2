import { type Data, leggiData } from './data.ts';
import { CodiceErrore, ErroreDominio } from './errori.ts';

/** A calendar month, "YYYY-MM", years 1000–9999. Months compare as their texts do. */
export type Mese = string;

const FORMA = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/;
const FORMA_F24 = /^(0[1-9]|1[0-2])\/?([1-9]\d{3})$/;

/** True for "YYYY-MM" with a month from 01 to 12. */
export function meseValido(testo: string): boolean {
  return FORMA.test(testo);
}

/** Negative when `a` comes before `b`, zero when they are the same month, positive when it comes after: fit for Array.sort. */
export function confrontaMesi(a: Mese, b: Mese): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The month of a calendar day "YYYY-MM-DD". */
export function meseDi(data: Data): Mese {
  return data.slice(0, 7);
}

/**
 * The month that a person or a file wrote: "2011-01", "01/2011", "012011" (as the F24 has it) and, only when `oggi` is given, "oggi",
 * "oggi+30", "oggi-5" (days: the month of that day). Throws ErroreDominio VALORE_NON_VALIDO, whose message says what was expected and does
 * not repeat the text.
 */
export function leggiMese(testo: string, oggi?: Data): Mese {
  const pulito = testo.trim();
  if (meseValido(pulito)) return pulito;
  const italiano = FORMA_F24.exec(pulito);
  if (italiano !== null) return `${italiano[2]}-${italiano[1]}`;
  if (oggi !== undefined && pulito.startsWith('oggi')) return meseDi(leggiData(pulito, oggi));
  const forme = oggi === undefined ? 'AAAA-MM, MM/AAAA o MMAAAA' : 'AAAA-MM, MM/AAAA, MMAAAA, oggi, oggi+N o oggi-N';
  throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, `Mese non valido: si attende ${forme}.`);
}

/** "2011-01" as the F24 writes it, "01/2011". */
export function meseItaliano(mese: Mese): string {
  return `${mese.slice(5)}/${mese.slice(0, 4)}`;
}
