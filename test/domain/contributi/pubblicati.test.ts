import { describe, expect, it } from 'vitest';
import { aliquoteDi } from '../../../src/domain/contributi/aliquote.ts';
import { calcolaContributi } from '../../../src/domain/contributi/calcola.ts';
import { ivsMensileCalcolato } from '../../../src/domain/contributi/mesi.ts';
import type { DatiContributi } from '../../../src/domain/contributi/tipi.ts';
import tabelle from '../../../src/domain/dati/contribuzione.json' with { type: 'json' };
import { Gestione } from '../../../src/domain/gestione.ts';
import { somma, sottrai } from '../../../src/domain/importo.ts';
import { perNumero } from '../../../src/domain/importo-per-numero.ts';
import { parametriAutonomi, parametriSeparata } from '../../../src/domain/parametri.ts';

const anni = (da: number, a: number) => Array.from({ length: a - da + 1 }, (_, posto) => da + posto);
const CHI = [
  { gestione: Gestione.ARTIGIANI, chi: 'artigiani', under21: false, chiave: 'artigiani' },
  { gestione: Gestione.ARTIGIANI, chi: 'artigiani', under21: true, chiave: 'artigiani_u21' },
  { gestione: Gestione.COMMERCIANTI, chi: 'commercianti', under21: false, chiave: 'commercianti' },
  { gestione: Gestione.COMMERCIANTI, chi: 'commercianti', under21: true, chiave: 'commercianti_u21' },
] as const;
const casi = anni(2008, 2026).flatMap((anno) => CHI.map((chi) => ({ anno, ...chi })));
const calcola = (caso: (typeof casi)[number], altro: Partial<DatiContributi> = {}) =>
  calcolaContributi({
    gestione: caso.gestione,
    anno: caso.anno,
    reddito: '0.00',
    mesiUnder21: caso.under21 ? (altro.mesi ?? 12) : 0,
    ...altro,
  });

/** rules.md §3.4: published a centesimo above the formula, so the published value is what INPS asks. */
const MESI_PUBBLICATI_PIU_ALTI = new Set(['2025 commercianti', '2025 commercianti_u21', '2026 commercianti', '2026 commercianti_u21']);

describe.each(casi)('$anno $chiave: le cifre pubblicate (contribuzione.json)', (caso) => {
  const tabella = parametriAutonomi(caso.anno)!;
  const massimi: Readonly<Record<string, string | undefined>> = (
    tabelle.artigiani_commercianti as Readonly<Record<string, { contributo_ivs_massimo: Readonly<Record<string, string | undefined>> }>>
  )[String(caso.anno)]!.contributo_ivs_massimo;

  it('contributo minimo annuo, IVS e totale', () => {
    const calcolo = calcola(caso);
    const atteso = tabella.contributo_minimo_annuo[caso.chiave];
    expect([calcolo.dovutoMinimale, calcolo.totale, calcolo.maternita]).toEqual([atteso.ivs, atteso.totale, '7.44']);
  });

  it('contributo mensile, pubblicato e per formula', () => {
    const pubblicato = tabella.contributo_minimo_mensile[caso.chiave];
    expect(calcola(caso, { mesi: 1 }).totale).toBe(pubblicato);
    const calcolato = somma(ivsMensileCalcolato(tabella, aliquoteDi(tabella, caso.chi, caso.under21, null)), '0.62');
    const diPiu = MESI_PUBBLICATI_PIU_ALTI.has(`${caso.anno} ${caso.chiave}`) ? '0.01' : '0.00';
    expect(sottrai(pubblicato, calcolato)).toBe(diPiu);
  });

  it('le quattro rate sono tutte quella pubblicata, e sommano a dodici mesi', () => {
    const { rate } = calcola(caso);
    const attesa = tabella.rata_trimestrale_senza_quota_associativa[caso.chiave];
    expect(rate.map(({ importo }) => importo)).toEqual([attesa, attesa, attesa, attesa]);
    expect(somma(...rate.map(({ importo }) => importo))).toBe(perNumero(tabella.contributo_minimo_mensile[caso.chiave], 12));
  });

  it.each([
    ['ante', true],
    ['post', false],
  ] as const)(
    'contributo IVS massimo, %s 1996: a meno di un centesimo, perché minimale ed eccedenza si arrotondano ciascuno per sé',
    (quale, ante1996) => {
      const { dovutoMinimale, dovutoEccedenza } = calcola(caso, { reddito: '999999.99', ante1996 });
      const atteso = massimi[`${caso.chiave}_${quale}`]!;
      expect(['-0.01', '0.00', '0.01']).toContain(sottrai(somma(dovutoMinimale, dovutoEccedenza), atteso));
    },
  );
});

describe('gestione separata: le cifre pubblicate (contribuzione.json)', () => {
  it.each(anni(2002, 2026))('%i: il contributo dell’anno intero è quello sul minimale, e accredita dodici mesi', (anno) => {
    const tabella = parametriSeparata(anno)!;
    for (const altra of [false, true]) {
      const calcolo = calcolaContributi({
        gestione: Gestione.SEPARATA_PROFESSIONISTI,
        anno,
        reddito: tabella.minimale_accredito!,
        altraCoperturaPrevidenziale: altra,
      });
      const aliquota = altra ? tabella.aliquota_altra_copertura_o_pensionati : tabella.aliquota_totale;
      expect(calcolo.totale, aliquota).toBe(tabella.contributo_per_anno_intero![aliquota]);
      expect(calcolo.mesiAccreditati).toBe(12);
    }
  });

  // golden.json, gs_minimi_annui: cg-consulting.it; circ. 27/2025 via pmi.it, studiopolli.it.
  it.each([
    [2011, '14552.00', '3888.29'],
    [2025, '18555.00', '4837.29'],
  ])('golden: minimo annuo %i', (anno, reddito, atteso) => {
    expect(calcolaContributi({ gestione: Gestione.SEPARATA_PROFESSIONISTI, anno, reddito }).totale).toBe(atteso);
  });
});
