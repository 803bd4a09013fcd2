import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componiCodiceInps, type DatiCodiceInps, formaCodiceInpsValida } from '../../src/domain/codice-inps.ts';

const DATI: DatiCodiceInps = {
  codiceAzienda: '12345678',
  annoRiferimento: 2025,
  annoEmissione: 2025,
  rata: 0,
  importo: '100.00',
  sede: '7009',
  codiceSoggetto: '10',
  progressivoEmissione: 1,
};

describe('componiCodiceInps', () => {
  // golden.json, codice_inps: INPS's own tool "Calcolo codeline".
  it.each([
    ['99999999', '99999999251100220'],
    ['12345678', '12345678251100963'],
  ])("come lo strumento dell'INPS, codice azienda %s", (codiceAzienda, atteso) => {
    expect(componiCodiceInps({ ...DATI, codiceAzienda })).toBe(atteso);
  });

  it('i centesimi non contano: si tronca, non si arrotonda', () => {
    expect(componiCodiceInps({ ...DATI, importo: '100.99' })).toBe(componiCodiceInps(DATI));
  });

  // rules.md §2.3: the checks cover what is not in the code, so the 17 digits alone cannot tell a right amount from a wrong one.
  it('741 e 990 euro possono dare la stessa codeline: da sola non si verifica', () => {
    const rata: DatiCodiceInps = { ...DATI, annoRiferimento: 2011, annoEmissione: 2011, rata: 4, sede: '3290', importo: '741.45' };
    expect(componiCodiceInps(rata)).toBe(componiCodiceInps({ ...rata, importo: '990.00' }));
    expect(componiCodiceInps(rata)).not.toBe(componiCodiceInps({ ...rata, importo: '742.45' }));
  });

  it("la rata 6 (a percentuale) non dipende dall'importo", () => {
    const base: DatiCodiceInps = { ...DATI, rata: 6, importo: '0.00' };
    expect(componiCodiceInps({ ...base, importo: '2495.84' })).toBe(componiCodiceInps(base));
    expect(componiCodiceInps({ ...base, rata: 4, importo: '2495.84' }).slice(14)).not.toBe(
      componiCodiceInps({ ...base, rata: 4 }).slice(14),
    );
  });

  it('ha sempre 17 cifre, e porta in chiaro i suoi dati', () => {
    const cifre = (quante: number) => fc.nat(10 ** quante - 1).map((valore) => String(valore).padStart(quante, '0'));
    const dati = fc.record({
      codiceAzienda: cifre(8),
      annoRiferimento: fc.integer({ min: 1990, max: 2099 }),
      annoEmissione: fc.integer({ min: 1990, max: 2099 }),
      rata: fc.constantFrom(0, 1, 2, 3, 4, 6),
      importo: cifre(10).map((euro) => `${euro}.37`),
      sede: cifre(4),
      codiceSoggetto: cifre(2),
      progressivoEmissione: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(dati, (uno) => {
        const codice = componiCodiceInps(uno);
        expect(formaCodiceInpsValida(codice)).toBe(true);
        const anno = String(uno.annoEmissione).slice(2);
        expect(codice.slice(0, 14)).toBe(`${uno.codiceAzienda}${anno}${uno.progressivoEmissione}${uno.codiceSoggetto}${uno.rata}`);
      }),
    );
  });

  it.each([
    ['codiceAzienda', { codiceAzienda: '1234567' }],
    ['codiceAzienda', { codiceAzienda: '12345678AB' }],
    ['annoRiferimento', { annoRiferimento: 25 }],
    ['annoEmissione', { annoEmissione: 2025.5 }],
    ['rata', { rata: 5 }],
    ['rata', { rata: -1 }],
    ['importo', { importo: '-0.01' }],
    ['importo', { importo: '10000000000.00' }],
    ['sede', { sede: '709' }],
    ['codiceSoggetto', { codiceSoggetto: '1' }],
    ['progressivoEmissione', { progressivoEmissione: 0 }],
    ['progressivoEmissione', { progressivoEmissione: 10 }],
  ] as const)('rifiuta %s con codice e campo: %o', (campo, errato) => {
    expect(() => componiCodiceInps({ ...DATI, ...errato })).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', campo: [campo] }),
    );
  });
});

describe('formaCodiceInpsValida', () => {
  it.each([
    ['12345678251100963', true],
    ['1234567825110096', false],
    ['123456782511009633', false],
    ['1234567825110096A', false],
    ['12345678251100963\n', false],
    ['١٢٣٤٥٦٧٨٢٥١١٠٠٩٦٣', false],
  ])('%j: %s', (codice, attesa) => {
    expect(formaCodiceInpsValida(codice)).toBe(attesa);
  });
});
