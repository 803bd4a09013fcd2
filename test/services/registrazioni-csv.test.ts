import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileRifiutato } from '../../src/services/import/difetto.ts';
import { leggiRegistrazioni, type Registrazione } from '../../src/services/import/registrazioni-csv.ts';

/* What a CSV text says does not hang on where its pieces end. Another library, which reads the text whole, is the judge. */

async function* inPezzi(testo: string, dove: readonly number[]): AsyncGenerator<string> {
  const tagli = [...new Set(dove.map((uno) => uno % (testo.length + 1)))].sort((a, b) => a - b);
  for (const [n, taglio] of [0, ...tagli].entries()) yield testo.slice(taglio, tagli[n]);
}

async function leggi(testo: string, dove: readonly number[] = []): Promise<Registrazione[]> {
  const lette: Registrazione[] = [];
  for await (const insieme of leggiRegistrazioni('prova.csv', ';', inPezzi(testo, dove))) lette.push(...insieme);
  return lette;
}

const cella = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'è', '😀', ' ', ',', "'", '\\'), maxLength: 6 }),
  // A quote in a bare cell stands for itself where the cell does not begin with it.
  fc.string({ unit: fc.constantFrom('b', '"'), maxLength: 4 }).map((testo) => `x${testo}`),
  fc.string({ unit: fc.constantFrom('c', ';', '"', '\n', ' '), maxLength: 6 }).map((testo) => `"${testo.replaceAll('"', '""')}"`),
);
const riga = fc.array(cella, { minLength: 2, maxLength: 4 }).map((celle) => celle.join(';'));
const testo = fc
  .tuple(fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: riga }, fc.constant('')), fc.constantFrom('\n', '\r\n'))), fc.boolean())
  .map(([righe, conFine]) => {
    const intero = righe.map(([una, fine]) => una + fine).join('');
    return conFine ? intero : intero.replace(/\r?\n$/, '');
  });

test('any text, cut anywhere, is read as another library reads it whole', async () => {
  await fc.assert(
    fc.asyncProperty(testo, fc.array(fc.nat(200), { maxLength: 8 }), async (intero, dove) => {
      const attese = parse(intero, {
        delimiter: ';',
        record_delimiter: ['\r\n', '\n'],
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        info: true,
      }) as unknown as { record: string[]; info: { lines: number } }[];
      expect(await leggi(intero, dove)).toEqual(attese.map(({ record, info }) => ({ celle: record, riga: info.lines })));
    }),
    { numRuns: 2_000 },
  );
});

test('a record over several lines is on its last one, however they end; one of spaces alone is empty', async () => {
  const intero = 'a;b\r\n"1\r\n2";3\r\n  \n\r\n4;"5\n"\n6;7';
  const attese = [
    { celle: ['a', 'b'], riga: 1 },
    { celle: ['1\r\n2', '3'], riga: 3 },
    { celle: ['4', '5\n'], riga: 7 },
    { celle: ['6', '7'], riga: 8 },
  ];
  for (let taglio = 0; taglio < intero.length; taglio += 1) expect(await leggi(intero, [taglio])).toEqual(attese);
});

test.each([
  ['a quote that is left open', 'a;b\n1;2\n3;"4\n5;6\n', 'riga 3: le virgolette aperte in questa riga non si chiudono'],
  ['one left open on the last line', 'a;b\n1;"2', 'riga 2: le virgolette aperte'],
  ['something after the closing quote', 'a;b\n1;2\n"La Rosa" snc;4\n5;6\n', 'riga 3: dopo le virgolette che chiudono una cella c’è altro'],
  ['the same on the last line', 'a;b\n1;"2" x', 'riga 2: dopo le virgolette'],
])('%s ends the file at its line, wherever it is cut', async (_, intero, atteso) => {
  for (let taglio = 0; taglio < intero.length; taglio += 1) {
    const rifiuto = await leggi(intero, [taglio]).catch((errore: unknown) => errore);
    expect(rifiuto).toBeInstanceOf(FileRifiutato);
    expect((rifiuto as FileRifiutato).message).toContain(atteso);
  }
});
