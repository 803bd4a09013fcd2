import { larghezzaCarattere, type Faccia } from '../disegno/caratteri.ts';
import { pt } from '../disegno/misure.ts';

/** Width in points of a text without kerning: what it takes at most, since kerning only brings letters together. */
function ingombro(testo: string, faccia: Faccia, corpo: number): number {
  let em = 0;
  for (const carattere of testo) em += larghezzaCarattere(faccia, carattere);
  return em * corpo;
}

/** A word that is wider than its line, in pieces. */
function spezza(parola: string, spazio: number, faccia: Faccia, corpo: number): string[] {
  const pezzi: string[] = [];
  let pezzo = '';
  for (const carattere of parola) {
    if (pezzo !== '' && ingombro(pezzo + carattere, faccia, corpo) > spazio) {
      pezzi.push(pezzo);
      pezzo = '';
    }
    pezzo += carattere;
  }
  return [...pezzi, pezzo];
}

/**
 * The lines of a text in a width in millimetres: broken between words, and inside a word only where it is wider than a line. At least
 * one line, and every character on one of them.
 */
export function aCapo(testo: string, larghezza: number, faccia: Faccia, corpo: number): readonly string[] {
  const spazio = pt(larghezza);
  if (ingombro(testo, faccia, corpo) <= spazio) return [testo];
  const righe: string[] = [];
  let riga = '';
  for (const parola of testo.split(' ').flatMap((intera) => spezza(intera, spazio, faccia, corpo))) {
    const prova = riga === '' ? parola : `${riga} ${parola}`;
    if (riga !== '' && ingombro(prova, faccia, corpo) > spazio) {
      righe.push(riga);
      riga = parola;
    } else riga = prova;
  }
  return [...righe, riga];
}
