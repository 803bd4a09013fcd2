import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confronta, daCentesimi, importoItaliano, inCentesimi, leggiImporto, somma, sottrai } from '../../src/domain/importo.ts';

const centesimi = fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n });
const importo = centesimi.map(daCentesimi);

describe('importo e centesimi', () => {
  it.each([
    ['741.45', 74145n],
    ['-0.05', -5n],
    ['0.00', 0n],
    ['-0.00', 0n],
    ['99999999999999999999.99', 9999999999999999999999n],
  ])('%s sono %s centesimi', (testo, attesi) => {
    expect(inCentesimi(testo)).toBe(attesi);
  });

  it('andata e ritorno', () => {
    fc.assert(
      fc.property(centesimi, (valore) => {
        expect(daCentesimi(valore)).toMatch(/^-?\d+\.\d{2}$/);
        expect(inCentesimi(daCentesimi(valore))).toBe(valore);
      }),
    );
    expect(daCentesimi(-5n)).toBe('-0.05');
  });

  it.each(['741', '741.4', '741,45', '1.234,50', '', '+1.00', ' 1.00', '1.00\n', '1e3'])(
    '%j non è un importo: è un guasto di chi chiama',
    (testo) => {
      expect(() => inCentesimi(testo)).toThrow(RangeError);
    },
  );
});

describe('conti', () => {
  it('esatti dove un numero binario sbaglierebbe', () => {
    expect(somma('0.10', '0.20')).toBe('0.30');
    expect(sottrai('0.30', '0.10')).toBe('0.20');
    expect(somma()).toBe('0.00');
  });

  it('sottrai disfa somma, e confronta segue ciò che si aggiunge', () => {
    fc.assert(
      fc.property(importo, importo, (a, b) => {
        expect(sottrai(somma(a, b), b)).toBe(a);
        expect(confronta(somma(a, b), a)).toBe(confronta(b, '0.00'));
      }),
    );
  });

  it('ordina per valore, non per testo', () => {
    expect(['10.00', '9.00', '-1.00', '-10.00'].sort(confronta)).toEqual(['-10.00', '-1.00', '9.00', '10.00']);
  });
});

describe('leggiImporto', () => {
  it.each([
    ['1234', '1234.00'],
    ['1234.5', '1234.50'],
    ['1234,50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1.234.567,8', '1234567.80'],
    [' 741,45 ', '741.45'],
    ['-3,2', '-3.20'],
    ['-0', '0.00'],
    ['000741.45', '741.45'],
    ['999999999999.99', '999999999999.99'],
    ['999.999.999.999,99', '999999999999.99'],
  ])('%j è %s', (testo, atteso) => {
    expect(leggiImporto(testo)).toBe(atteso);
  });

  it.each([
    '',
    '-',
    '1.234',
    '1.2345',
    '12,345',
    '1,234.50',
    '1.23,50',
    '12.34.567,00',
    '1 234,50',
    '€ 10',
    '1e3',
    '0x10',
    'NaN',
    '1000000000000',
    '9.999.999.999.999,00',
    '--1',
    '٣',
    '1.',
    ',5',
  ])('%j è rifiutato, dicendo che cosa si attende e senza ripeterlo', (testo) => {
    expect(() => leggiImporto(testo)).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', message: expect.stringMatching(/^Importo non valido: si attendono euro/) }),
    );
  });

  it('rilegge ciò che importoItaliano scrive, e ciò che daCentesimi scrive', () => {
    fc.assert(
      fc.property(importo, (uno) => {
        expect(leggiImporto(importoItaliano(uno))).toBe(uno);
        expect(leggiImporto(uno)).toBe(uno);
      }),
    );
  });
});

describe('importoItaliano', () => {
  it.each([
    ['1234.50', '1.234,50'],
    ['741.45', '741,45'],
    ['-1234567.05', '-1.234.567,05'],
    ['0.00', '0,00'],
  ])('%s si scrive %s', (uno, atteso) => {
    expect(importoItaliano(uno)).toBe(atteso);
  });
});
