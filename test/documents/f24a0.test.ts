import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatiF24A0 } from '../../src/documents/f24a0/dati.ts';
import { scriviF24A0 } from '../../src/documents/f24a0/scrivi.ts';
import { daCentesimi, importoItaliano, somma } from '../../src/domain/importo.ts';
import { leggiF24A0, recordDi } from './leggi-f24a0.ts';

const scritta = (dati: DatiF24A0) => [...scriviF24A0(dati)].join('');

const MARIO = {
  codiceFiscale: 'RSSMRA80A01H501U',
  denominazione: 'Rossi',
  nome: 'Mariò',
  dataNascita: '1980-01-01',
  sesso: 'M',
  comuneNascita: 'Roma',
  provinciaNascita: 'RM',
  domicilio: { comune: 'Cesena', provincia: 'FC', via: 'Via dell’Olmo 14' },
} as const;
const RIGA = { sede: '3300', causale: 'AF', codice: '22012345678901234', periodoDal: '2026-01', periodoAl: '2026-03' };
const UNA: DatiF24A0 = {
  fornitore: { codiceFiscale: '02121151001', denominazione: 'Studio Esempio' },
  dataVersamento: '2026-05-18',
  contribuenti: [
    {
      contribuente: MARIO,
      addebito: { iban: 'IT60X0542811101000000123456', intestatario: 'RSSMRA80A01H501U' },
      modelli: [
        [
          { ...RIGA, importoDebito: '1034.56' },
          { ...RIGA, causale: 'CF', importoDebito: '200.00' },
        ],
      ],
    },
  ],
};

test('each value at its place, counted by hand', () => {
  const testo = scritta(UNA);
  expect(testo.length).toBe(4 * 1900);
  const [a, m, v, z] = recordDi(testo) as [string, string, string, string];
  const tra = (record: string, da: number, a: number) => record.slice(da - 1, a);
  expect(tra(a, 1, 38)).toBe('A              F24A01402121151001     ');
  expect([tra(a, 84, 91), tra(a, 216, 229), tra(a, 522, 527), tra(a, 628, 628)]).toEqual(['00000000', 'STUDIO ESEMPIO', '001001', '1']);
  expect(tra(m, 1, 25)).toBe('MRSSMRA80A01H501U00000001');
  expect([tra(m, 91, 93), tra(m, 288, 293), tra(m, 328, 334), tra(m, 335, 350)]).toEqual(['E00', 'CESENA', 'FC00000', "VIA DELL'OLMO 14"]);
  expect([tra(m, 438, 442), tra(m, 462, 466), tra(m, 482, 494), tra(m, 516, 518)]).toEqual(['ROSSI', 'MARIO', '01011980MROMA', 'RM ']);
  expect(tra(m, 1741, 1785)).toBe('IT60X0542811101000000123456  RSSMRA80A01H501U');
  expect(tra(m, 1869, 1897)).toBe('EURO1.234,56       18-05-2026');
  expect([tra(v, 1, 25), tra(v, 90, 90)]).toEqual(['VRSSMRA80A01H501U00000001', 'A']);
  expect(tra(v, 499, 565)).toBe('3300AF  22012345678901234012026032026000000000103456000000000000000');
  expect(tra(v, 566, 632)).toBe('3300CF  22012345678901234012026032026000000000020000000000000000000');
  expect(tra(v, 633, 699)).toBe(`0000${' '.repeat(21)}${'0'.repeat(42)}`);
  expect(tra(v, 767, 812)).toBe('000000000123456000000000000000P000000000123456');
  expect(tra(v, 1793, 1815)).toBe('00000000012345618052026');
  expect(tra(z, 1, 34)).toBe('Z              000000001000000001 ');
  // The sections that are not used: digits are zeros and texts blanks, where each of them is.
  expect(tra(v, 91, 162)).toBe(`   ${'0'.repeat(11)}${' '.repeat(24)}${'0'.repeat(34)}`);
  expect([tra(v, 453, 498), tra(v, 989, 1034), tra(v, 1325, 1370), tra(v, 1527, 1572), tra(v, 1697, 1742)]).toEqual(
    Array(5).fill(`${'0'.repeat(30)} ${'0'.repeat(15)}`),
  );
  expect(tra(v, 813, 856)).toBe(`00${' '.repeat(8)}${'0'.repeat(34)}`);
  expect(tra(v, 1053, 1120)).toBe(`    ${'0'.repeat(22)}${' '.repeat(8)}${'0'.repeat(34)}`);
  expect(tra(v, 1371, 1422)).toBe(`${'0'.repeat(21)} ${'0'.repeat(30)}`);
  expect(tra(v, 1573, 1636)).toBe(`0000${' '.repeat(9)}${'0'.repeat(51)}`);
});

