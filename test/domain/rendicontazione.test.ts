import { describe, expect, it } from 'vitest';
import { daCentesimi, inCentesimi, sottrai } from '../../src/domain/importo.ts';
import { rendicontazioneAnno } from '../../src/domain/rendicontazione.ts';

const versati = (altraCopertura: boolean, ...importi: string[]) => importi.map((importo) => ({ importo, altraCopertura }));

describe('rendicontazioneAnno', () => {
  // golden.json, gs_rendicontazione: the screen "Rendicontazione G.S.". The imponibile may differ by 0,01–0,08: the screen's comes from
  // payments that it does not show. The payments of 2004, 2006 and 2008 are split in three as saldo and acconti are.
  it.each([
    [2001, true, ['434.40', '651.60'], '0.00', '10860.00', '1086.00', null],
    [2004, false, ['565.19', '565.19', '282.62'], '0.00', '7938.19', '1373.30', 7],
    [2006, false, ['531.61', '531.63', '265.34'], '0.00', '7299.87', '1292.07', 6],
    [2008, false, ['4590.52', '4590.67', '2295.09'], '0.00', '46425.00', '11142.01', 12],
    [2010, false, ['20.00'], '0.00', '74.85', '19.46', 0],
    [2013, false, ['811.00'], '632.79', '642.89', '173.58', 0],
    [2015, true, ['23.20'], '10.60', '53.62', '12.60', 0],
  ] as const)('golden %i', (anno, altraCopertura, importi, compensazioneEccedenza, imponibile, ivs, mesi) => {
    const riga = rendicontazioneAnno({ anno, versamenti: versati(altraCopertura, ...importi), rimborsi: '0.00', compensazioneEccedenza })!;
    expect([riga.contributoIvs, riga.mesi]).toEqual([ivs, mesi]);
    const scarto = inCentesimi(sottrai(riga.imponibile, imponibile));
    expect(scarto < 0n ? -scarto : scarto, daCentesimi(scarto)).toBeLessThanOrEqual(8n);
  });

  it('l’IVS si tronca per versamento e poi si somma: 2006, un centesimo in meno che sul totale', () => {
    const anno = (versamenti: ReturnType<typeof versati>) =>
      rendicontazioneAnno({ anno: 2006, versamenti, rimborsi: '0.00', compensazioneEccedenza: '0.00' })?.contributoIvs;
    expect(anno(versati(false, '1328.58'))).toBe('1292.08');
    expect(anno(versati(false, '531.61', '531.63', '265.34'))).toBe('1292.07');
  });

  it('rimborsi e compensazione tolgono agli ultimi versamenti; quanto manca all’anno intero', () => {
    const riga = rendicontazioneAnno({
      anno: 2025,
      versamenti: versati(false, '2607.00', '1000.00', '500.00'),
      rimborsi: '1200.00',
      compensazioneEccedenza: '300.00',
    });
    expect(riga).toEqual({
      anno: 2025,
      imponibile: '10000.00',
      aliquota: '26.07',
      contributiVersati: '4107.00',
      rimborsi: '1200.00',
      compensazioneEccedenza: '300.00',
      contributoIvs: '2500.00',
      mesi: 6,
      // 4.837,29 for the whole year (circ. 27/2025).
      mancanteAnnoIntero: '2230.29',
    });
  });

  it('con aliquote diverse non c’è un’aliquota sola, né quanto manca', () => {
    const versamenti = [...versati(false, '2607.00'), ...versati(true, '240.00')];
    const riga = rendicontazioneAnno({ anno: 2025, versamenti, rimborsi: '0.00', compensazioneEccedenza: '0.00' });
    expect(riga).toMatchObject({ aliquota: null, mancanteAnnoIntero: null, imponibile: '11000.00', contributoIvs: '2740.00' });
  });

  it('un anno senza versamenti, uno pieno, uno fuori dalle tabelle', () => {
    const vuoto = { versamenti: [], rimborsi: '0.00', compensazioneEccedenza: '0.00' };
    expect(rendicontazioneAnno({ anno: 2025, ...vuoto })).toMatchObject({ imponibile: '0.00', aliquota: null, mesi: 0 });
    expect(rendicontazioneAnno({ anno: 2025, ...vuoto, versamenti: versati(false, '9000.00') })).toMatchObject({
      mesi: 12,
      mancanteAnnoIntero: '0.00',
    });
    expect(rendicontazioneAnno({ anno: 2027, ...vuoto })).toBeNull();
  });
});
