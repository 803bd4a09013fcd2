import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abbina } from '../../src/domain/abbina.ts';
import type { RigaDaAbbinare, VersamentoDaAbbinare } from '../../src/domain/abbinamento.ts';
import { componiCodiceInps } from '../../src/domain/codice-inps.ts';

const codeline = (rata: number, importo: string, progressivoEmissione = 1) =>
  componiCodiceInps({
    codiceAzienda: '28456123',
    annoRiferimento: 2011,
    annoEmissione: 2011,
    rata,
    importo,
    sede: '3290',
    codiceSoggetto: '10',
    progressivoEmissione,
  });

const riga = (id: string, altro: Partial<RigaDaAbbinare> = {}): RigaDaAbbinare => ({
  id,
  codiceInps: codeline(Number(id.slice(-1)) % 4 || 1, '741.45'),
  sede: '3290',
  causale: 'AF',
  periodoDal: '2011-01',
  periodoAl: '2011-12',
  anno: 2011,
  importo: 74145n,
  scadenza: `2011-0${id.slice(-1)}-16`,
  annullata: false,
  ...altro,
});
const versamento = (id: string, altro: Partial<VersamentoDaAbbinare> = {}): VersamentoDaAbbinare => ({
  id,
  codice: codeline(1, '741.45'),
  sede: '3290',
  causale: 'AF',
  periodoDal: '2011-01',
  periodoAl: '2011-12',
  data: '2011-05-16',
  debito: 74145n,
  credito: 0n,
  compensazione: false,
  ...altro,
});
const stati = (righe: RigaDaAbbinare[], versamenti: VersamentoDaAbbinare[]) => {
  const esito = abbina(righe, versamenti);
  return {
    righe: Object.fromEntries([...esito.righe].map(([id, { versato }]) => [id, versato])),
    versamenti: Object.fromEntries([...esito.versamenti].map(([id, { abbinamento }]) => [id, abbinamento])),
    criteri: esito.abbinamenti.map(({ criterio }) => criterio),
  };
};

describe('by codeline', () => {
  test('a payment settles its row', () => {
    expect(stati([riga('r1'), riga('r2')], [versamento('v')])).toEqual({
      righe: { r1: 74145n, r2: 0n },
      versamenti: { v: 'ABBINATO' },
      criteri: ['CODICE_INPS'],
    });
  });

  test('several payments settle one row; until they do each is PARZIALE', () => {
    const meta = (id: string, debito: bigint, importo: string) => versamento(id, { debito, codice: codeline(1, importo) });
    expect(stati([riga('r1')], [meta('a', 40000n, '400.00')]).versamenti).toEqual({ a: 'PARZIALE' });
    expect(stati([riga('r1')], [meta('a', 40000n, '400.00'), meta('b', 34145n, '341.45')])).toMatchObject({
      righe: { r1: 74145n },
      versamenti: { a: 'ABBINATO', b: 'ABBINATO' },
    });
  });

  test('a codeline recomputed for the amount paid names the same row; one whose check digits cover another amount names none', () => {
    const parziale = { debito: 40000n, causale: 'AF' };
    expect(stati([riga('r1')], [versamento('v', { ...parziale, codice: codeline(1, '400.00') })]).righe).toEqual({ r1: 40000n });
    expect(stati([riga('r1')], [versamento('v', { ...parziale, codice: codeline(1, '500.00') })]).versamenti).toEqual({
      v: 'NON_ABBINATO',
    });
  });

  test('one payment settles several rows of one codeline, the earliest due first; what the taxpayer computes takes the rest', () => {
    const ap = { causale: 'AP', codiceInps: codeline(6, '0.00') };
    const righe = [riga('r3', { ...ap, importo: null }), riga('r2', { ...ap, importo: 30000n }), riga('r1', { ...ap, importo: 30000n })];
    const paga = (debito: bigint) => stati(righe, [versamento('v', { causale: 'AP', codice: ap.codiceInps, debito })]);
    expect(paga(50000n)).toMatchObject({ righe: { r1: 30000n, r2: 20000n, r3: 0n }, versamenti: { v: 'PARZIALE' } });
    expect(paga(65000n)).toMatchObject({ righe: { r1: 30000n, r2: 30000n, r3: 5000n }, versamenti: { v: 'ABBINATO' } });
  });

  test('a second payment of a row is an excess of it, and so is one of a row that INPS has withdrawn', () => {
    const doppio = abbina([riga('r1')], [versamento('a'), versamento('b', { data: '2011-05-17' })]);
    expect(doppio.versamenti.get('b')).toEqual({ abbinamento: 'ECCEDENZA', eccedenza: 74145n });
    expect(doppio.righe.get('r1')).toEqual({ versato: 74145n, compensato: 0n, eccedenza: 74145n });
    expect(doppio.abbinamenti.at(-1)).toEqual({ f24: 'r1', versamento: 'b', importo: 0n, criterio: 'CODICE_INPS' });
    expect(stati([riga('r1', { annullata: true })], [versamento('v')])).toMatchObject({
      righe: { r1: 0n },
      versamenti: { v: 'ECCEDENZA' },
    });
  });

  test('interest bears the codeline of the contribution and pays nothing of it', () => {
    expect(stati([riga('r1')], [versamento('v', { causale: 'API' })]).versamenti).toEqual({ v: 'NON_ABBINATO' });
  });
});

