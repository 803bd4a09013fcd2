import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggiungiGiorni, confrontaDate, dataItaliana, dataValida, giorniTra, leggiData } from '../../src/domain/data.ts';

const giorno = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((istante) => istante.toISOString().slice(0, 10));

describe('dataValida', () => {
  it.each(['2012-02-16', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s esiste', (testo) => {
    expect(dataValida(testo)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '0999-01-01',
    '2024-1-1',
    '2024-01-01T00:00',
    '',
    '2024-01-01\n',
  ])('%j non è un giorno', (testo) => {
    expect(dataValida(testo)).toBe(false);
  });
});

describe('conti sui giorni', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    // The days when Italian clocks change have 23 and 25 hours, and are days all the same.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s più %i giorni è %s', (data, giorni, atteso) => {
    expect(aggiungiGiorni(data, giorni)).toBe(atteso);
    expect(giorniTra(data, atteso)).toBe(giorni);
  });

  it('aggiungiGiorni e giorniTra si disfano a vicenda, e confrontaDate ne ha il segno', () => {
    fc.assert(
      fc.property(giorno, giorno, (a, b) => {
        expect(aggiungiGiorni(a, giorniTra(a, b))).toBe(b);
        expect(confrontaDate(b, a)).toBe(Math.sign(giorniTra(a, b)));
      }),
    );
  });

  it('un testo che non è un giorno è un guasto di chi chiama', () => {
    expect(() => aggiungiGiorni('2023-02-29', 1)).toThrow(RangeError);
    expect(() => giorniTra('2023-01-01', 'oggi')).toThrow(RangeError);
    expect(() => aggiungiGiorni('9999-12-31', 1)).toThrow(expect.objectContaining({ codice: 'VALORE_NON_VALIDO' }));
  });
});

describe('leggiData', () => {
  it.each([
    ['2012-02-16', '2012-02-16'],
    ['16/02/2012', '2012-02-16'],
    [' 16/02/2012 ', '2012-02-16'],
    ['oggi', '2026-01-31'],
    ['oggi+30', '2026-03-02'],
    ['oggi-5', '2026-01-26'],
    ['oggi+0', '2026-01-31'],
  ])('%j, oggi 2026-01-31, è %s', (testo, atteso) => {
    expect(leggiData(testo, '2026-01-31')).toBe(atteso);
  });

  it.each([
    '',
    '2012-02-30',
    '30/02/2012',
    '02/16/2012',
    '16-02-2012',
    '20120216',
    '16/02/12',
    'oggi+',
    'oggi+123456',
    'oggi 1',
    'oggi+1.5',
    'Oggi',
    'ieri',
  ])('%j è rifiutata', (testo) => {
    expect(() => leggiData(testo, '2026-01-31')).toThrow(expect.objectContaining({ codice: 'VALORE_NON_VALIDO' }));
  });

  it('senza un oggi, «oggi» non si accetta e il messaggio non lo propone', () => {
    expect(() => leggiData('oggi+1')).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', message: expect.not.stringContaining('oggi') }),
    );
  });

  it('rilegge ciò che dataItaliana scrive', () => {
    expect(dataItaliana('2012-02-16')).toBe('16/02/2012');
    fc.assert(
      fc.property(giorno, (uno) => {
        expect(leggiData(dataItaliana(uno))).toBe(uno);
      }),
    );
  });
});
