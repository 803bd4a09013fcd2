import type { Content } from 'pdfmake';
import { ascendente, FAMIGLIA, type Faccia, larghezza } from './caratteri.ts';
import { pt } from './misure.ts';

/** One line of text at an exact place: millimetres from the top left of the page, size in points. */
export interface TestoPosato {
  readonly testo: string;
  /** The anchor: left edge, centre or right edge, by `allineamento`. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly faccia: Faccia;
  readonly corpo: number;
  readonly allineamento?: 'sinistra' | 'centro' | 'destra';
  /** Added after each character, in points. */
  readonly spaziatura?: number;
  readonly colore?: string;
}

const PARTE_A_SINISTRA = { centro: 0.5, destra: 1 } as const;

/** Left edge in points of a placed text. */
export function bordoSinistro(posato: TestoPosato): number {
  const { testo, faccia, corpo, spaziatura = 0, allineamento = 'sinistra' } = posato;
  if (allineamento === 'sinistra') return pt(posato.x);
  const ampiezza = larghezza(faccia, testo, corpo) + spaziatura * Math.max(0, [...testo].length - 1);
  return pt(posato.x) - ampiezza * PARTE_A_SINISTRA[allineamento];
}

/** The pdfmake node of a placed text. */
export function nodo(posato: TestoPosato): Content {
  const { testo, faccia, corpo, spaziatura, colore } = posato;
  return {
    text: testo,
    absolutePosition: { x: bordoSinistro(posato), y: pt(posato.y) - ascendente(faccia, corpo) },
    ...FAMIGLIA[faccia],
    fontSize: corpo,
    lineHeight: 1,
    noWrap: true,
    ...(spaziatura === undefined ? {} : { characterSpacing: spaziatura }),
    ...(colore === undefined ? {} : { color: colore }),
  };
}

/**
 * The largest size in points, from `massimo` down to `minimo` by quarters, at which the text fits in `ampiezza` millimetres;
 * `minimo` when none does.
 */
export function corpoCheEntra(faccia: Faccia, testo: string, ampiezza: number, massimo: number, minimo: number): number {
  const unitaria = larghezza(faccia, testo, 1);
  if (unitaria * massimo <= pt(ampiezza)) return massimo;
  return Math.max(minimo, Math.floor((pt(ampiezza) / unitaria) * 4) / 4);
}
