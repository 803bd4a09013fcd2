import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { FACCE } from '../../src/documents/disegno/caratteri.ts';
import { componi, type DocumentoPdfmake } from '../../src/documents/disegno/componi.ts';

it('ogni documento riusa i caratteri letti una volta sola', async () => {
  const daPdfkit = createRequire(createRequire(createRequire(import.meta.url).resolve('pdfmake')).resolve('pdfkit'));
  const { create } = daPdfkit('fontkit') as { create(byte: Buffer): unknown };
  expect(create(FACCE.testo.byte)).toBe(FACCE.testo.font);

  const usati: unknown[] = [];
  const guarda = (documento: DocumentoPdfmake) => {
    usati.push((documento.provideFont('Titillium', false, false) as unknown as { font: unknown }).font);
  };
  const intestazione = { titolo: 'Prova', argomento: 'Prova', creatoIl: '2025-11-22T10:00:00Z' };
  for (let volta = 0; volta < 2; volta++) await componi(intestazione, { content: ['prova'], defaultStyle: { font: 'Titillium' } }, guarda);
  expect(usati).toEqual([FACCE.testo.font, FACCE.testo.font]);
  expect(usati[0]).toBe(FACCE.testo.font);
});
