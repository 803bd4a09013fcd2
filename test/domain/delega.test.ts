import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decorrenza, type FattiDelega, statoAl } from '../../src/domain/delega.ts';
import { TipoDelega } from '../../src/domain/delega-vocaboli.ts';

const fatti = (altro: Partial<FattiDelega> = {}): FattiDelega => ({
  tipo: 'INDIRETTA',
  attivaDal: '2026-01-10',
  al: null,
  finePosizioni: null,
  chiusaCome: null,
  ...altro,
});

describe('decorrenza', () => {
  test.each(['DIRETTA', 'SUBDELEGA'] as const)('%s needs no act: from dal', (tipo) => {
    expect(decorrenza(tipo, '2026-03-01', null, null)).toBe('2026-03-01');
  });

  test.each(['INDIRETTA', 'INDIRETTA_ALTRI', 'ASSOCIAZIONE_CATEGORIA'] as const)(
    '%s: from the day of validation, never before dal',
    (tipo) => {
      expect(decorrenza(tipo, '2026-03-01', null, '2026-03-01')).toBeNull();
      expect(decorrenza(tipo, '2026-03-01', '2026-02-10', null)).toBe('2026-03-01');
      expect(decorrenza(tipo, '2026-03-01', '2026-03-01', null)).toBe('2026-03-01');
      expect(decorrenza(tipo, '2026-03-01', '2026-04-10', null)).toBe('2026-04-10');
    },
  );

  test.each(['DIPENDENTE', 'GRUPPO_CONSORZIO'] as const)('%s: from the day after activation, never before dal', (tipo) => {
    expect(decorrenza(tipo, '2026-03-01', '2026-03-01', null)).toBeNull();
    expect(decorrenza(tipo, '2026-03-01', null, '2026-02-10')).toBe('2026-03-01');
    expect(decorrenza(tipo, '2026-03-01', null, '2026-02-28')).toBe('2026-03-01');
    expect(decorrenza(tipo, '2026-03-01', null, '2026-03-01')).toBe('2026-03-02');
  });

  test.each([
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2027-02-28', '2027-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-28', '2026-03-29'],
    ['2026-03-29', '2026-03-30'],
    ['2026-10-24', '2026-10-25'],
    ['2026-10-25', '2026-10-26'],
  ])('activated on %s it begins on %s', (attivata, inizio) => {
    expect(decorrenza('DIPENDENTE', '2020-01-01', null, attivata)).toBe(inizio);
  });
});

describe('statoAl', () => {
  test.each([
    ['2026-01-09', 'IN_ATTESA_DECORRENZA'],
    ['2026-01-10', 'ATTIVA'],
    ['2026-02-28', 'ATTIVA'],
    ['2026-03-01', 'SCADUTA'],
  ])('both ends of the period are in it: on %s it is %s', (giorno, stato) => {
    expect(statoAl(fatti({ al: '2026-02-28' }), giorno)).toBe(stato);
  });

  test('a period to 29 February ends with that day', () => {
    const bisestile = fatti({ al: '2028-02-29' });
    expect(['2028-02-28', '2028-02-29', '2028-03-01'].map((giorno) => statoAl(bisestile, giorno))).toEqual(['ATTIVA', 'ATTIVA', 'SCADUTA']);
  });

  test('on the days when the hour changes nothing else does', () => {
    for (const giorno of ['2026-03-29', '2026-10-25']) {
      expect(statoAl(fatti({ attivaDal: giorno, al: giorno }), giorno)).toBe('ATTIVA');
      expect(statoAl(fatti({ tipo: 'DIPENDENTE', attivaDal: decorrenza('DIPENDENTE', '2020-01-01', null, giorno) }), giorno)).toBe(
        'IN_ATTESA_DECORRENZA',
      );
    }
  });

  test('one never made effective waits, also after its term', () => {
    for (const giorno of ['2026-01-01', '2030-01-01']) {
      expect(statoAl(fatti({ attivaDal: null, al: '2026-06-01' }), giorno)).toBe('DA_VALIDARE');
      expect(statoAl(fatti({ tipo: 'GRUPPO_CONSORZIO', attivaDal: null, al: '2026-06-01' }), giorno)).toBe('DA_ATTIVARE');
    }
  });

  test('the end of its posizioni ends it the day after; a closed one stays closed', () => {
    expect(statoAl(fatti({ finePosizioni: '2026-05-31' }), '2026-05-31')).toBe('ATTIVA');
    expect(statoAl(fatti({ finePosizioni: '2026-05-31' }), '2026-06-01')).toBe('CESSATA');
    for (const chiusaCome of ['REVOCATA', 'CESSATA'] as const)
      for (const giorno of ['2020-01-01', '2026-02-01', '2040-01-01'])
        expect(statoAl(fatti({ chiusaCome, al: '2026-06-01' }), giorno)).toBe(chiusaCome);
  });

  test('once out of ATTIVA no later day makes it ATTIVA again', () => {
    const giorno = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const forse = fc.option(giorno);
    const qualunque = fc.record({
      tipo: fc.constantFrom(...(Object.keys(TipoDelega) as TipoDelega[])),
      attivaDal: forse,
      al: forse,
      finePosizioni: forse,
      chiusaCome: fc.constant(null),
    });
    fc.assert(
      fc.property(qualunque, fc.array(giorno, { minLength: 3, maxLength: 3 }), (delega, giorni) => {
        const [prima, mezzo, dopo] = giorni.sort().map((uno) => statoAl(delega, uno) === 'ATTIVA');
        expect(prima && dopo && !mezzo).toBe(false);
      }),
    );
  });
});
