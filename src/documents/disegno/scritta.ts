import { numero } from './comandi.ts';
import type { FontPdf } from './pdfkit.ts';

/** Which part of a text lies to the left of its anchor. */
export const PARTE_A_SINISTRA = { sinistra: 0, centro: 0.5, destra: 1 } as const;

/** Commands that write a text with its kerning, and its width in thousandths of em. */
export function scritta(font: FontPdf, testo: string): { readonly comandi: string; readonly ampiezza: number } {
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
