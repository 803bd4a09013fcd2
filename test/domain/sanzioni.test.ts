import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggiungiGiorni, giorniTra } from '../../src/domain/data.ts';
import { daCentesimi, inCentesimi, somma } from '../../src/domain/importo.ts';
import { calcolaSanzioni, type DatiSanzioni } from '../../src/domain/sanzioni.ts';
import { trattiDiTasso } from '../../src/domain/tassi.ts';

const DATI: DatiSanzioni = { importo: '1000.00', scadenza: '2025-02-17', pagamento: '2025-04-08', tipo: 'OMISSIONE' };
const calcola = (altro: Partial<DatiSanzioni> = {}) => calcolaSanzioni({ ...DATI, ...altro });

describe('omissione', () => {
  // rules.md §8.
  it('959,04 scaduti il 18/5/2020 e pagati il 18/5/2023: 266,13 con il TUR del pagamento, 174,99 giorno per giorno', () => {
    const calcolo = calcola({ importo: '959.04', scadenza: '2020-05-18', pagamento: '2023-05-18' });
    expect(calcolo).toMatchObject({
      giorni: 1095,
      aliquota: '9.25',
      sanzioni: '266.13',
      tetto: '383.62',
      totale: '1225.17',
      confidenza: 'BASSA',
    });
    expect(calcolo.avvertenze.join(' ')).toContain('174,99');
    expect(calcolo.spiegazione[0]?.formula).toBe('959,04 × 9,25 % × 1095 ÷ 365');
  });

  it('dal 1/9/2024, spontanea entro 120 giorni in unica soluzione: il solo TUR; non a rate, non dopo, non dopo la richiesta', () => {
    expect(calcola()).toMatchObject({ giorni: 50, aliquota: '2.65' });
    expect(calcola({ unicaSoluzione: false }).aliquota).toBe('8.15');
    expect(calcola({ pagamento: aggiungiGiorni(DATI.scadenza, 120) }).aliquota).toBe('2.15');
    expect(calcola({ pagamento: aggiungiGiorni(DATI.scadenza, 121) }).aliquota).toBe('7.65');
    expect(calcola({ richiestaEnte: '2025-03-01' }).aliquota).toBe('8.15');
    expect(calcola({ richiestaEnte: '2025-05-01' }).aliquota).toBe('2.65');
  });

  it('prima del 1/9/2024 la spontaneità non cambia nulla: le nuove misure non sono retroattive', () => {
    expect(calcola({ scadenza: '2024-08-31', pagamento: '2024-10-01' }).aliquota).toBe('9.15');
    expect(calcola({ scadenza: '2024-09-01', pagamento: '2024-10-01' }).aliquota).toBe('3.65');
    const chiesta = { scadenza: '2024-08-20', pagamento: '2025-01-20', richiestaEnte: '2025-01-10' };
    expect(calcola(chiesta).spiegazione).toHaveLength(2);
  });

  it('il tetto è il 40 %, e chi lo raggiunge è avvertito degli interessi di mora', () => {
    const calcolo = calcola({ scadenza: '2015-02-16', pagamento: '2025-04-08' });
    expect([calcolo.sanzioni, calcolo.tetto]).toEqual(['400.00', '400.00']);
    expect(calcolo.avvertenze.join(' ')).toContain('interessi di mora');
  });

  it('a richiesta, pagata subito in unica soluzione: metà', () => {
    const dati = { pagamento: '2025-10-08', richiestaEnte: '2025-09-08' };
    // 1.000 × 7,65 % × 233 ÷ 365 = 48,83: half is 24,42.
    expect(calcola(dati).sanzioni).toBe('24.42');
    expect(calcola({ ...dati, richiestaEnte: '2025-09-07' }).sanzioni).toBe('48.83');
    const rateizzata = calcola({ ...dati, unicaSoluzione: false });
    expect(rateizzata.sanzioni).toBe('48.83');
    expect(rateizzata.avvertenze.join(' ')).toContain('rateazione');
  });
});

