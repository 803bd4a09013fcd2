import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EstrattoDebitario, estrattoDebitario, type RigaDovuta } from '../../src/domain/estratto-debitario.ts';
import { daCentesimi, inCentesimi, somma, sottrai } from '../../src/domain/importo.ts';
import { calcolaSanzioni } from '../../src/domain/sanzioni.ts';
import { type FattiDebito, situazioneDebitoria } from '../../src/domain/situazione-debitoria.ts';
import type { Bonario, Carico, Rata } from '../../src/domain/voci-debito.ts';

const OGGI = '2026-06-15';
const riga = (altro: Partial<RigaDovuta> = {}): RigaDovuta => ({
  importo: '100.00',
  versato: '0.00',
  compensato: '0.00',
  eccedenza: '0.00',
  annullatoIl: null,
  tipoRata: 'MINIMALE',
  scadenza: '2026-05-18',
  ...altro,
});

describe('estratto debitario', () => {
  test('what is past due bears its sanctions until today, and nothing else does', () => {
    const { righe } = estrattoDebitario([riga({ versato: '40.00' }), riga({ scadenza: OGGI }), riga({ versato: '100.00' })], OGGI);
    const { sanzioni } = calcolaSanzioni({ importo: '60.00', scadenza: '2026-05-18', pagamento: OGGI, tipo: 'OMISSIONE' });
    expect(righe).toMatchObject([
      { dovuto: '100.00', versato: '40.00', residuo: '60.00', sanzioni, sanzioniAl: OGGI, stato: 'PARZIALE', scaduto: true },
      { residuo: '100.00', sanzioni: null, sanzioniAl: null, stato: 'DA_VERSARE', scaduto: false },
      { residuo: '0.00', sanzioni: null, stato: 'VERSATO', scaduto: false },
    ]);
  });

  test('a row that the taxpayer computes is due for what he paid; one that INPS withdrew for nothing', () => {
    const { righe, ...totali } = estrattoDebitario(
      [riga({ importo: null }), riga({ importo: null, versato: '70.00' }), riga({ annullatoIl: '2026-05-20', eccedenza: '100.00' })],
      OGGI,
    );
    expect(righe.map(({ dovuto, residuo, stato }) => [dovuto, residuo, stato])).toEqual([
      [null, null, 'DA_CALCOLARE'],
      ['70.00', '0.00', 'VERSATO'],
      ['0.00', '0.00', 'ANNULLATO'],
    ]);
    expect(totali).toEqual({ totaleDovuto: '70.00', totaleVersato: '170.00', residuo: '0.00', credito: '100.00' });
  });

  test('the instalments of a dilazione are not due once more', () => {
    expect(estrattoDebitario([riga({ tipoRata: 'DILAZIONE' })], OGGI)).toMatchObject({ totaleDovuto: '0.00', righe: [] });
  });

  const importo = fc.integer({ min: 0, max: 30_000 }).map((uno) => daCentesimi(BigInt(uno)));
  const righe = fc.array(
    fc
      .record({
        importo: fc.option(importo),
        parte: fc.integer({ min: 0, max: 100 }),
        annullatoIl: fc.option(fc.constant('2026-01-01'), { freq: 1 }),
        eccedenza: importo,
        scadenza: fc.constantFrom('2026-05-18', '2026-08-20'),
        tipoRata: fc.constantFrom('MINIMALE' as const, 'SALDO' as const, 'DILAZIONE' as const),
        anno: fc.constantFrom(2025, 2026),
      })
      .map(({ parte, ...una }) => ({
        ...riga(una),
        anno: una.anno,
        versato: una.annullatoIl ? '0.00' : daCentesimi((inCentesimi(una.importo ?? '50.00') * BigInt(parte)) / 100n),
      })),
    { maxLength: 12 },
  );

  test('dovuto − versato = residuo − credito, row by row, by year, in all; the years add up to the whole', () => {
    const torna = ({ totaleDovuto, totaleVersato, residuo, credito }: EstrattoDebitario<unknown>) =>
      expect(sottrai(totaleDovuto, totaleVersato)).toBe(sottrai(residuo, credito));
    fc.assert(
      fc.property(righe, (tutte) => {
        const intero = estrattoDebitario(tutte, OGGI);
        torna(intero);
        for (const una of tutte) torna(estrattoDebitario([una], OGGI));
        const anni = [2025, 2026].map((anno) =>
          estrattoDebitario(
            tutte.filter((una) => una.anno === anno),
            OGGI,
          ),
        );
        for (const totale of ['totaleDovuto', 'totaleVersato', 'residuo', 'credito'] as const)
          expect(somma(...anni.map((uno) => uno[totale]))).toBe(intero[totale]);
        expect(somma(...intero.righe.map(({ residuo }) => residuo ?? '0.00'))).toBe(intero.residuo);
      }),
      { numRuns: 500 },
    );
  });
});