describe('by sede, causale, period and amount', () => {
  const sbagliato = { codice: '12345678901234567' };
  test('exactly the amount of a row, or of the first ones not yet settled', () => {
    const righe = [riga('r1'), riga('r2'), riga('r3')];
    expect(stati(righe, [versamento('v', sbagliato)])).toMatchObject({ righe: { r1: 74145n, r2: 0n }, criteri: ['DATI_RIGA'] });
    expect(stati(righe, [versamento('v', { ...sbagliato, debito: 148290n })]).righe).toEqual({ r1: 74145n, r2: 74145n, r3: 0n });
  });

  test.each([{ debito: 74144n }, { sede: '3200' }, { causale: 'CF' }, { periodoAl: '2012-01' }, { periodoDal: null }, { sede: null }])(
    'not where %o differs',
    (altro) => {
      expect(stati([riga('r1')], [versamento('v', { ...sbagliato, ...altro })]).versamenti).toEqual({ v: 'NON_ABBINATO' });
    },
  );

  test('not where its codeline is right, of a row that is not here: the rate of a year differ by nothing else', () => {
    expect(stati([riga('r1')], [versamento('v', { codice: codeline(2, '741.45') })]).versamenti).toEqual({ v: 'NON_ABBINATO' });
  });

  test('rows of the gestione separata have no codeline: sede, causale and period are theirs, for any amount', () => {
    const pxx = { causale: 'PXX', codiceInps: null };
    const paga = (debito: bigint) => stati([riga('r1', pxx)], [versamento('v', { causale: 'PXX', codice: null, debito })]);
    expect(paga(40000n)).toMatchObject({ righe: { r1: 40000n }, versamenti: { v: 'PARZIALE' }, criteri: ['DATI_RIGA'] });
    expect(paga(90000n).versamenti).toEqual({ v: 'ECCEDENZA' });
  });
});

describe('compensation', () => {
  test('what INPS moves settles the row as compensated', () => {
    const esito = abbina([riga('r1')], [versamento('v', { compensazione: true })]);
    expect(esito.righe.get('r1')).toEqual({ versato: 74145n, compensato: 74145n, eccedenza: 0n });
    expect(esito.abbinamenti[0]!.criterio).toBe('COMPENSAZIONE');
  });

  test('a credit used comes out of the excess with its codeline, and of no other', () => {
    const righe = [riga('r1'), riga('r2')];
    const oltre = [versamento('a'), versamento('b', { data: '2011-05-20' })];
    const usa = (credito: bigint, codice = codeline(1, '741.45')) =>
      abbina(righe, [...oltre, versamento('c', { debito: 0n, credito, codice })]);
    const parte = usa(20000n);
    expect(parte.versamenti.get('b')).toEqual({ abbinamento: 'ECCEDENZA', eccedenza: 54145n });
    expect(parte.versamenti.get('c')).toEqual({ abbinamento: 'ABBINATO', eccedenza: 0n });
    expect(parte.righe.get('r1')!.eccedenza).toBe(54145n);
    expect(usa(74145n).versamenti.get('b')).toEqual({ abbinamento: 'ABBINATO', eccedenza: 0n });
    expect(usa(80000n).versamenti.get('c')!.abbinamento).toBe('PARZIALE');
    expect(usa(100n, codeline(2, '741.45')).versamenti.get('c')!.abbinamento).toBe('NON_ABBINATO');
  });
});

