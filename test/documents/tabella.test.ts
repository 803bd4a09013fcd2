import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Cella, Colonna } from '../../src/documents/tabella/colonne.ts';
import { csv } from '../../src/documents/tabella/csv.ts';
import { xlsx } from '../../src/documents/tabella/xlsx.ts';

const COLONNE: readonly Colonna[] = [
  { nome: 'Nome', genere: 'testo' },
  { nome: 'Importo', genere: 'importo' },
  { nome: 'Giorno', genere: 'giorno' },
  { nome: 'Anno', genere: 'numero' },
];

async function* pagine(...righe: Cella[][]) {
  for (const riga of righe) yield [riga];
}

const testoCsv = async (...righe: Cella[][]) => (await buffer(Readable.from(csv(COLONNE, pagine(...righe))))).toString();

test('CSV: BOM, semicolons, CRLF, decimal comma, Italian days; an empty cell stays empty', async () => {
  expect(await testoCsv(['Rossi; "Bar"', '-1234.50', '2026-05-16', 2026], [null, null, null, null])).toBe(
    '\uFEFFNome;Importo;Giorno;Anno\r\n"Rossi; ""Bar""";-1234,50;16/05/2026;2026\r\n;;;\r\n',
  );
});

test('CSV: no text is read as a formula, and every other text comes back as it was; amounts are never touched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r'), fc.string({ minLength: 1 }), async (segno, resto) => {
      const testo = `${segno}${resto}`;
      const [, riga] = parse(await testoCsv([testo, '-0.05', null, null]), {
        bom: true,
        delimiter: ';',
        recordDelimiter: '\r\n',
      }) as string[][];
      expect(riga![0]).toBe(/^[=+\-@\t\r]/.test(testo) ? `'${testo}` : testo);
      expect(riga![1]).toBe('-0,05');
    }),
  );
});

test('XLSX: amounts and days are numbers with their format, a text like a formula stays a text', async () => {
  const byte = await xlsx([
    { nome: 'Prova', colonne: COLONNE, pagine: pagine(['=1+1', '741.45', '2026-05-16', 2026], [null, '-0.05', null, null]) },
  ]);
  const letto = await readXlsxFile(Buffer.from(byte));
  const righe = (letto[0] as unknown as { data: unknown[][] }).data;
  expect(righe[0]).toEqual(['Nome', 'Importo', 'Giorno', 'Anno']);
  expect(righe[1]).toEqual(['=1+1', 741.45, new Date('2026-05-16T00:00:00Z'), 2026]);
  expect(righe[2]!.slice(0, 2)).toEqual([null, -0.05]);
});
