import { disegnabile } from './caratteri.ts';

// Controls, invisible marks, and those that turn the direction of writing: they could hide or reverse what is printed.
const INVISIBILI = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

// Words of plain ASCII, one space between them: every face draws them, and most of what is printed is so.
const SEMPLICE = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The nearest text that the faces can draw: the same character, its plain letter ("ḍ" → "d", "Ĳ" → "IJ"), or "?" so that nobody
 * believes it absent.
 */
function vicino(carattere: string): string {
  if (disegnabile(carattere.codePointAt(0)!)) return carattere;
  const scomposto = [...carattere.normalize('NFKD').replace(/\p{M}/gu, '')];
  return scomposto.length > 0 && scomposto.every((c) => disegnabile(c.codePointAt(0)!)) ? scomposto.join('') : '?';
}

/**
 * Text of anyone as it is printed: one line, single spaces, composed accents; what is invisible or reverses the direction is taken
 * away, what the faces cannot draw is replaced (PDF/A forbids missing glyphs). Nothing in it is ever interpreted: it reaches the PDF
 * as glyph numbers.
 */
export function testoPulito(testo: string | null | undefined): string {
  if (testo == null || SEMPLICE.test(testo)) return testo ?? '';
  const visibile = testo.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBILI, '').replace(/ +/g, ' ').trim();
  return Array.from(visibile, vicino).join('');
}
