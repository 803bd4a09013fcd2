import type { Content } from 'pdfmake';
import type { CanvasElement } from 'pdfmake/interfaces.js';
import QRCode from 'qrcode';
import { pt } from './misure.ts';

/** A run of dark modules: its row, its first column, how many. */
export interface Tratto {
  readonly riga: number;
  readonly colonna: number;
  readonly quanti: number;
}

/** A QR code of a text, correction level M: modules of a side, and its dark runs. The quiet zone is left to the layout. */
export function tratti(testo: string): { readonly moduli: number; readonly segni: readonly Tratto[] } {
  const { modules } = QRCode.create(testo, { errorCorrectionLevel: 'M' });
  const segni: Tratto[] = [];
  for (let riga = 0; riga < modules.size; riga++) {
    for (let colonna = 0; colonna < modules.size; colonna++) {
      if (modules.get(riga, colonna) === 0) continue;
      const inizio = colonna;
      while (colonna + 1 < modules.size && modules.get(riga, colonna + 1) !== 0) colonna++;
      segni.push({ riga, colonna: inizio, quanti: colonna - inizio + 1 });
    }
  }
  return { moduli: modules.size, segni };
}

/** A rectangle in points of the page, from its upper left corner. */
export interface Rettangolo {
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
  readonly altezza: number;
}

/** That QR code as black rectangles, `lato` millimetres wide with its upper left corner at (x, y) of the page. */
export function rettangoliQr(testo: string, x: number, y: number, lato: number): Rettangolo[] {
  const { moduli, segni } = tratti(testo);
  const modulo = pt(lato) / moduli;
  return segni.map(({ riga, colonna, quanti }) => ({
    x: pt(x) + colonna * modulo,
    y: pt(y) + riga * modulo,
    larghezza: quanti * modulo,
    altezza: modulo,
  }));
}

/** The pdfmake node of a QR code as one path, `lato` millimetres wide with its upper left corner at (x, y) of the page. */
export function qr(testo: string, x: number, y: number, lato: number): Content {
  const tracciato = rettangoliQr(testo, x, y, lato).map(({ x: sinistra, y: sopra, larghezza, altezza }) => {
    const passo = larghezza.toFixed(3);
    return `M${sinistra.toFixed(3)} ${sopra.toFixed(3)} h${passo} v${altezza.toFixed(3)} h-${passo} Z`;
  });
  // pdfmake never moves a path: its coordinates are those of the page.
  // The renderer draws paths; the published types do not know them.
  const nodo = { type: 'path', d: tracciato.join(' '), color: '#000000' } as unknown as CanvasElement;
  return { canvas: [nodo], absolutePosition: { x: 0, y: 0 } };
}
