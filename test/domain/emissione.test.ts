import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calcolaContributi } from '../../src/domain/contributi/calcola.ts';
import { emetti, esigiAnnoDeterminato } from '../../src/domain/emissione/emetti.ts';
import type { Componente, FattiContributivi } from '../../src/domain/emissione/fatti.ts';
import { type RigaDaRicalcolare, ricalcola } from '../../src/domain/emissione/ricalcola.ts';
import { somma } from '../../src/domain/importo.ts';

const FATTI: FattiContributivi = {
  gestione: 'ARTIGIANI',
  codice: '28456123',
  sede: '3290',
  dataInizio: '2005-03-01',
  dataFine: null,
  altraCopertura: false,
  ante1996: false,
  quotaAssociativaAnnua: null,
  associazione: null,
  denominazione: 'Rossi Mario',
  componenti: [],
  riduzioni: [],
  redditi: {},
};
const ANNA: Componente = {
  codiceSoggetto: '11',
  cognomeNome: 'Verdi Anna',
  ruolo: 'COADIUVANTE',
  dataNascita: '2004-06-30',
  dal: '2012-01-01',
  al: null,
};
const righe = (altro: Partial<FattiContributivi> = {}, anno = 2025) =>
  emetti({ ...FATTI, ...altro }, anno).map(
    ({ causale, rata, codiceSoggetto, importo }) => `${causale} ${rata} ${codiceSoggetto} ${importo}`,
  );

