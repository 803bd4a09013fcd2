import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { giorniTra } from '../../domain/data.ts';
import type { Cella, Colonna, Pagine } from './colonne.ts';

/** Day 0 of a spreadsheet. */
const ORIGINE = '1899-12-30';

/**
 * A table as an Excel workbook of one sheet, held in memory while it is made: for tens of thousands of rows, not for more. Texts are cells of
 * text, which no spreadsheet runs as formulas; amounts and days are numbers with their format.
 */
export async function xlsx(foglio: string, colonne: readonly Colonna[], pagine: Pagine): Promise<Uint8Array> {
  const dati: SheetData = [colonne.map(({ nome }) => ({ value: nome, fontWeight: 'bold' as const }))];
  for await (const righe of pagine) for (const riga of righe) dati.push(riga.map((cella, n) => scritta(colonne[n]!, cella)));
  const larghezze = colonne.map(({ nome, genere }) => ({ width: Math.max(nome.length + 2, genere === 'testo' ? 20 : 14) }));
  return writeXlsxFile(dati, { sheet: foglio, stickyRowsCount: 1, columns: larghezze }).toBuffer();
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
