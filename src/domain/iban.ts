import { CodiceErrore, ErroreDominio } from './errori.ts';

/** CIN, ABI, CAB and conto, after country and check digits: the structure of Italy and San Marino (SWIFT, IBAN Registry). */
const ITALIANO = /^(?:IT|SM)\d{2}[A-Z]\d{10}[A-Z0-9]{12}$/;

/** True for the 27 characters of an IBAN of Italy or San Marino, upper case, whose remainder modulo 97 is 1 (ISO 13616, ISO 7064). */
export function ibanValido(testo: string): boolean {
  if (!ITALIANO.test(testo)) return false;
  const cifre = [...`${testo.slice(4)}${testo.slice(0, 4)}`].map((carattere) => Number.parseInt(carattere, 36)).join('');
  return BigInt(cifre) % 97n === 1n;
}

/** The IBAN without blanks, in upper case. Throws ErroreDominio VALORE_NON_VALIDO, which does not repeat it; `campo` names it. */
export function normalizzaIban(testo: string, campo: readonly string[]): string {
  // Only ASCII: upper-casing would turn "ı" into a letter that the caller never wrote.
  const pulito = testo.replaceAll(' ', '').replace(/[a-z]/g, (lettera) => lettera.toUpperCase());
  if (ibanValido(pulito)) return pulito;
  throw new ErroreDominio(
    CodiceErrore.VALORE_NON_VALIDO,
    'IBAN non valido: si attendono i 27 caratteri di un conto italiano o sammarinese, con le cifre di controllo giuste.',
    campo,
  );
}