describe('evasione', () => {
  it('30 % l’anno, con tetto 60 %', () => {
    expect(calcola({ tipo: 'EVASIONE', pagamento: '2026-02-17' })).toMatchObject({
      aliquota: '30.00',
      sanzioni: '300.00',
      tetto: '600.00',
    });
    expect(calcola({ tipo: 'EVASIONE', scadenza: '2020-02-17' }).sanzioni).toBe('600.00');
  });

  it('denunciata da sé entro 12 mesi: TUR + 5,5 se pagata in 30 giorni, + 7,5 in 90, poi 30 %', () => {
    const denunciata = (giorni: number, altro: Partial<DatiSanzioni> = {}) =>
      calcola({ tipo: 'EVASIONE', denunciaSpontanea: '2026-02-17', pagamento: aggiungiGiorni('2026-02-17', giorni), ...altro });
    expect(denunciata(30)).toMatchObject({ aliquota: '7.65', tetto: '400.00' });
    expect(denunciata(31).aliquota).toBe('9.65');
    expect(denunciata(90).aliquota).toBe('9.65');
    expect(denunciata(91)).toMatchObject({ aliquota: '30.00', tetto: '600.00' });
    expect(denunciata(10, { denunciaSpontanea: '2026-02-18' }).aliquota).toBe('30.00');
    expect(denunciata(10, { richiestaEnte: '2026-02-01' }).spiegazione[0]?.descrizione).toContain('Evasione:');
  });

  it('prima del 1/9/2024 ci sono solo i 30 giorni', () => {
    const prima = { tipo: 'EVASIONE', scadenza: '2024-05-16', denunciaSpontanea: '2025-01-16' } as const;
    expect(calcola({ ...prima, pagamento: '2025-02-15' }).aliquota).toBe('8.40');
    expect(calcola({ ...prima, pagamento: '2025-02-16' }).aliquota).toBe('30.00');
  });
});

describe('in ogni caso', () => {
  it('le sanzioni non superano il tetto, il totale è la somma, pagare nel giorno non costa nulla', () => {
    const dati = fc.record({
      centesimi: fc.integer({ min: 1, max: 100_000_000 }),
      inizio: fc.integer({ min: 0, max: 6500 }),
      giorni: fc.integer({ min: 0, max: 4000 }),
      tipo: fc.constantFrom('OMISSIONE' as const, 'EVASIONE' as const),
    });
    fc.assert(
      fc.property(dati, ({ centesimi, inizio, giorni, tipo }) => {
        const scadenza = aggiungiGiorni('2008-07-09', inizio);
        const importo = daCentesimi(BigInt(centesimi));
        const calcolo = calcolaSanzioni({ importo, scadenza, pagamento: aggiungiGiorni(scadenza, giorni), tipo });
        expect(inCentesimi(calcolo.sanzioni)).toBeLessThanOrEqual(inCentesimi(calcolo.tetto));
        expect(calcolo.totale).toBe(somma(importo, calcolo.sanzioni));
        if (giorni === 0) expect(calcolo.sanzioni).toBe('0.00');
      }),
    );
  });

  it('i tratti di un tasso coprono ogni giorno una volta', () => {
    fc.assert(
      fc.property(fc.nat(6500), fc.nat(4000), (inizio, giorni) => {
        const da = aggiungiGiorni('2008-07-09', inizio);
        const a = aggiungiGiorni(da, giorni);
        expect((trattiDiTasso(da, a) ?? []).reduce((totale, tratto) => totale + tratto.giorni, 0)).toBe(giorniTra(da, a));
      }),
    );
    expect(trattiDiTasso('2008-07-07', '2009-01-01')).toBeNull();
  });

  it('dopo l’ultima variazione nota si usa l’ultima, e si avverte', () => {
    expect(calcola().avvertenze.join(' ')).not.toContain('ultima variazione');
    const calcolo = calcola({ pagamento: '2026-06-15' });
    expect([calcolo.aliquota, calcolo.tassoAggiornatoAl]).toEqual(['7.65', '2025-06-11']);
    expect(calcolo.avvertenze.join(' ')).toContain('11/06/2025');
  });

  it.each([
    ['VALORE_NON_VALIDO', 'importo', { importo: '0.00' }],
    ['VALORE_NON_VALIDO', 'importo', { importo: '-10.00' }],
    ['PERIODO_NON_VALIDO', 'pagamento', { pagamento: '2025-02-16' }],
    ['PERIODO_NON_VALIDO', 'denunciaSpontanea', { denunciaSpontanea: '2025-02-16' }],
    ['PERIODO_NON_VALIDO', 'richiestaEnte', { richiestaEnte: '2025-02-16' }],
    ['DATO_NON_DISPONIBILE', 'pagamento', { scadenza: '2008-05-16', pagamento: '2008-07-08' }],
  ] satisfies [string, string, Partial<DatiSanzioni>][])('%s su %s', (codice, campo, errato) => {
    expect(() => calcola(errato)).toThrow(expect.objectContaining({ codice, campo: [campo] }));
  });
});