const POSIZIONE = 'p';
const rata = (uuid: string, altro: Partial<Rata> = {}): Rata => ({ ...riga(altro), uuid, posizioneId: POSIZIONE });
const bonario = (uuid: string, altro: Partial<Bonario> = {}): Bonario => ({
  uuid,
  posizioneId: POSIZIONE,
  contributi: '100.00',
  sanzioni: '10.00',
  totale: '110.00',
  versato: '0.00',
  stato: 'EMESSO',
  avvisoAddebitoId: null,
  ...altro,
});
const carico = (uuid: string, altro: Partial<Carico> = {}): Carico => ({
  uuid,
  posizioneId: POSIZIONE,
  capitale: '100.00',
  sanzioni: '20.00',
  interessi: '5.00',
  totale: '125.00',
  residuo: '125.00',
  stato: 'NOTIFICATO',
  ...altro,
});
const chiede = (f24Id: string, contributi: string, atto: { bonario?: string; addebito?: string }) => ({
  f24Id,
  contributi,
  avvisoBonarioId: atto.bonario ?? null,
  avvisoAddebitoId: atto.addebito ?? null,
});
type Fatti = FattiDebito<Rata, Bonario, Carico>;
const situazione = (fatti: Partial<Fatti>) =>
  situazioneDebitoria({ rate: [], bonari: [], addebiti: [], ruoli: [], chieste: [], ...fatti }, OGGI);
const brevi = (fatti: Partial<Fatti>) =>
  situazione(fatti).voci.map(({ fase, contributi, oggetto, assorbitaDa }) => [fase, oggetto.uuid, contributi, assorbitaDa?.uuid ?? null]);

