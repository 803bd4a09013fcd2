import { type Data, dataValida, entroGliAnni } from './data.ts';

/**
 * The day that comes `mesi` months after `data` (before, if negative): the same day of the month, or the last of a shorter month, so that
 * 31 January and one month give 28 or 29 February. ErroreDominio VALORE_NON_VALIDO beyond the years 1000–9999.
 */
export function aggiungiMesi(data: Data, mesi: number): Data {
  const [anno = 0, mese = 0, giorno = 0] = data.split('-').map(Number);
  const contati = anno * 12 + (mese - 1) + mesi;
  const arrivo = `${Math.floor(contati / 12)}-${String((((contati % 12) + 12) % 12) + 1).padStart(2, '0')}`;
  for (let ultimo = giorno; ultimo > 27; ultimo -= 1) if (dataValida(`${arrivo}-${ultimo}`)) return `${arrivo}-${ultimo}`;
  return entroGliAnni(`${arrivo}-${String(giorno).padStart(2, '0')}`);
}
