import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { radice } from '../../radice.ts';

/** A parsed font, as far as we use fontkit. */
interface FontLetto {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly capHeight: number;
  hasGlyphForCodePoint(punto: number): boolean;
  glyphForCodePoint(punto: number): { readonly advanceWidth: number };
  layout(testo: string): { readonly advanceWidth: number };
}
interface Fontkit {
  create(byte: Buffer, nome?: string): FontLetto;
}

const richiedi = createRequire(import.meta.url);

/**
 * pdfkit parses every font again for every document: 10 to 20 ms each. From here on, equal buffers give the font parsed the first
 * time. It must happen before pdfmake is loaded, and only what is parsed is shared: each document keeps its own subset.
 */
function condividiFont(): Fontkit {
  const daPdfkit = createRequire(createRequire(richiedi.resolve('pdfmake')).resolve('pdfkit'));
  const originale = daPdfkit('fontkit') as Fontkit;
  const letti = new WeakMap<Buffer, FontLetto>();
  const condiviso = Object.create(originale, {
    create: {
      value: (byte: Buffer, nome?: string) => {
        const letto = letti.get(byte) ?? originale.create(byte, nome);
        letti.set(byte, letto);
        return letto;
      },
    },
  }) as Fontkit;
  const modulo = richiedi.cache[daPdfkit.resolve('fontkit')];
  if (modulo !== undefined) modulo.exports = condiviso;
  return condiviso;
}

const fontkit = condividiFont();
const cartella = radice('assets/font');

function carica(file: string) {
  const byte = readFileSync(join(cartella, file));
  return { file, byte, font: fontkit.create(byte), avanzamenti: new Map<string, number>() };
}

/** The faces of our documents, in memory: Titillium Web for words, Roboto Mono for codes and values, Lora for text that is read and signed. */
export const FACCE = {
  testo: carica('TitilliumWeb_400Regular.ttf'),
  testoForte: carica('TitilliumWeb_600SemiBold.ttf'),
  mono: carica('RobotoMono_400Regular.ttf'),
  monoForte: carica('RobotoMono_500Medium.ttf'),
  lettera: carica('Lora_400Regular.ttf'),
} as const;
export type Faccia = keyof typeof FACCE;

/** How pdfmake names each face. */
export const FAMIGLIA: { readonly [F in Faccia]: { readonly font: 'Titillium' | 'Mono' | 'Lora'; readonly bold: boolean } } = {
  testo: { font: 'Titillium', bold: false },
  testoForte: { font: 'Titillium', bold: true },
  mono: { font: 'Mono', bold: false },
  monoForte: { font: 'Mono', bold: true },
  lettera: { font: 'Lora', bold: false },
};

/** Width in points of one line of text at a size in points. */
export function larghezza(faccia: Faccia, testo: string, corpo: number): number {
  const { font } = FACCE[faccia];
  return (font.layout(testo).advanceWidth / font.unitsPerEm) * corpo;
}

/** Advance in em of one character alone. */
export function larghezzaCarattere(faccia: Faccia, carattere: string): number {
  const { font, avanzamenti } = FACCE[faccia];
  const noto = avanzamenti.get(carattere);
  if (noto !== undefined) return noto;
  const avanzamento = font.glyphForCodePoint(carattere.codePointAt(0)!).advanceWidth / font.unitsPerEm;
  avanzamenti.set(carattere, avanzamento);
  return avanzamento;
}

/** Distance in points from the top of a line to its baseline: where pdfmake puts the baseline of a text placed at a height. */
export function ascendente(faccia: Faccia, corpo: number): number {
  const { font } = FACCE[faccia];
  return (font.ascent / font.unitsPerEm) * corpo;
}

/** Height in points of a capital letter or digit. */
export function altezzaMaiuscola(faccia: Faccia, corpo: number): number {
  const { font } = FACCE[faccia];
  return (font.capHeight / font.unitsPerEm) * corpo;
}

/** True when every face can draw the character. */
export function disegnabile(punto: number): boolean {
  return Object.values(FACCE).every(({ font }) => font.hasGlyphForCodePoint(punto));
}
