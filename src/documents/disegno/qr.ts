import type { Content } from 'pdfmake';
import type { CanvasElement } from 'pdfmake/interfaces.js';
import QRCode from 'qrcode';
import { pt } from './misure.ts';

/**
 * A QR code of a text as one path, `lato` millimetres wide with its upper left corner at (x, y) of the page. Correction level M; the
 * quiet zone is left to the layout.
 */
export function qr(testo: string, x: number, y: number, lato: number): Content {
  const { modules } = QRCode.create(testo, { errorCorrectionLevel: 'M' });
  const modulo = pt(lato) / modules.size;
  const tratti: string[] = [];
  for (let riga = 0; riga < modules.size; riga++) {
    for (let colonna = 0; colonna < modules.size; colonna++) {
      if (modules.get(riga, colonna) === 0) continue;
      const inizio = colonna;
      while (colonna + 1 < modules.size && modules.get(riga, colonna + 1) !== 0) colonna++;
      const passo = ((colonna - inizio + 1) * modulo).toFixed(3);
      const angolo = `${(pt(x) + inizio * modulo).toFixed(3)} ${(pt(y) + riga * modulo).toFixed(3)}`;
      tratti.push(`M${angolo} h${passo} v${modulo.toFixed(3)} h-${passo} Z`);
    }
  }
  // pdfmake never moves a path: its coordinates are those of the page.
  // The renderer draws paths; the published types do not know them.
  const tracciato = { type: 'path', d: tratti.join(' '), color: '#000000' } as unknown as CanvasElement;
  return { canvas: [tracciato], absolutePosition: { x: 0, y: 0 } };
}
