import { describe, expect, test } from 'vitest';
import { giornoDi, orologioDiSistema } from '../../src/orologio.ts';

describe('the instant that stamps an act', () => {
  test('falls on the domain’s day, whichever it is: both nights on which the clocks change, leap day, far years', () => {
    for (const giorno of ['2026-06-15', '2026-01-15', '2026-03-29', '2026-10-25', '2028-02-29', '2012-11-14', '2099-12-31'])
      expect(giornoDi(orologioDiSistema(giorno).istanteDiOggi()), giorno).toBe(giorno);
  });

  test('is the present one where no day is fixed', () => {
    const orologio = orologioDiSistema();
    const prima = orologio.adesso().getTime();
    expect(orologio.istanteDiOggi().getTime()).toBeGreaterThanOrEqual(prima);
    expect(orologio.istanteDiOggi().getTime()).toBeLessThanOrEqual(orologio.adesso().getTime());
  });
});
