import type { Content } from 'pdfmake';
import type { CanvasElement } from 'pdfmake/interfaces.js';
import QRCode from 'qrcode';
import { pt } from './misure.ts';

/** A rectangle in points of the page, from its upper left corner. */
export interface Rettangolo {
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
  readonly altezza: number;
}

/**
 * A QR code of a text as black rectangles, `lato` millimetres wide with its upper left corner at (x, y) of the page. Correction level M;
 * the quiet zone is left to the layout.
 */
export function rettangoliQr(testo: string, x: number, y: number, lato: number): Rettangolo[] {
  const { modules } = QRCode.create(testo, { errorCorrectionLevel: 'M' });
  const modulo = pt(lato) / modules.size;
  const tratti: Rettangolo[] = [];
  for (let riga = 0; riga < modules.size; riga++) {
    for (let colonna = 0; colonna < modules.size; colonna++) {
      if (modules.get(riga, colonna) === 0) continue;
      const inizio = colonna;
      while (colonna + 1 < modules.size && modules.get(riga, colonna + 1) !== 0) colonna++;
      const larghezza = (colonna - inizio + 1) * modulo;
      tratti.push({ x: pt(x) + inizio * modulo, y: pt(y) + riga * modulo, larghezza, altezza: modulo });
    }
  }
  return tratti;
}

/** The pdfmake node of that QR code, as one path: pdfmake never moves a path, whose coordinates are those of the page. */
export function qr(testo: string, x: number, y: number, lato: number): Content {
  const tratti = rettangoliQr(testo, x, y, lato).map(({ x, y, larghezza, altezza }) => {
    const passo = larghezza.toFixed(3);
    return `M${x.toFixed(3)} ${y.toFixed(3)} h${passo} v${altezza.toFixed(3)} h-${passo} Z`;
  });
  // The renderer draws paths; the published types do not know them.
  const tracciato = { type: 'path', d: tratti.join(' '), color: '#000000' } as unknown as CanvasElement;
  return { canvas: [tracciato], absolutePosition: { x: 0, y: 0 } };
}