describe('for any rows and payments', () => {
  const codici = [null, codeline(1, '10.00'), codeline(1, '20.00'), codeline(2, '10.00'), codeline(6, '0.00')];
  const importo = fc.constantFrom(0n, 1000n, 1500n, 2000n);
  const comune = { causale: fc.constantFrom('AF', 'AP'), sede: fc.constantFrom('3290', '3200') };
  const giorno = fc.constantFrom('2011-05-16', '2011-08-16', '2012-02-16');
  const righe = fc
    .array(
      fc.record({
        ...comune,
        codiceInps: fc.constantFrom(...codici),
        importo: fc.option(importo),
        scadenza: giorno,
        annullata: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((tutte) => tutte.map((una, n) => riga(`r${n}`, una)));
  const versamenti = fc
    .array(
      fc.record({
        ...comune,
        codice: fc.constantFrom(...codici),
        debito: importo,
        credito: fc.constantFrom(0n, 0n, 0n, 500n, 2500n),
        data: giorno,
        compensazione: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((tutti) => tutti.map((uno, n) => versamento(`v${n}`, uno)));

  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(
        righe.chain((tutte) => fc.tuple(fc.constant(tutte), fc.shuffledSubarray(tutte, { minLength: tutte.length }))),
        versamenti.chain((tutti) => fc.tuple(fc.constant(tutti), fc.shuffledSubarray(tutti, { minLength: tutti.length }))),
        ([r, altreRighe], [v, altriVersamenti]) => {
          expect(abbina(altreRighe, altriVersamenti)).toEqual(abbina(r, v));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('no centesimo is lost, made, or paid beyond what a row asks for', () => {
    fc.assert(
      fc.property(righe, versamenti, (r, v) => {
        const { abbinamenti, righe: conti, versamenti: pagati } = abbina(r, v);
        const somma = (importi: readonly bigint[]) => importi.reduce((totale, uno) => totale + uno, 0n);
        for (const una of r) {
          const { versato, compensato } = conti.get(una.id)!;
          expect(versato).toBe(somma(abbinamenti.filter(({ f24 }) => f24 === una.id).map(({ importo: quanto }) => quanto)));
          if (una.annullata) expect(versato).toBe(0n);
          else if (una.importo !== null) expect(versato <= una.importo).toBe(true);
          expect(compensato >= 0n && compensato <= versato).toBe(true);
        }
        for (const uno of v) {
          const { abbinamento, eccedenza } = pagati.get(uno.id)!;
          const suoi = abbinamenti.filter(({ versamento: di }) => di === uno.id);
          const andato = somma(suoi.map(({ importo: quanto }) => quanto));
          expect(suoi.length === 0).toBe(abbinamento === 'NON_ABBINATO');
          expect(eccedenza > 0n).toBe(abbinamento === 'ECCEDENZA');
          expect(andato + eccedenza <= (uno.debito > uno.credito ? uno.debito - uno.credito : 0n)).toBe(true);
        }
        // What was left over of the payments is what the rows say, and a credit used is gone from it.
        expect(somma([...conti.values()].map(({ eccedenza }) => eccedenza))).toBe(
          somma([...pagati.values()].map(({ eccedenza }) => eccedenza)),
        );
        // One pair at most, so that it can be a key.
        expect(new Set(abbinamenti.map(({ f24, versamento: di }) => `${f24} ${di}`)).size).toBe(abbinamenti.length);
      }),
      { numRuns: 500 },
    );
  });

  test('a payment that names a row is wholly accounted for: paid, left over, or used since as a credit', () => {
    fc.assert(
      fc.property(righe, versamenti, (r, v) => {
        const senzaCrediti = v.filter(({ debito, credito }) => debito > credito);
        const { abbinamenti, versamenti: pagati } = abbina(r, senzaCrediti);
        for (const { id, debito, credito } of senzaCrediti) {
          const { abbinamento, eccedenza } = pagati.get(id)!;
          const andato = abbinamenti.filter((uno) => uno.versamento === id).reduce((totale, uno) => totale + uno.importo, 0n);
          expect(andato + eccedenza).toBe(abbinamento === 'NON_ABBINATO' ? 0n : debito - credito);
        }
      }),
      { numRuns: 500 },
    );
  });
});
