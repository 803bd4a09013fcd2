import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import tabelle from '../../src/domain/dati/contribuzione.json' with { type: 'json' };
import { aggiungiGiorni, giorniTra } from '../../src/domain/data.ts';
import { lavorativo, primoLavorativo } from '../../src/domain/festivita.ts';
import {
  prorogaDel,
  termineDomandaRiduzione,
  terminePrimoAcconto,
  termineSaldo,
  termineSecondoAcconto,
  terminiRate,
} from '../../src/domain/scadenzario.ts';
import {
  termineAvvisoBonario,
  termineOpposizioneAddebito,
  terminePagamentoAddebito,
  termineRicorso,
} from '../../src/domain/scadenzario-avvisi.ts';

interface Scadenze {
  readonly rate_minimale: { readonly date: readonly string[] };
  readonly saldo_anno_precedente_e_primo_acconto: { readonly data: string };
  readonly secondo_acconto: { readonly data: string };
}
const scadenze = Object.entries(tabelle.artigiani_commercianti).map(([anno, tabella]): [number, Scadenze] => [
  Number(anno),
  tabella.scadenze,
]);

describe('scadenze dei versamenti', () => {
  it.each(scadenze)('%i: come in contribuzione.json, rate, saldo e acconti', (anno, attese) => {
    expect(terminiRate(anno).map(({ data }) => data)).toEqual(attese.rate_minimale.date);
    expect(terminePrimoAcconto(anno).data).toBe(attese.saldo_anno_precedente_e_primo_acconto.data);
    expect(termineSaldo(anno - 1)).toEqual(terminePrimoAcconto(anno));
    expect(termineSecondoAcconto(anno).data).toBe(attese.secondo_acconto.data);
  });

  it('16 agosto fino al 2011, poi 20: il giorno nominale resta quello della norma', () => {
    expect(terminiRate(2011)[1]).toEqual({ numero: 2, nominale: '2011-08-16', data: '2011-08-16' });
    expect(terminiRate(2012)[1]).toEqual({ numero: 2, nominale: '2012-08-20', data: '2012-08-20' });
    expect(terminiRate(2025)[2]).toEqual({ numero: 3, nominale: '2025-11-16', data: '2025-11-17' });
  });

  it('la proroga del 2025 (DL 84/2025) vale per chi l’ha, e solo quell’anno', () => {
    expect(prorogaDel(2025)).toMatchObject({ data: '2025-07-21', conMaggiorazione: '2025-08-20' });
    expect(terminePrimoAcconto(2025, true)).toEqual({ nominale: '2025-06-30', data: '2025-07-21' });
    expect(termineSaldo(2024, true).data).toBe('2025-07-21');
    expect(terminePrimoAcconto(2026, true)).toEqual(terminePrimoAcconto(2026));
  });

  it('domanda di riduzione: 28 febbraio', () => {
    expect(termineDomandaRiduzione(2025)).toEqual({ nominale: '2025-02-28', data: '2025-02-28' });
    expect(termineDomandaRiduzione(2026)).toEqual({ nominale: '2026-02-28', data: '2026-03-02' });
  });
});

describe('termini di avvisi e ricorsi', () => {
  it('bonario 30, addebito 60 e 40, ricorso 90, spostati al primo giorno lavorativo', () => {
    expect(termineAvvisoBonario('2026-06-01')).toEqual({ nominale: '2026-07-01', data: '2026-07-01' });
    expect(terminePagamentoAddebito('2026-06-16')).toEqual({ nominale: '2026-08-15', data: '2026-08-17' });
    expect(termineOpposizioneAddebito('2026-06-01')).toEqual({ nominale: '2026-07-11', data: '2026-07-13' });
    expect(termineRicorso('2025-09-26')).toEqual({ nominale: '2025-12-25', data: '2025-12-29' });
  });
});

describe('giorni lavorativi', () => {
  it.each([
    ['2026-01-01', false],
    ['2026-01-06', false],
    ['2025-04-21', false],
    ['2025-06-02', false],
    ['2025-08-15', false],
    ['2025-12-26', false],
    ['2011-03-17', false],
    ['2012-03-19', true],
    ['2025-10-04', false],
    ['2027-10-04', false],
    ['2028-10-04', false],
    ['2024-10-04', true],
    ['2025-06-24', true],
    ['2025-05-11', false],
    ['2025-05-12', true],
  ])('%s: %s', (giorno, atteso) => {
    expect(lavorativo(giorno)).toBe(atteso);
  });

  it('il primo lavorativo non precede il giorno, lo è, e prima di lui non ce n’è un altro', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (giorni) => {
        const giorno = aggiungiGiorni('2000-01-01', giorni);
        const primo = primoLavorativo(giorno);
        expect(lavorativo(primo)).toBe(true);
        for (let prima = 0; prima < giorniTra(giorno, primo); prima += 1) expect(lavorativo(aggiungiGiorni(giorno, prima))).toBe(false);
      }),
    );
  });
});
