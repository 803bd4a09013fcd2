import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggiungiMesi } from '../../src/domain/data-mesi.ts';
import { simulaDilazione } from '../../src/domain/dilazione.ts';
import { daCentesimi, inCentesimi, somma } from '../../src/domain/importo.ts';

describe('simulaDilazione', () => {
  it('12.000 euro in 12 rate dal 15/1/2026: TUR 2,15 + 6, rata 1.044,69', () => {
    const piano = simulaDilazione({ importo: '12000.00', rate: 12, dal: '2026-01-15' });
    expect(piano).toMatchObject({ tasso: '8.15', importoRata: '1044.69', totaleInteressi: '536.33', confidenza: 'BASSA' });
    expect(piano.rate[0]).toEqual({
      numero: 1,
      scadenza: '2026-02-16',
      capitale: '963.19',
      interessi: '81.50',
      importo: '1044.69',
      residuo: '11036.81',
    });
    expect(piano.rate[11]).toMatchObject({ scadenza: '2027-01-15', importo: '1044.74', residuo: '0.00' });
    expect(piano.avvertenze.join(' ')).toMatch(/francese.*11\/06\/2025/);
  });

  it('le rate sommano al debito più gli interessi, il capitale al debito, e il residuo scende fino a zero', () => {
    const dati = fc.record({
      centesimi: fc.integer({ min: 100_00, max: 900_000_00 }),
      rate: fc.integer({ min: 2, max: 60 }),
      giorno: fc.nat(6000),
    });
    fc.assert(
      fc.property(dati, ({ centesimi, rate, giorno }) => {
        const importo = daCentesimi(BigInt(centesimi));
        const quante = centesimi > 500_000_00 ? rate : Math.min(rate, 36);
        const piano = simulaDilazione({ importo, rate: quante, dal: aggiungiMesi('2009-01-31', giorno % 190) });
        expect(piano.rate).toHaveLength(quante);
        expect(somma(...piano.rate.map((rata) => rata.capitale))).toBe(importo);
        expect(somma(...piano.rate.map((rata) => rata.importo))).toBe(somma(importo, piano.totaleInteressi));
        expect(piano.rate.at(-1)?.residuo).toBe('0.00');
        for (const rata of piano.rate.slice(0, -1)) expect(rata.importo).toBe(piano.importoRata);
        // The last one bears the roundings: half a centesimo of instalment and of interest a month, and their interest.
        const scarto = inCentesimi(piano.rate.at(-1)!.importo) - inCentesimi(piano.importoRata);
        expect(scarto < 0n ? -scarto : scarto).toBeLessThanOrEqual(BigInt(2 * quante));
      }),
    );
  });

  it('prima delle regole del 2025, oltre 24 rate si avverte', () => {
    expect(simulaDilazione({ importo: '1000.00', rate: 36, dal: '2025-03-01' }).avvertenze.join(' ')).toContain('al massimo 24');
    expect(simulaDilazione({ importo: '1000.00', rate: 24, dal: '2025-03-01' }).avvertenze.join(' ')).not.toContain('al massimo 24');
  });

  it.each([
    ['rate', { rate: 0 }],
    ['rate', { rate: 1 }],
    ['rate', { rate: 61 }],
    ['rate', { rate: 2.5 }],
    ['rate', { rate: 37 }],
    ['rate', { rate: 37, importo: '500000.00' }],
    ['rate', { rate: 61, importo: '500000.01' }],
    ['importo', { importo: '0.00' }],
    ['importo', { importo: '-5.00' }],
  ])('rifiuta %s: %o', (campo, errato) => {
    expect(() => simulaDilazione({ importo: '1000.00', rate: 12, dal: '2026-01-15', ...errato })).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', campo: [campo], message: expect.stringContaining(campo) }),
    );
  });

  it('60 rate oltre 500.000 euro; prima dei tassi noti nessun piano', () => {
    expect(simulaDilazione({ importo: '500000.01', rate: 60, dal: '2026-01-15' }).rate).toHaveLength(60);
    expect(() => simulaDilazione({ importo: '1000.00', rate: 12, dal: '2008-07-08' })).toThrow(
      expect.objectContaining({ codice: 'DATO_NON_DISPONIBILE', campo: ['dal'] }),
    );
  });
});

describe('aggiungiMesi', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-05', -1, '2025-12-05'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s e %i mesi: %s', (data, mesi, attesa) => {
    expect(aggiungiMesi(data, mesi)).toBe(attesa);
  });

  it('non esce dagli anni del calendario', () => {
    expect(() => aggiungiMesi('9999-12-15', 1)).toThrow(expect.objectContaining({ codice: 'VALORE_NON_VALIDO' }));
  });
});
