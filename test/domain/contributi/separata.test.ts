import { expect, it } from 'vitest';
import { calcolaContributi } from '../../../src/domain/contributi/calcola.ts';
import type { DatiContributi } from '../../../src/domain/contributi/tipi.ts';

const professionista = (altro: Partial<DatiContributi> = {}) =>
  calcolaContributi({ gestione: 'SEPARATA_PROFESSIONISTI', anno: 2025, reddito: '31250.00', ...altro });

it('saldo e due acconti del 40 %, con l’aliquota dell’anno sul reddito precedente (rules.md §4.1)', () => {
  const calcolo = professionista({ redditoAnnoPrecedente: '30000.00' });
  expect(calcolo.totale).toBe('8146.88');
  expect(calcolo.acconti.map(({ causale, importo, scadenza }) => [causale, importo, scadenza])).toEqual([
    ['PXX', '3128.40', '2025-06-30'],
    ['PXX', '3128.40', '2025-12-01'],
  ]);
  expect(calcolo.saldo).toMatchObject({ rata: 'SALDO', importo: '1890.08', scadenza: '2026-06-30' });
  expect(calcolo.accontiAnnoSuccessivo?.map(({ importo }) => importo)).toEqual(['3258.75', '3258.75']);
  expect([calcolo.rate, calcolo.dovutoMinimale, calcolo.maternita]).toEqual([[], '0.00', '0.00']);
  expect(calcolo.confidenza).toBe('MEDIA');
  expect(calcolo.avvertenze.join(' ')).toContain('40 %');
});

it('con altra copertura: aliquota ridotta, causale P10', () => {
  const calcolo = professionista({ altraCoperturaPrevidenziale: true });
  expect([calcolo.totale, calcolo.saldo?.causale]).toEqual(['7500.00', 'P10']);
});

it('il massimale ferma il contributo', () => {
  expect(professionista({ reddito: '500000.00' }).totale).toBe('31442.24');
});

it('2005: un punto in più oltre la fascia, solo senza altra copertura (art. 45 DL 269/2003)', () => {
  // 50.000 × 18 % + (50.000 − 38.641) × 1 %
  expect(professionista({ anno: 2005, reddito: '50000.00' }).totale).toBe('9113.59');
  expect(professionista({ anno: 2005, reddito: '50000.00', altraCoperturaPrevidenziale: true }).totale).toBe('5000.00');
});

it('i mesi: uno per dodicesimo del minimale, mai più di quelli di attività', () => {
  // 2025: 1.546,25 euro for a month.
  expect(professionista({ reddito: '1546.24' }).mesiAccreditati).toBe(0);
  expect(professionista({ reddito: '1546.25' }).mesiAccreditati).toBe(1);
  expect(professionista({ reddito: '18554.99' }).mesiAccreditati).toBe(11);
  expect(professionista({ reddito: '90000.00', mesi: 5 }).mesiAccreditati).toBe(5);
});

it('2001: massimale e minimale non si conoscono, e si dice', () => {
  const calcolo = professionista({ anno: 2001, reddito: '10860.00', altraCoperturaPrevidenziale: true });
  expect([calcolo.totale, calcolo.mesiAccreditati, calcolo.confidenza]).toEqual(['1086.00', null, 'BASSA']);
  expect(calcolo.avvertenze.join(' ')).toMatch(/massimale.*minimale/);
});
