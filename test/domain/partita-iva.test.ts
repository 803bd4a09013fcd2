import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cifraControllo, normalizzaPartitaIva, partitaIvaValida, spiegaPartitaIva } from '../../src/domain/partita-iva.ts';

const prime10 = fc.integer({ min: 1, max: 9_999_999_999 }).map((valore) => String(valore).padStart(10, '0'));

describe('partita IVA', () => {
  // golden.json, partita_iva.
  it.each(['02121151001', '80078750587'])('%s è valida', (partita) => {
    expect(partitaIvaValida(partita)).toBe(true);
  });

  it('di dieci cifre qualunque, una sola undicesima è giusta', () => {
    fc.assert(
      fc.property(prime10, (inizio) => {
        const giuste = [...'0123456789'].filter((cifra) => partitaIvaValida(inizio + cifra));
        expect(giuste).toEqual([cifraControllo(inizio)]);
      }),
    );
  });

  it('lo scambio di una cifra con un altra si scopre sempre', () => {
    fc.assert(
      fc.property(prime10, fc.nat(9), fc.integer({ min: 1, max: 9 }), (inizio, posto, passo) => {
        const partita = inizio + cifraControllo(inizio);
        const guasta = partita.slice(0, posto) + ((Number(partita[posto]) + passo) % 10) + partita.slice(posto + 1);
        expect(partitaIvaValida(guasta)).toBe(false);
      }),
    );
  });

  it.each([
    ['0212115100', /11 cifre/],
    ['0212115100A', /11 cifre/],
    ['02121151001\n', /11 cifre/],
    ['02121151002', /cifra di controllo/],
    ['00000000000', /soli zeri/],
  ])('%j: spiega che cosa non va', (testo, spiegazione) => {
    expect(spiegaPartitaIva(testo)).toMatch(spiegazione);
  });

  it('normalizza gli spazi e rifiuta con codice e campo', () => {
    expect(normalizzaPartitaIva(' 02121151001 ')).toBe('02121151001');
    expect(() => normalizzaPartitaIva('02121151002')).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', campo: ['partitaIva'], message: expect.not.stringContaining('0212') }),
    );
  });
});
