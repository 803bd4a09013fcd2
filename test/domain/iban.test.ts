import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ibanValido, normalizzaIban } from '../../src/domain/iban.ts';

// The examples of the IBAN Registry.
it.each(['IT60X0542811101000000123456', 'SM86U0322509800000000270100'])('%s è valido', (iban) => {
  expect(ibanValido(iban)).toBe(true);
});

it('una cifra cambiata, o due vicine scambiate, si scoprono sempre', () => {
  const iban = 'IT60X0542811101000000123456';
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 26 }), fc.integer({ min: 1, max: 9 }), (posto, passo) => {
      expect(ibanValido(iban.slice(0, posto) + ((Number(iban[posto]) + passo) % 10) + iban.slice(posto + 1))).toBe(false);
    }),
  );
  for (let n = 5; n < 26; n += 1)
    if (iban[n] !== iban[n + 1]) expect(ibanValido(iban.slice(0, n) + iban[n + 1] + iban[n] + iban.slice(n + 2))).toBe(false);
});

it('spazi e minuscole si tolgono; di altri Paesi o sbagliato è rifiutato, senza ripeterlo', () => {
  expect(normalizzaIban(' it60 X054 2811 1010 0000 0123 456', [])).toBe('IT60X0542811101000000123456');
  for (const sbagliato of ['', 'DE89370400440532013000', 'IT60X0542811101000000123457', 'ıT60X0542811101000000123456'])
    expect(() => normalizzaIban(sbagliato, ['addebiti', '0', 'iban'])).toThrow(
      expect.objectContaining({
        codice: 'VALORE_NON_VALIDO',
        campo: ['addebiti', '0', 'iban'],
        message: expect.not.stringContaining('0542811'),
      }),
    );
});
