import fc from 'fast-check';
import { GraphQLError, type GraphQLScalarType, Kind, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CodiceFiscale, CodiceInps, Data, DataOra, Importo, Mese, PartitaIva, Url } from '../../src/schema/vocabolario/scalari.ts';

const tutti: readonly GraphQLScalarType<string | Date, string>[] = [
  CodiceFiscale,
  PartitaIva,
  CodiceInps,
  Importo,
  Data,
  DataOra,
  Mese,
  Url,
];

const VALORE_NON_VALIDO = expect.objectContaining({ extensions: { code: 'VALORE_NON_VALIDO' } });

describe('ogni scalare', () => {
  it.each(tutti)('$name rifiuta ciò che non è testo, e lo dice', (scalare) => {
    for (const valore of [1, 1.5, true, null, undefined, {}, [], ['2012-02-16'], new Date(0), 741n]) {
      expect(() => scalare.parseValue(valore)).toThrow(VALORE_NON_VALIDO);
    }
    for (const letterale of ['12', '741.45', 'true', 'null', 'OGGI', '["a"]', '{a: 1}']) {
      expect(() => scalare.parseLiteral(parseValue(letterale))).toThrow(VALORE_NON_VALIDO);
    }
  });

  it.each(tutti)('$name non ripete il valore di chi chiama', (scalare) => {
    expect(() => scalare.parseValue('<b>segreto</b>')).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^(?!.*segreto).*non valid/) }),
    );
  });

  it.each(tutti)('$name o accetta un testo o lo rifiuta con VALORE_NON_VALIDO: nient’altro', (scalare) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (testo) => {
        try {
          expect(scalare.serialize(scalare.parseValue(testo))).toBeTypeOf('string');
        } catch (errore) {
          expect(errore).toBeInstanceOf(GraphQLError);
          expect((errore as GraphQLError).extensions).toEqual({ code: 'VALORE_NON_VALIDO' });
        }
      }),
    );
  });

  it.each(tutti)('$name: un valore guasto in uscita è un guasto, non un rifiuto', (scalare) => {
    for (const valore of [12, null, {}, undefined]) {
      expect(() => scalare.serialize(valore)).toThrow(TypeError);
      expect(() => scalare.serialize(valore)).not.toThrow(GraphQLError);
    }
  });

  it.each(tutti)('$name ha una descrizione', (scalare) => {
    expect(scalare.description).toMatch(/\.$|"\.?$/);
  });
});

describe('che cosa entra e che cosa esce', () => {
  it.each([
    [CodiceFiscale, ' rssmra80a01h501u ', 'RSSMRA80A01H501U'],
    [CodiceFiscale, '80078750587', '80078750587'],
    [PartitaIva, '02121151001', '02121151001'],
    [CodiceInps, '12345678251100963', '12345678251100963'],
    [Importo, '741.45', '741.45'],
    [Importo, '741.4', '741.40'],
    [Importo, '741', '741.00'],
    [Importo, '-0.05', '-0.05'],
    [Data, '2012-02-16', '2012-02-16'],
    [DataOra, '2026-01-15T10:30:00+01:00', '2026-01-15T09:30:00.000Z'],
    [DataOra, '2026-01-15T10:30:00Z', '2026-01-15T10:30:00.000Z'],
    [DataOra, '2026-01-01T00:30:00.1+01:00', '2025-12-31T23:30:00.100Z'],
    // Cut off, not rounded: from this instant on must not lose what lies between.
    [DataOra, '2026-01-15T10:30:00.123999Z', '2026-01-15T10:30:00.123Z'],
    [Mese, '2011-01', '2011-01'],
    [Url, 'https://esempio.it/documenti/1?firma=a', 'https://esempio.it/documenti/1?firma=a'],
  ] as [GraphQLScalarType<string | Date, string>, string, string][])('%s %j esce come %s', (scalare, entra, esce) => {
    expect(scalare.serialize(scalare.parseValue(entra))).toBe(esce);
    expect(scalare.serialize(scalare.parseLiteral({ kind: Kind.STRING, value: entra }))).toBe(esce);
  });

  it.each([
    [CodiceFiscale, 'RSSMRA80A01H501X'],
    [PartitaIva, '02121151002'],
    [CodiceInps, '1234567825110096'],
    [Importo, '741.455'],
    [Importo, '741,45'],
    [Importo, '1.234,50'],
    [Importo, '1e3'],
    [Importo, ' 1.00'],
    [Importo, '1000000000000.00'],
    [Data, '2023-02-29'],
    [Data, '16/02/2012'],
    [Data, 'oggi'],
    [DataOra, '2026-01-15T10:30:00'],
    [DataOra, '2026-01-15'],
    [DataOra, '2026-02-30T10:30:00Z'],
    [DataOra, '2026-01-15T24:00:00Z'],
    [DataOra, '2026-01-15T10:60:00Z'],
    [DataOra, '2026-01-15T10:30:60Z'],
    [DataOra, '2026-01-15T10:30:00+25:00'],
    [DataOra, '2026-01-15T10:30:00+0100'],
    [Mese, '2011-13'],
    [Mese, '01/2011'],
    [Url, 'javascript:alert(1)'],
    [Url, 'esempio.it'],
    [Url, 'https://'],
  ] as [GraphQLScalarType<string | Date, string>, string][])('%s %j è rifiutato', (scalare, testo) => {
    expect(() => scalare.parseValue(testo)).toThrow(VALORE_NON_VALIDO);
  });

  it('DataOra esce anche da una Date e dal testo di PostgreSQL in JSON, ma non da una Date non valida', () => {
    expect(DataOra.serialize(new Date(Date.UTC(2026, 0, 15, 9, 30, 0, 7)))).toBe('2026-01-15T09:30:00.007Z');
    expect(DataOra.serialize('2026-01-15T10:30:00.123456+01:00')).toBe('2026-01-15T09:30:00.123Z');
    expect(() => DataOra.serialize(new Date(Number.NaN))).toThrow(TypeError);
  });

  it('un Importo rifiutato suggerisce la sola forma che qui si accetta, quella con il punto', () => {
    for (const testo of ['741,45', '1000000000000.00']) {
      expect(() => Importo.parseValue(testo)).toThrow(/^Valore non valido per Importo: si attende .* come "741\.45"\.$/);
    }
  });

  it('un Importo guasto in uscita è un guasto', () => {
    expect(() => Importo.serialize('741.4')).toThrow(RangeError);
  });

  it('un testo lunghissimo si rifiuta senza provarci a lungo', () => {
    const lungo = '1'.repeat(1_000_000);
    for (const scalare of tutti) expect(() => scalare.parseValue(`${lungo}!`)).toThrow(VALORE_NON_VALIDO);
  });
});
