import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { giorniTra } from '../../domain/data.ts';
import type { Cella, Colonna, Foglio } from './colonne.ts';

/** Day 0 of a spreadsheet. */
const ORIGINE = '1899-12-30';

/**
 * Tables as the sheets of an Excel workbook, held in memory while it is made: for tens of thousands of rows, not for more. Texts are cells of
 * text, which no spreadsheet runs as formulas; amounts and days are numbers with their format.
 */
export async function xlsx(fogli: readonly Foglio[]): Promise<Uint8Array> {
  const scritti = [];
  for (const { nome, colonne, pagine } of fogli) {
    const data: SheetData = [colonne.map((colonna) => ({ value: colonna.nome, fontWeight: 'bold' as const }))];
    for await (const righe of pagine) for (const riga of righe) data.push(riga.map((cella, n) => scritta(colonne[n]!, cella)));
    const columns = colonne.map((colonna) => ({ width: Math.max(colonna.nome.length + 2, colonna.genere === 'testo' ? 20 : 14) }));
    scritti.push({ data, sheet: nome, stickyRowsCount: 1, columns });
  }
  return writeXlsxFile(scritti).toBuffer();
}

function scritta({ genere }: Colonna, cella: Cella): Cell {
  if (cella === null) return null;
  switch (genere) {
    case 'testo':
      return { type: String, value: String(cella) };
    case 'giorno':
      return { type: Number, value: giorniTra(ORIGINE, String(cella)), format: 'dd/mm/yyyy' };
    case 'importo':
      // A spreadsheet knows no other numbers: an amount of fourteen digits is still exact to the centesimo when shown.
      return { type: Number, value: Number(cella), format: '#,##0.00' };
    case 'numero':
      return { type: Number, value: Number(cella) };
  }
}
