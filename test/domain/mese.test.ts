import { describe, expect, it } from 'vitest';
import { confrontaMesi, leggiMese, meseDi, meseItaliano, meseValido } from '../../src/domain/mese.ts';

describe('mese', () => {
  it.each([
    ['2011-01', true],
    ['2011-12', true],
    ['2011-00', false],
    ['2011-13', false],
    ['2011-1', false],
    ['0011-01', false],
    ['2011-01-01', false],
    ['2011-01\n', false],
  ])('%j: %s', (testo, atteso) => {
    expect(meseValido(testo)).toBe(atteso);
  });

  it('si confronta nel tempo', () => {
    expect(['2011-12', '2012-01', '2011-02', '2011-12'].sort(confrontaMesi)).toEqual(['2011-02', '2011-12', '2011-12', '2012-01']);
    expect(confrontaMesi('2011-01', '2011-01')).toBe(0);
  });

  it('è quello di un giorno, e si scrive come sul modello F24', () => {
    expect(meseDi('2012-02-16')).toBe('2012-02');
    expect(meseItaliano('2011-01')).toBe('01/2011');
  });
});

describe('leggiMese', () => {
  it.each([
    ['2011-01', '2011-01'],
    // golden.json, f24_dati_modello: periodo_dal as the screen has it.
    ['01/2011', '2011-01'],
    ['012011', '2011-01'],
    [' 12/2011 ', '2011-12'],
    ['oggi', '2026-01'],
    ['oggi+30', '2026-03'],
    ['oggi-31', '2025-12'],
  ])('%j, oggi 2026-01-31, è %s', (testo, atteso) => {
    expect(leggiMese(testo, '2026-01-31')).toBe(atteso);
  });

  it.each(['', '2011-13', '13/2011', '1/2011', '201101', '01-2011', '2011-01-01', 'oggi+x', 'oggi+123456'])('%j è rifiutato', (testo) => {
    expect(() => leggiMese(testo, '2026-01-31')).toThrow(expect.objectContaining({ codice: 'VALORE_NON_VALIDO' }));
  });

  it('senza un oggi, «oggi» non si accetta e il messaggio non lo propone', () => {
    expect(() => leggiMese('oggi')).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', message: expect.not.stringContaining('oggi') }),
    );
  });
});
