import { expect, it } from 'vitest';
import { anniRendicontati, type FattiDellAnno } from '../../src/domain/anni-rendicontazione.ts';

const fatti = (anno: number, altri: Partial<FattiDellAnno> = {}): FattiDellAnno => ({
  anno,
  versati: '0.00',
  rimborsi: '0.00',
  compensazione: '0.00',
  periodiNonAccreditati: null,
  mesi: null,
  ...altri,
});

it('gli anni escono in ordine, ciascuno con i suoi versamenti e i suoi fatti', () => {
  const anni = anniRendicontati(
    [
      { anno: 2013, causale: 'PXX', importo: '811.00' },
      { anno: 2001, causale: 'P10', importo: '434.40' },
      { anno: 2001, causale: 'P10', importo: '651.60' },
    ],
    [fatti(2013, { compensazione: '632.79', periodiNonAccreditati: true }), fatti(2001, { versati: '1086.00', mesi: 10 })],
  );
  expect(anni).toMatchObject([
    { anno: 2001, contributiVersati: '1086.00', contributoIvs: '1086.00', mesi: 10, periodiNonAccreditati: null },
    {
      anno: 2013,
      contributiVersati: '811.00',
      compensazioneEccedenza: '632.79',
      contributoIvs: '173.58',
      mesi: 0,
      periodiNonAccreditati: true,
    },
  ]);
});

it('un anno di cui si sa solo quanto fu versato vale un versamento ad aliquota piena; quelli fuori dalle tabelle non ci sono', () => {
  const anni = anniRendicontati([{ anno: 1999, causale: 'PXX', importo: '100.00' }], [fatti(2010, { versati: '26.72' }), fatti(2011)]);
  expect(anni.map(({ anno, contributiVersati, imponibile }) => [anno, contributiVersati, imponibile])).toEqual([
    [2010, '26.72', '100.00'],
    [2011, '0.00', '0.00'],
  ]);
});
