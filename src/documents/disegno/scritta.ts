import { numero } from './comandi.ts';
import type { FontPdf } from './pdfkit.ts';

/** Which part of a text lies to the left of its anchor. */
export const PARTE_A_SINISTRA = { sinistra: 0, centro: 0.5, destra: 1 } as const;

/** Commands that write a text, and its width in thousandths of em. */
export interface Scritta {
  readonly comandi: string;
  readonly ampiezza: number;
}

const CIFRE = /^[\d.,/−-]+$/;
const segni = new WeakMap<FontPdf, Map<string, readonly [glifo: string, avanzamento: number]>>();

/** Figures and dates: each sign by itself, so that they align down a column, and quickly, since no two amounts are the same word. */
function cifre(font: FontPdf, testo: string): Scritta {
  const noti = segni.get(font) ?? new Map<string, readonly [string, number]>();
  segni.set(font, noti);
  let glifi = '';
  let ampiezza = 0;
  for (const carattere of testo) {
    let noto = noti.get(carattere);
    if (noto === undefined) {
      const [[glifo], [posizione]] = font.encode(carattere);
      noto = [glifo!, posizione!.advanceWidth];
      noti.set(carattere, noto);
    }
    glifi += noto[0];
    ampiezza += noto[1];
  }
  return { comandi: `<${glifi}> Tj`, ampiezza };
}

/** Words with the kerning of their face; figures without. */
export function scritta(font: FontPdf, testo: string): Scritta {
  if (CIFRE.test(testo)) return cifre(font, testo);
  const [glifi, posizioni] = font.encode(testo);
  let comandi = '[<';
  let ampiezza = 0;
  glifi.forEach((glifo, i) => {
    const { xAdvance, advanceWidth } = posizioni[i]!;
    ampiezza += xAdvance;
    comandi += xAdvance === advanceWidth ? glifo : `${glifo}> ${numero(advanceWidth - xAdvance)} <`;
  });
  return { comandi: `${comandi}>] TJ`, ampiezza };
}