describe('situazione debitoria', () => {
  test('a rata past due is open with its sanctions; one not yet due, or without an amount, is no debt', () => {
    const { voci, totale, rateScadute } = situazione({
      rate: [rata('r'), rata('domani', { scadenza: '2026-06-16' }), rata('saldo', { importo: null })],
    });
    const { sanzioni, spiegazione } = calcolaSanzioni({ importo: '100.00', scadenza: '2026-05-18', pagamento: OGGI, tipo: 'OMISSIONE' });
    expect(voci).toMatchObject([
      { fase: 'RATA_SCADUTA', contributi: '100.00', sanzioni, interessi: '0.00', importo: totale, assorbitaDa: null },
    ]);
    expect(voci[0]!.spiegazione.slice(1)).toEqual(spiegazione);
    expect(rateScadute).toBe(somma('100.00', sanzioni));
  });

  test('what an avviso asks for is absorbed by it, the rest of the rata stays open', () => {
    const fatti = { rate: [rata('r')], bonari: [bonario('b')], chieste: [chiede('r', '60.00', { bonario: 'b' })] };
    expect(brevi(fatti)).toEqual([
      ['RATA_SCADUTA', 'r', '40.00', null],
      ['RATA_SCADUTA', 'r', '60.00', 'b'],
      ['AVVISO_BONARIO', 'b', '100.00', null],
    ]);
    expect(situazione(fatti).voci[2]!.f24.map(({ uuid }) => uuid)).toEqual(['r']);
  });

  test('an avviso bonario is absorbed by the avviso di addebito, or by the ruolo of its contributi', () => {
    const chieste = [chiede('r', '100.00', { bonario: 'b' }), chiede('r', '100.00', { addebito: 'a' })];
    const seguito = bonario('b', { stato: 'AVVISO_ADDEBITO_EMESSO', avvisoAddebitoId: 'a' });
    expect(brevi({ rate: [rata('r')], bonari: [seguito], addebiti: [carico('a')], chieste })).toEqual([
      ['RATA_SCADUTA', 'r', '100.00', 'a'],
      ['AVVISO_BONARIO', 'b', '100.00', 'a'],
      ['AVVISO_ADDEBITO', 'a', '100.00', null],
    ]);
    const iscritto = bonario('b', { stato: 'ISCRITTO_A_RUOLO' });
    expect(brevi({ bonari: [iscritto], ruoli: [carico('altro', { capitale: '99.00' }), carico('c')] })).toEqual([
      ['AVVISO_BONARIO', 'b', '100.00', 'c'],
      ['RUOLO', 'altro', '100.00', null],
      ['RUOLO', 'c', '100.00', null],
    ]);
    expect(brevi({ bonari: [iscritto] })).toEqual([['AVVISO_BONARIO', 'b', '100.00', null]]);
  });

  test.each(['PAGATO', 'ANNULLATO'] as const)('an avviso %s is no debt; what it asked for is settled only if it was paid', (stato) => {
    const fatti = { rate: [rata('r')], bonari: [bonario('b', { stato })], chieste: [chiede('r', '100.00', { bonario: 'b' })] };
    expect(brevi(fatti)).toEqual(stato === 'PAGATO' ? [] : [['RATA_SCADUTA', 'r', '100.00', null]]);
  });

  test('a debt paid by instalments is a dilazione, and its instalments are not owed once more', () => {
    const piano = rata('cd', { tipoRata: 'DILAZIONE' });
    expect(brevi({ rate: [piano], bonari: [bonario('b', { stato: 'RATEIZZATO', versato: '30.00' })] })).toEqual([
      ['DILAZIONE', 'b', '70.00', null],
    ]);
    expect(brevi({ rate: [piano] })).toEqual([['DILAZIONE', 'cd', '100.00', null]]);
  });

  test('payments of an act went first to contributi, then to sanzioni, then to interessi', () => {
    const parti = (residuo: string) => {
      const [{ contributi, sanzioni, interessi, importo }] = situazione({ addebiti: [carico('a', { residuo })] }).voci as never as [
        Record<string, string>,
      ];
      return [contributi, sanzioni, interessi, importo];
    };
    expect(parti('60.00')).toEqual(['35.00', '20.00', '5.00', '60.00']);
    expect(parti('15.00')).toEqual(['0.00', '10.00', '5.00', '15.00']);
  });

  test('the totals are the sum of the open voci, each voce that of its parts, and every euro of a rata is asked for once', () => {
    const stato = fc.constantFrom<Carico['stato'][]>('NOTIFICATO', 'RATEIZZATO', 'ESTINTO', 'SGRAVATO');
    const fatti = fc.record({
      rate: fc.array(
        fc.record({ versato: fc.constantFrom('0.00', '30.00'), eccedenza: fc.constantFrom('0.00', '5.00') }).map((una) => una),
        { maxLength: 3 },
      ),
      bonari: fc.array(fc.constantFrom<Bonario['stato'][]>('EMESSO', 'PAGATO', 'ANNULLATO', 'RATEIZZATO', 'AVVISO_ADDEBITO_EMESSO'), {
        maxLength: 2,
      }),
      addebiti: fc.array(stato, { maxLength: 1 }),
      chieste: fc.array(fc.record({ r: fc.nat(2), b: fc.nat(2), contributi: fc.constantFrom('40.00', '100.00') }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fatti, (dati) => {
        const rate = dati.rate.map((una, n) => rata(`r${n}`, una));
        const addebiti = dati.addebiti.map((uno, n) => carico(`a${n}`, { stato: uno }));
        const bonari = dati.bonari.map((uno, n) => bonario(`b${n}`, { stato: uno, avvisoAddebitoId: addebiti[0]?.uuid ?? null }));
        const atti = [...bonari.map(({ uuid }) => ({ bonario: uuid })), ...addebiti.map(({ uuid }) => ({ addebito: uuid }))];
        const chieste = dati.chieste.flatMap(({ r, b, contributi }) =>
          rate[r] && atti[b] ? [chiede(rate[r].uuid, contributi, atti[b])] : [],
        );
        const avuta = situazione({ rate, bonari, addebiti, chieste });
        for (const { importo, contributi, sanzioni, interessi } of avuta.voci) expect(importo).toBe(somma(contributi, sanzioni, interessi));
        const aperte = avuta.voci.filter(({ assorbitaDa }) => assorbitaDa === null);
        expect(avuta.totale).toBe(somma(...aperte.map(({ importo }) => importo)));
        const { rateScadute, avvisiBonari, avvisiAddebito, ruoli, dilazioni } = avuta;
        expect(somma(rateScadute, avvisiBonari, avvisiAddebito, ruoli, dilazioni)).toBe(avuta.totale);
        expect(avuta.aCredito).toBe(somma(...rate.map(({ eccedenza }) => eccedenza)));
        // What absorbs is itself a voce, and at the end of every chain one is open.
        const voceDi = (uuid: string) => avuta.voci.find(({ oggetto, fase }) => oggetto.uuid === uuid && fase !== 'RATA_SCADUTA');
        for (const { assorbitaDa } of avuta.voci) {
          let atto = assorbitaDa;
          for (let passi = 0; atto !== null && passi < 3; passi += 1) atto = voceDi(atto.uuid)!.assorbitaDa;
          expect(atto).toBeNull();
        }
        for (const una of rate) {
          const sue = avuta.voci.filter(({ oggetto }) => oggetto.uuid === una.uuid);
          const residuo = sottrai(una.importo!, una.versato);
          expect(inCentesimi(somma(...sue.map(({ contributi }) => contributi))) <= inCentesimi(residuo)).toBe(true);
          if (chieste.every(({ f24Id }) => f24Id !== una.uuid)) expect(sue.map(({ contributi }) => contributi)).toEqual([residuo]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
