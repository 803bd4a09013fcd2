import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distribuisci, type PesoRiga } from '../../src/domain/modelli-f24.ts';

const debito = (importo: bigint): PesoRiga => ({ debito: importo, credito: 0n });
const credito = (importo: bigint): PesoRiga => ({ debito: 0n, credito: importo });

it('senza crediti quattro per modello, nell’ordine dato, anche in bianco', () => {
  expect(distribuisci([1n, 0n, 3n, 4n, 5n].map(debito))).toEqual([[0, 1, 2, 3], [4]]);
});

it('un credito va dove sta, anche chiesto per ultimo', () => {
  // 40 alone covers 35; the room that is left takes the next largest debits.
  expect(distribuisci([debito(10n), debito(40n), debito(20n), debito(30n), credito(35n)])).toEqual([[1, 2, 3, 4], [0]]);
  // No debit covers it alone: three together do.
  expect(distribuisci([debito(10n), debito(10n), debito(10n), debito(10n), credito(30n)])).toEqual([[0, 1, 2, 4], [3]]);
  expect(distribuisci([debito(10n), credito(10n)])).toEqual([[0, 1]]);
  expect(distribuisci([debito(10n), credito(11n)])).toBeNull();
  expect(distribuisci([credito(1n)])).toBeNull();
});

it('ogni riga su un modello solo, al massimo quattro, mai un saldo negativo', () => {
  const riga = fc.tuple(fc.boolean(), fc.bigInt(1n, 1000n)).map(([debita, importo]) => (debita ? debito(importo) : credito(importo)));
  fc.assert(
    fc.property(fc.array(riga, { minLength: 1, maxLength: 20 }), (righe) => {
      const modelli = distribuisci(righe);
      if (modelli === null) {
        expect(righe.some(({ credito: importo }) => importo > 0n)).toBe(true);
        return;
      }
      expect(modelli.flat().sort((a, b) => a - b)).toEqual(righe.map((_, posto) => posto));
      for (const modello of modelli) {
        expect(modello.length).toBeLessThanOrEqual(4);
        expect(modello.reduce((saldo, posto) => saldo + righe[posto]!.debito - righe[posto]!.credito, 0n)).toBeGreaterThanOrEqual(0n);
      }
    }),
  );
});
