import { geometria } from '../../src/documents/f24/geometria.ts';
import type { Glifo } from './leggi-glifi.ts';

/** A box of the traced form, millimetres from the top left of the page. */
export interface Cella {
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
  readonly altezza: number;
}

/** The white cell of the form around a point. */
export function bianca(x: number, y: number): Cella {
  const trovata = geometria.rettangoli.find(
    ([sx, sy, l, a, colore]) => colore === '#FFFFFF' && x > sx && x < sx + l && y > sy && y < sy + a,
  );
  if (trovata === undefined) throw new Error(`Nessuna cella bianca in ${x}, ${y}.`);
  return { x: trovata[0], y: trovata[1], larghezza: trovata[2], altezza: trovata[3] };
}

/** The row of a column at a height: from the rule or edge above to the one below. */
export function rigaDi(colonna: Cella, y: number): Cella {
  const filetti = geometria.linee.filter(([x1, y1, x2, y2]) => y1 === y2 && x1 < colonna.x + 1 && x2 > colonna.x + colonna.larghezza - 1);
  const orli = [colonna.y, colonna.y + colonna.altezza, ...filetti.map(([, y1]) => y1)];
  const sopra = Math.max(...orli.filter((orlo) => orlo < y));
  return { ...colonna, y: sopra, altezza: Math.min(...orli.filter((orlo) => orlo > y)) - sopra };
}

/** The boxes that the ticks make of a cell, left to right. */
export function scomparti(cella: Cella): Cella[] {
  const dentro = (x: number) => x > cella.x + 0.5 && x < cella.x + cella.larghezza - 0.5;
  const tacche = geometria.linee.filter(
    ([x1, y1, x2, y2]) => x1 === x2 && dentro(x1) && Math.min(y1, y2) > cella.y - 0.3 && Math.max(y1, y2) < cella.y + cella.altezza + 0.3,
  );
  const orli = [cella.x, ...new Set(tacche.map(([x]) => x).sort((a, b) => a - b)), cella.x + cella.larghezza];
  return orli.slice(1).map((destra, n) => ({ ...cella, x: orli[n]!, larghezza: destra - orli[n]! }));
}

/** Height in millimetres of a capital or digit: 0.7 em in both faces, within a hundredth. */
export const altezza = ({ corpo }: Glifo) => (0.7 * corpo * 25.4) / 72;

/** Throws where a stroke of the form passes through a character. */
export function nonToccaFiletti(glifi: readonly Glifo[]): void {
  for (const glifo of glifi)
    for (const [x1, y1, x2, y2] of geometria.linee) {
      const [sopra, sotto] = [glifo.y - altezza(glifo), glifo.y];
      const verticale = x1 === x2 && x1 > glifo.x + 0.25 && x1 < glifo.x + glifo.larghezza - 0.25;
      const orizzontale = y1 === y2 && y1 > sopra && y1 < sotto && x1 < glifo.x && x2 > glifo.x;
      if ((verticale && Math.min(y1, y2) < sotto && Math.max(y1, y2) > sopra) || orizzontale)
        throw new Error(
          `«${glifo.carattere}» in ${glifo.x.toFixed(2)}, ${glifo.y.toFixed(2)} tocca il filetto ${[x1, y1, x2, y2].join(' ')}.`,
        );
    }
}
