import { CodiceErrore, ErroreDominio } from './errori.ts';

const UNDICI_CIFRE = /^\d{11}$/;

/**
 * The check digit of a partita IVA (and of a numeric codice fiscale): Luhn's formula over the first ten digits (rules.md §1.3).
 * `prime10` must be ten digits; anything after them is not read.
 */
export function cifraControllo(prime10: string): string {
  let somma = 0;
  for (let indice = 0; indice < 10; indice += 1) {
    const cifra = Number(prime10[indice]);
    const pesata = indice % 2 === 0 ? cifra : cifra * 2;
    somma += pesata > 9 ? pesata - 9 : pesata;
  }
  return String((10 - (somma % 10)) % 10);
}

/**
 * What is wrong with a partita IVA, in Italian and without repeating it; null when it is right. The eleven zeros, never assigned, are
 * wrong.
 */
export function spiegaPartitaIva(testo: string): string | null {
  if (!UNDICI_CIFRE.test(testo)) return 'la partita IVA ha 11 cifre';
  if (testo === '00000000000') return 'la partita IVA non può essere di soli zeri';
  if (cifraControllo(testo) !== testo[10]) return 'la cifra di controllo della partita IVA non corrisponde alle altre';
  return null;
}

/** True for eleven digits whose check digit is right. */
export function partitaIvaValida(testo: string): boolean {
  return spiegaPartitaIva(testo) === null;
}

/** The partita IVA without the blanks around it. Throws ErroreDominio VALORE_NON_VALIDO (path partitaIva) saying what is wrong. */
export function normalizzaPartitaIva(testo: string): string {
  const pulita = testo.trim();
  const difetto = spiegaPartitaIva(pulita);
  if (difetto !== null) throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, `Partita IVA non valida: ${difetto}.`, ['partitaIva']);
  return pulita;
}