test('who sends his own alone is the contribuente: his names in the head, no intermediario anywhere', () => {
  const [a, m] = recordDi(scritta({ ...UNA, fornitore: { codiceFiscale: MARIO.codiceFiscale, denominazione: 'Rossi Mario' } }));
  expect([a!.slice(20, 67), a!.slice(82, 95), a!.slice(215, 275).trim(), a![627]]).toEqual([
    `04${MARIO.codiceFiscale}ROSSI${' '.repeat(19)}MARIO`,
    'M01011980ROMA',
    '',
    ' ',
  ]);
  expect(m!.slice(1767, 1808).trim()).toBe('');
});

test('a row without an amount is never written, nor a total that has no room', () => {
  const con = (modelli: DatiF24A0['contribuenti'][number]['modelli']) =>
    scritta({ ...UNA, contribuenti: [{ ...UNA.contribuenti[0]!, modelli }] });
  expect(() => con([[{ ...RIGA, importoDebito: null }]])).toThrow('un importo in ogni riga');
  expect(con([[{ ...RIGA, importoDebito: '9999999999.99' }]]).slice(1900 + 1872, 1900 + 1887)).toBe('9999999999,99  ');
});

const parola = (massimo: number) => fc.stringMatching(new RegExp(`^[A-Z][A-Z' ]{0,${massimo - 2}}[A-Z]$`));
const mese = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, m]) => `${a}-${String(m).padStart(2, '0')}`);
const giorno = fc.tuple(mese, fc.integer({ min: 1, max: 28 })).map(([m, g]) => `${m}-${String(g).padStart(2, '0')}`);
const cifre = (quante: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${quante - 1}}$`));
const riga = fc.record({
  sede: cifre(4),
  causale: fc.constantFrom('AF', 'CF', 'AP', 'CP', 'CXX', 'P10', 'PXX'),
  codice: fc.stringMatching(/^[0-9A-Z]{1,17}$/),
  periodoDal: mese,
  periodoAl: mese,
  importoDebito: fc.bigInt({ min: 1n, max: 999_999_999_999n }).map(daCentesimi),
  importoCredito: fc.constant('0.00'),
});
const domicilio = fc.record({ comune: parola(40), provincia: fc.stringMatching(/^[A-Z]{2}$/), via: parola(35) });
const persona = fc.record({
  codiceFiscale: fc.stringMatching(/^[A-Z0-9]{16}$/),
  denominazione: parola(24),
  nome: parola(20),
  dataNascita: giorno,
  sesso: fc.constantFrom('M' as const, 'F' as const),
  comuneNascita: parola(25),
  provinciaNascita: fc.stringMatching(/^[A-Z]{2}$/),
  domicilio,
});
const ente = fc.record({
  codiceFiscale: cifre(11),
  denominazione: parola(55),
  nome: fc.constant(null),
  dataNascita: fc.constant(null),
  sesso: fc.constant(null),
  comuneNascita: fc.constant(null),
  provinciaNascita: fc.constant(null),
  domicilio,
});
const dati = fc.record({
  fornitore: fc.record({ codiceFiscale: fc.constant('02121151001'), denominazione: parola(60) }),
  dataVersamento: giorno,
  contribuenti: fc.array(
    fc.record({
      contribuente: fc.oneof(persona, ente),
      addebito: fc.record({ iban: fc.stringMatching(/^IT[0-9]{2}[A-Z][0-9]{22}$/), intestatario: fc.stringMatching(/^[A-Z0-9]{16}$/) }),
      modelli: fc.array(fc.array(riga, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test('what is written is read back, whatever it is', () => {
  fc.assert(
    fc.property(dati, (scritti) => {
      const { totali, saldi, tipoFornitore, ...letti } = leggiF24A0(scritta(scritti));
      expect(letti).toEqual(scritti);
      const { contribuenti } = scritti;
      expect(totali).toEqual({
        contribuenti: contribuenti.length,
        invii: contribuenti.length,
        modelli: contribuenti.flatMap(({ modelli }) => modelli).length,
      });
      expect(tipoFornitore).toBe('14');
      const perModello = contribuenti.map(({ modelli }) => modelli.map((righe) => somma(...righe.map((una) => una.importoDebito))));
      expect(saldi.map(({ modelli }) => modelli)).toEqual(perModello);
      expect(saldi.map(({ totale }) => totale.replaceAll('.', ''))).toEqual(
        perModello.map((uno) => importoItaliano(somma(...uno)).replaceAll('.', '')),
      );
    }),
    { numRuns: 60 },
  );
});
