import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componiCodiceInps } from '../../src/domain/codice-inps.ts';
import { verificaCodiceInps } from '../../src/domain/codice-inps-verifica.ts';

const FUORI = { annoRiferimento: 2025, sede: '7009', importo: '100.00' };

describe('verificaCodiceInps', () => {
  // golden.json, codice_inps: INPS's own tool "Calcolo codeline".
  it.each([
    ['99999999', '99999999251100220'],
    ['12345678', '12345678251100963'],
  ])('il codice dello strumento dell’INPS torna, azienda %s', (codiceAzienda, codice) => {
    expect(verificaCodiceInps(codice, FUORI)).toEqual({
      esito: 'VALIDO',
      codiceAtteso: codice,
      codiceAzienda,
      annoEmissione: 2025,
      progressivoEmissione: 1,
      codiceSoggetto: '10',
      rata: 0,
      spiegazione: expect.arrayContaining([expect.stringContaining('tornano')]),
    });
  });

  it('ogni codice composto torna con i suoi dati, e non con un’altra cifra di controllo', () => {
    const dati = fc.record({
      codiceAzienda: fc.nat(99_999_999).map((n) => String(n).padStart(8, '0')),
      anno: fc.integer({ min: 1998, max: 2097 }),
      rata: fc.constantFrom(0, 1, 2, 3, 4, 6),
      importo: fc.nat(9_999_999).map((n) => `${n}.50`),
      sede: fc.nat(9999).map((n) => String(n).padStart(4, '0')),
      scarto: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(dati, ({ codiceAzienda, anno, rata, importo, sede, scarto }) => {
        const fuori = { annoRiferimento: anno, sede, importo };
        const codice = componiCodiceInps({
          ...fuori,
          codiceAzienda,
          annoEmissione: anno,
          rata,
          codiceSoggetto: '10',
          progressivoEmissione: 1,
        });
        expect(verificaCodiceInps(codice, fuori)).toMatchObject({ esito: 'VALIDO', codiceAtteso: codice, annoEmissione: anno, rata });
        const errato = `${codice.slice(0, 16)}${(Number(codice[16]) + scarto) % 10}`;
        expect(verificaCodiceInps(errato, fuori)).toMatchObject({ esito: 'CIFRA_ERRATA', codiceAtteso: codice });
      }),
    );
  });

  it.each([
    [{ importo: '101.00' }, 'importo, anno di riferimento e sede'],
    [{ sede: '7000' }, 'importo, anno di riferimento e sede'],
    [{ annoRiferimento: 2024 }, 'Con anno di riferimento 2025, quello di emissione, il codice torna.'],
  ])('con %o il controcodice non torna, e si dice perché', (errato, frase) => {
    const { esito, spiegazione } = verificaCodiceInps('12345678251100963', { ...FUORI, ...errato });
    expect(esito).toBe('CONTROCODICE_ERRATO');
    expect(spiegazione.join(' ')).toContain(frase);
  });

  it('i centesimi non contano; con la rata 6 non conta l’importo', () => {
    expect(verificaCodiceInps('12345678251100963', { ...FUORI, importo: '100.99' }).esito).toBe('VALIDO');
    const base = { ...FUORI, codiceAzienda: '12345678', annoEmissione: 2025, codiceSoggetto: '10', progressivoEmissione: 1 };
    const percentuale = componiCodiceInps({ ...base, rata: 6 });
    expect(verificaCodiceInps(percentuale, { ...FUORI, importo: '2495.84' }).esito).toBe('VALIDO');
  });

  it('una rata che nessuna fonte spiega si verifica lo stesso, e si dice', () => {
    const { esito, rata, spiegazione } = verificaCodiceInps('12345678251105963', FUORI);
    expect([esito, rata]).toEqual(['CONTROCODICE_ERRATO', 5]);
    expect(spiegazione.join(' ')).toContain('rata 5');
  });

  it.each(['', '1234567825110096', '123456782511009633', '12345678251100 63', '1234567825110096A'])(
    '%j: formato errato, senza altro',
    (codice) => {
      const verifica = verificaCodiceInps(codice, FUORI);
      expect(verifica).toMatchObject({ esito: 'FORMATO_ERRATO', codiceAtteso: null, codiceAzienda: null, rata: null });
      expect(verifica.spiegazione[0]).toContain('17 cifre');
    },
  );

  it.each([
    ['annoRiferimento', { annoRiferimento: 25 }],
    ['importo', { importo: '-1.00' }],
    ['importo', { importo: '10000000000.00' }],
    ['sede', { sede: '70' }],
  ])('rifiuta %s con codice e campo', (campo, errato) => {
    expect(() => verificaCodiceInps('12345678251100963', { ...FUORI, ...errato })).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', campo: [campo] }),
    );
  });
});
