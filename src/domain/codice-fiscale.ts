import { CodiceErrore, ErroreDominio } from './errori.ts';
import { cifraControllo } from './partita-iva.ts';

/**
 * The value of each character in an odd place (first, third …), digits then letters; in an even place a digit is worth itself and a letter
 * its place in the alphabet from 0 (DM 23/12/1976, as in rules.md §1.3).
 */
const VALORI_DISPARI: readonly number[] = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const CARATTERI = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters that stand for 0…9 when two people would have the same code (omocodia). */
const CIFRE_OMOCODIA = 'LMNPQRSTUV';

const NUMERICO = /^\d{11}$/;
const DI_PERSONA = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const SOLO_ASCII = /^[A-Za-z0-9]*$/;

/** The check character (A–Z) of the first 15 characters, upper case; what comes after them is not read. */
export function carattereControllo(primi15: string): string {
  let somma = 0;
  for (let indice = 0; indice < 15; indice += 1) {
    const posto = CARATTERI.indexOf(primi15[indice] ?? '');
    // Counting from 0, the odd places of the law are the even indices.
    if (indice % 2 === 0) somma += VALORI_DISPARI[posto] ?? 0;
    else somma += posto < 10 ? posto : posto - 10;
  }
  return CARATTERI[10 + (somma % 26)] ?? '';
}

/**
 * What is wrong with a codice fiscale in upper case, in Italian and without repeating it; null when it is right. Right are 16 characters
 * (omocodia accepted) and 11 digits (enti, provisional codes) whose check character is right. Source: rules.md §1.3.
 */
export function spiegaCodiceFiscale(testo: string): string | null {
  if (testo.length !== 16 && testo.length !== 11) return 'il codice fiscale ha 16 caratteri, o 11 cifre';
  return testo.length === 11 ? spiegaNumerico(testo) : spiegaDiPersona(testo);
}

function spiegaNumerico(testo: string): string | null {
  if (!NUMERICO.test(testo)) return 'il codice fiscale di 11 caratteri è di sole cifre';
  if (testo === '00000000000') return 'il codice fiscale non può essere di soli zeri';
  if (cifraControllo(testo) !== testo[10]) return 'la cifra di controllo del codice fiscale non corrisponde alle altre';
  return null;
}

function spiegaDiPersona(testo: string): string | null {
  if (!DI_PERSONA.test(testo)) return 'la successione di lettere e cifre non è quella di un codice fiscale';
  const giorno = Number(cifreInChiaro(testo.slice(9, 11)));
  // A woman's day of birth is written plus 40.
  if (giorno % 40 < 1 || giorno % 40 > 31 || giorno > 71) return 'il giorno di nascita nel codice fiscale non esiste';
  if (carattereControllo(testo) !== testo[15]) return 'il carattere di controllo del codice fiscale non corrisponde agli altri';
  return null;
}

function cifreInChiaro(testo: string): string {
  return [...testo].map((carattere) => (carattere >= 'A' ? String(CIFRE_OMOCODIA.indexOf(carattere)) : carattere)).join('');
}

/** True for a codice fiscale in upper case that spiegaCodiceFiscale finds right. */
export function codiceFiscaleValido(testo: string): boolean {
  return spiegaCodiceFiscale(testo) === null;
}

/**
 * The codice fiscale without the blanks around it, in upper case. Throws ErroreDominio VALORE_NON_VALIDO (path codiceFiscale) saying what
 * is wrong.
 */
export function normalizzaCodiceFiscale(testo: string): string {
  const pulito = testo.trim();
  // Upper-casing would turn "ı" and "ſ" into letters that the caller never wrote: only ASCII is taken.
  const maiuscolo = SOLO_ASCII.test(pulito) ? pulito.toUpperCase() : pulito;
  const difetto = spiegaCodiceFiscale(maiuscolo);
  if (difetto !== null)
    throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, `Codice fiscale non valido: ${difetto}.`, ['codiceFiscale']);
  return maiuscolo;
}