describe('le righe di un anno', () => {
  it('quattro rate sul minimale, con le codeline dell’INPS; senza redditi nient’altro', () => {
    const emesse = emetti({ ...FATTI, quotaAssociativaAnnua: '48.00' }, 2026);
    expect(
      emesse.map(({ rata, importo, codiceInps, scadenza, cognomeNome }) => [rata, importo, codiceInps, scadenza, cognomeNome]),
    ).toEqual([
      // The four codelines are those of the demonstration, checked against the algorithm of rules.md §2.3.
      ['1RATA', '1142.34', '28456123261101252', '2026-05-18', 'ROSSI MARIO'],
      ['2RATA', '1142.34', '28456123261102267', '2026-08-20', 'ROSSI MARIO'],
      ['3RATA', '1142.34', '28456123261103271', '2026-11-16', 'ROSSI MARIO'],
      ['4RATA', '1142.34', '28456123261104286', '2027-02-16', 'ROSSI MARIO'],
    ]);
    expect(emesse[0]).toMatchObject({ quotaAssociativa: '12.00', maternita: '1.86', periodoDal: '2026-01', periodoAl: '2026-12' });
  });

  it('acconti con il reddito dell’anno prima, saldo con tutti e due; una perdita vale 0.00', () => {
    const soloPrima = righe({ redditi: { 2024: '26713.00' } });
    expect(soloPrima.slice(4)).toEqual(['AP 1ACCONTO 10 978.96', 'AP 2ACCONTO 10 978.96']);
    expect(righe({ redditi: { 2024: '26713.00', 2025: '34554.00' } }).slice(4)).toEqual([
      'AP 1ACCONTO 10 978.96',
      'AP 2ACCONTO 10 978.96',
      'AP SALDO 10 1881.84',
    ]);
    expect(righe({ redditi: { 2025: '34554.00' } })).toHaveLength(4);
    // (34.554 − 18.555) × 24 %, no acconti.
    expect(righe({ redditi: { 2024: '-3120.00', 2025: '34554.00' } }).slice(4)).toEqual(['AP SALDO 10 3839.76']);
    // A saldo that is a credit is nothing to pay.
    expect(righe({ redditi: { 2024: '34554.00', 2025: '-1.00' } }).slice(4)).toEqual(['AP 1ACCONTO 10 1919.88', 'AP 2ACCONTO 10 1919.88']);
  });

  it('chi comincia nell’anno: le rate dei suoi mesi, e il saldo senza un reddito precedente', () => {
    const emesse = emetti({ ...FATTI, dataInizio: '2025-09-15', redditi: { 2025: '20000.00' } }, 2025);
    expect(emesse.map(({ rata, importo, periodoDal }) => [rata, importo, periodoDal])).toEqual([
      ['3RATA', '371.72', '2025-09'],
      ['4RATA', '1115.16', '2025-09'],
      // (55.448 × 4/12 − 18.555 × 4/12) × 24 % + (20.000 − 55.448 × 4/12) × 25 %
      ['SALDO', '3330.77', '2025-09'],
    ]);
    expect(righe({ dataInizio: '2026-01-01' })).toEqual([]);
  });

  it('ogni componente ha il suo minimale, per i suoi mesi; sotto i 21 anni con l’aliquota sua, fino al mese del compleanno', () => {
    const con = (altro: Partial<Componente>, anno: number) =>
      righe({ componenti: [{ ...ANNA, ...altro }], quotaAssociativaAnnua: '48.00' }, anno).filter((riga) => riga.includes(' 11 '));
    expect(con({}, 2026)).toEqual(['AF 1RATA 11 1130.34', 'AF 2RATA 11 1130.34', 'AF 3RATA 11 1130.34', 'AF 4RATA 11 1130.34']);
    expect(con({ al: '2025-04-10' }, 2025)).toHaveLength(2);
    expect(con({ dal: '2027-01-01' }, 2026)).toEqual([]);
    // 2018: 826,65 a quarter under 21, 944,46 after (contribuzione.json): born on 30 June 1997, until June.
    expect(con({ dataNascita: '1997-06-30' }, 2018)).toEqual([
      'AF 1RATA 11 826.65',
      'AF 2RATA 11 826.65',
      'AF 3RATA 11 944.46',
      'AF 4RATA 11 944.46',
    ]);
  });

  it('le riduzioni: del forfettario per tutta l’impresa, le altre del titolare, nei mesi che coprono per intero', () => {
    const importi = (riduzioni: FattiContributivi['riduzioni'], altro: Partial<FattiContributivi> = {}, anno = 2025) =>
      emetti({ ...FATTI, riduzioni, componenti: [ANNA], ...altro }, anno).map(({ importo, riduzione }) => [importo, riduzione]);
    expect(importi([{ tipo: 'FORFETTARIO_35', dal: '2019-01-01', al: null }])[4]).toEqual(['725.52', 'FORFETTARIO_35']);
    const oltre65 = importi([{ tipo: 'ULTRA65_50', dal: '2025-10-01', al: null }]);
    expect(oltre65.map(([importo]) => importo)).toEqual(['1115.16', '1115.16', '1115.16', '558.51', ...Array(4).fill('1115.16')]);
    const iscritto = { tipo: 'NUOVI_ISCRITTI_2025_50', dal: '2025-02-03', al: '2028-02-02' } as const;
    expect(importi([iscritto], { dataInizio: '2025-02-03' })[0]).toEqual(['372.34', 'NUOVI_ISCRITTI_2025_50']);
    expect(importi([{ ...iscritto, al: '2025-03-02' }], { dataInizio: '2025-02-03' })[0]![0]).toBe(somma('186.17', '371.72'));
  });

  it('professionisti: acconti e saldo P10 o PXX, senza codice INPS', () => {
    const suoi = { gestione: 'SEPARATA_PROFESSIONISTI', codice: null, redditi: { 2024: '30000.00', 2025: '31250.00' } } as const;
    expect(righe(suoi)).toEqual(['PXX 1ACCONTO 10 3128.40', 'PXX 2ACCONTO 10 3128.40', 'PXX SALDO 10 1890.08']);
    expect(righe({ ...suoi, altraCopertura: true })[0]).toContain('P10 1ACCONTO');
    expect(emetti({ ...FATTI, ...suoi }, 2025)[0]!.codiceInps).toBeNull();
  });

  it('che cosa non si può calcolare è rifiutato, mai inventato', () => {
    expect(() => righe({ codice: '2845612X' })).toThrow(expect.objectContaining({ codice: 'VALORE_NON_VALIDO', campo: ['codiceAzienda'] }));
    expect(() => righe({}, 2027)).toThrow(expect.objectContaining({ codice: 'ANNO_NON_DETERMINATO' }));
    expect(() => esigiAnnoDeterminato(2027)).toThrow(expect.objectContaining({ codice: 'ANNO_NON_DETERMINATO', campo: ['anno'] }));
    expect(() => esigiAnnoDeterminato(2001)).not.toThrow();
  });

  it('le righe sommano a quanto è dovuto, e ricalcolarle dà lo stesso', () => {
    const reddito = fc.integer({ min: -50_000, max: 150_000 }).map((euro) => `${euro}.00`);
    fc.assert(
      fc.property(
        fc.constantFrom('ARTIGIANI', 'COMMERCIANTI'),
        fc.integer({ min: 2009, max: 2026 }),
        reddito,
        reddito,
        (gestione, anno, prima, ora) => {
          const fatti = { ...FATTI, gestione, redditi: { [anno - 1]: prima, [anno]: ora } };
          const emesse = emetti(fatti, anno);
          const zero = (importo: string) => (importo.startsWith('-') ? '0.00' : importo);
          const calcolo = calcolaContributi({ gestione, anno, reddito: zero(ora), redditoAnnoPrecedente: zero(prima) });
          const percentuale = emesse.filter(({ tipoRata }) => tipoRata !== 'MINIMALE').map(({ importo }) => importo);
          const acconti = somma(...calcolo.acconti.map(({ importo }) => importo));
          // A saldo that is a credit is not emitted.
          const credito = calcolo.saldo?.importo.startsWith('-') ?? false;
          expect(somma(...percentuale)).toBe(credito ? acconti : calcolo.dovutoEccedenza);
          for (const riga of emesse)
            expect(ricalcola(fatti, { ...riga, anno })).toMatchObject({ importo: riga.importo, differenza: '0.00' });
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('ricalcolo', () => {
  const RIGA: RigaDaRicalcolare = {
    anno: 2025,
    tipoRata: 'MINIMALE',
    numeroRata: 1,
    codiceSoggetto: '10',
    importo: '1127.16',
    quotaAssociativa: '12.00',
  };

  it('l’importo dell’INPS contro il nostro, con i passi che lo danno', () => {
    const esito = ricalcola(FATTI, { ...RIGA, importo: '1130.00' })!;
    expect(esito).toMatchObject({ importo: '1127.16', differenza: '2.84' });
    expect(esito.spiegazione.map(({ formula, risultato }) => [formula, risultato])).toEqual([
      ['18.555,00 × 24,00 % ÷ 12', '371.10'],
      ['3 × (371,10 + 0,62) + 12,00 di quota associativa', '1127.16'],
    ]);
    const saldo = { ...RIGA, tipoRata: 'SALDO', numeroRata: null, quotaAssociativa: null } as const;
    const conRedditi = { ...FATTI, redditi: { 2024: '26713.00', 2025: '34554.00' } };
    expect(ricalcola(conRedditi, { ...saldo, importo: '1881.84' })!.spiegazione.map(({ risultato }) => risultato)).toEqual([
      '3839.76',
      '978.96',
      '1881.84',
    ]);
    const senzaImporto = ricalcola(conRedditi, { ...saldo, importo: null })!;
    expect(senzaImporto).toMatchObject({ importo: '1881.84', differenza: '0.00' });
    expect(senzaImporto.avvertenze[0]).toContain('calcola il contribuente');
  });

  it('dove le regole non danno nulla il ricalcolo è 0.00, e i passi dicono perché', () => {
    const acconto = { ...RIGA, tipoRata: 'PRIMO_ACCONTO', quotaAssociativa: null, importo: '100.00' } as const;
    const esito = ricalcola({ ...FATTI, redditi: { 2024: '10000.00' } }, acconto)!;
    expect(esito).toMatchObject({ importo: '0.00', differenza: '100.00' });
    expect(esito.spiegazione.map(({ formula }) => formula).join(' ')).toContain('non supera 18.555,00');
  });

  it.each<[string, Partial<FattiContributivi>, Partial<RigaDaRicalcolare>]>([
    ['un’altra gestione', { gestione: 'DIPENDENTI_PUBBLICI' }, {}],
    ['un anno non determinato', {}, { anno: 2027 }],
    ['un anno prima della posizione', {}, { anno: 2004 }],
    ['una dilazione', {}, { tipoRata: 'DILAZIONE' }],
    ['un acconto senza il reddito', {}, { tipoRata: 'PRIMO_ACCONTO' }],
    ['un saldo senza il reddito', { redditi: { 2024: '1.00' } }, { tipoRata: 'SALDO' }],
    ['un componente che non c’è', {}, { codiceSoggetto: '12' }],
    [
      'l’acconto di un coadiuvante',
      { componenti: [ANNA], redditi: { 2024: '40000.00' } },
      { tipoRata: 'PRIMO_ACCONTO', codiceSoggetto: '11' },
    ],
    ['una riduzione che l’anno non ha', { riduzioni: [{ tipo: 'FORFETTARIO_35', dal: '2010-01-01', al: null }] }, { anno: 2010 }],
  ])('null dove non c’è formula: %s', (_caso, fatti, riga) => {
    expect(ricalcola({ ...FATTI, ...fatti }, { ...RIGA, ...riga })).toBeNull();
  });
});
