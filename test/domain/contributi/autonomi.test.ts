import { describe, expect, it } from 'vitest';
import { calcolaContributi } from '../../../src/domain/contributi/calcola.ts';
import type { DatiContributi } from '../../../src/domain/contributi/tipi.ts';
import { somma } from '../../../src/domain/importo.ts';

const artigiano = (altro: Partial<DatiContributi> = {}) =>
  calcolaContributi({ gestione: 'ARTIGIANI', anno: 2025, reddito: '0.00', ...altro });
const commerciante = (altro: Partial<DatiContributi> = {}) => artigiano({ gestione: 'COMMERCIANTI', ...altro });

describe('golden.json', () => {
  it('eccedenza: artigiano 2025, 34.554 e 26.713, forfettario', () => {
    const calcolo = artigiano({ reddito: '34554.00', redditoAnnoPrecedente: '26713.00', riduzione: 'FORFETTARIO_35' });
    expect(calcolo.dovutoEccedenza).toBe('2495.84');
    expect(calcolo.acconti.map(({ importo }) => importo)).toEqual(['636.32', '636.32']);
    expect(calcolo.saldo?.importo).toBe('1223.20');
  });

  // vinboisoft.blogspot.com 2009/02 and home page.
  it.each([
    [2008, '692.82', '695.91'],
    [2025, '1115.16', '1137.45'],
  ])('rata sul minimale %i', (anno, artigiani, commercianti) => {
    expect(artigiano({ anno }).rate[0]?.importo).toBe(artigiani);
    expect(commerciante({ anno }).rate[0]?.importo).toBe(commercianti);
  });

  it('la riga della schermata «Dati del modello F24»: 4RATA 2011, 741,45 con la quota associativa di 48 euro l’anno', () => {
    expect(artigiano({ anno: 2011, quotaAssociativaAnnua: '48.00' }).rate[3]).toMatchObject({
      rata: '4RATA',
      tipoRata: 'MINIMALE',
      numeroRata: 4,
      causale: 'AF',
      periodoDal: '2011-01',
      periodoAl: '2011-12',
      scadenza: '2012-02-16',
      scadenzaNominale: '2012-02-16',
      importo: '741.45',
      quotaAssociativa: '12.00',
      maternita: '1.86',
    });
  });
});

describe('rules.md §3', () => {
  it('due fasce: un punto in più oltre la soglia, fino al massimale', () => {
    // (55.448 − 18.555) × 24,48 % + (70.000 − 55.448) × 25,48 %
    expect(commerciante({ reddito: '70000.00' }).dovutoEccedenza).toBe('12739.26');
    // (92.413 − 55.448) × 25 % more than the first band for those before 1996, (120.607 − 55.448) × 25 % for the others.
    expect(artigiano({ reddito: '500000.00', ante1996: true }).dovutoEccedenza).toBe('18095.57');
    expect(artigiano({ reddito: '500000.00' }).dovutoEccedenza).toBe('25144.07');
  });

  it('sei mesi, 20.000 euro, artigiano 2025: 2.573,40 (§3.7); il massimale post 1995 non si divide', () => {
    expect(artigiano({ reddito: '20000.00', mesi: 6 }).dovutoEccedenza).toBe('2573.40');
    // 6/12 of 55.448 and 18.555; 120.607 whole: (27.724 − 9.277,50) × 24 % + (120.607 − 27.724) × 25 %.
    expect(artigiano({ reddito: '500000.00', mesi: 6 }).dovutoEccedenza).toBe('27647.91');
    // 6/12 of 92.413: (27.724 − 9.277,50) × 24 % + (46.206,50 − 27.724) × 25 %, half up from 9.047,785.
    expect(artigiano({ reddito: '500000.00', mesi: 6, ante1996: true }).dovutoEccedenza).toBe('9047.79');
  });

  it('i mesi cadono nei loro trimestri: gli ultimi dell’anno, o dal primo che si dice', () => {
    const iscritto = artigiano({ mesi: 4 });
    expect(iscritto.rate.map(({ rata, importo, periodoDal }) => [rata, importo, periodoDal])).toEqual([
      ['3RATA', '371.72', '2025-09'],
      ['4RATA', '1115.16', '2025-09'],
    ]);
    expect(iscritto.avvertenze.join(' ')).toContain('fino a dicembre');
    const cessato = artigiano({ mesi: 4, primoMese: 1 });
    expect(cessato.rate.map(({ rata, importo, periodoAl }) => [rata, importo, periodoAl])).toEqual([
      ['1RATA', '1115.16', '2025-04'],
      ['2RATA', '371.72', '2025-04'],
    ]);
    expect(cessato.avvertenze.join(' ')).not.toContain('fino a dicembre');
    expect(iscritto.dovutoMinimale).toBe('1484.40');
    expect([iscritto.mesiAccreditati, iscritto.confidenza]).toEqual([4, 'MEDIA']);
  });

  it('i mesi sotto i 21 anni sono i primi, e le rate li seguono', () => {
    // 2018: 257,45 a month against 314,82 (contribuzione.json).
    const misto = artigiano({ anno: 2018, mesiUnder21: 4 });
    const under = artigiano({ anno: 2018, mesi: 1, mesiUnder21: 1 }).totale;
    const ordinario = artigiano({ anno: 2018, mesi: 1 }).totale;
    expect(misto.rate.map(({ importo }) => importo)).toEqual([
      somma(under, under, under),
      somma(under, ordinario, ordinario),
      somma(ordinario, ordinario, ordinario),
      somma(ordinario, ordinario, ordinario),
    ]);
    expect(misto.confidenza).toBe('MEDIA');
  });

  it('forfettario: 65 %, maternità intera; il minimo dell’artigiano 2025 è 2.902,02 e accredita sette mesi', () => {
    const calcolo = artigiano({ riduzione: 'FORFETTARIO_35' });
    expect([calcolo.totale, calcolo.maternita, calcolo.mesiAccreditati]).toEqual(['2902.02', '7.44', 7]);
    expect(calcolo.confidenza).toBe('MEDIA');
    expect(calcolo.avvertenze.join(' ')).toContain('aliquota aggiuntiva');
    // The income lifts the months: 65 % of 24 % on 28.546,16 is 24 % on 18.555.
    expect(artigiano({ riduzione: 'FORFETTARIO_35', reddito: '28546.16' }).mesiAccreditati).toBe(12);
    expect(artigiano({ riduzione: 'FORFETTARIO_35', reddito: '28546.15' }).mesiAccreditati).toBe(11);
  });

  it('oltre 65 anni: metà, anche dell’aliquota aggiuntiva; nuovi iscritti 2025: metà della sola IVS', () => {
    expect(commerciante({ riduzione: 'ULTRA65_50' }).dovutoMinimale).toBe('2271.13');
    expect(commerciante({ riduzione: 'NUOVI_ISCRITTI_2025_50' }).dovutoMinimale).toBe('2315.66');
    expect(artigiano({ riduzione: 'ULTRA65_50' }).mesiAccreditati).toBe(6);
    expect(artigiano({ riduzione: 'NUOVI_ISCRITTI_2025_50' }).mesiAccreditati).toBe(6);
  });

  it('la riduzione su una parte dei mesi: l’oltre 65 negli ultimi, le altre nei primi', () => {
    const dopo = artigiano({ riduzione: 'ULTRA65_50', mesiRiduzione: 3 }).rate.map(({ importo }) => importo);
    const prima = artigiano({ riduzione: 'NUOVI_ISCRITTI_2025_50', mesiRiduzione: 3 }).rate.map(({ importo }) => importo);
    expect(dopo).toEqual(['1115.16', '1115.16', '1115.16', '558.51']);
    expect(prima).toEqual(['558.51', '1115.16', '1115.16', '1115.16']);
  });

  it('senza minimale: percentuale sul reddito reale più maternità, e nessuna rata', () => {
    const calcolo = commerciante({ reddito: '5000.00', senzaMinimale: true });
    expect([calcolo.dovutoMinimale, calcolo.dovutoEccedenza, calcolo.maternita, calcolo.totale]).toEqual([
      '0.00',
      '1224.00',
      '7.44',
      '1231.44',
    ]);
    expect([calcolo.rate, calcolo.mesiAccreditati, calcolo.saldo?.importo]).toEqual([[], null, '1231.44']);
  });

  it('la quota associativa si divide fra le rate e resta fuori dal totale', () => {
    const calcolo = artigiano({ quotaAssociativaAnnua: '50.02' });
    expect(calcolo.rate.map(({ quotaAssociativa }) => quotaAssociativa)).toEqual(['12.51', '12.51', '12.50', '12.50']);
    expect(calcolo.rate[0]?.importo).toBe('1127.67');
    expect(calcolo.totale).toBe('4460.64');
  });
});

describe('acconti e saldo', () => {
  it('gli acconti versati prendono il posto di quelli calcolati; se superano il dovuto il saldo è un credito', () => {
    const dati = { reddito: '34554.00', redditoAnnoPrecedente: '26713.00' };
    expect(artigiano({ ...dati, accontiVersati: '1000.00' }).saldo?.importo).toBe('2839.76');
    const credito = artigiano({ ...dati, accontiVersati: '5000.00' });
    expect(credito.saldo?.importo).toBe('-1160.24');
    expect(credito.avvertenze.join(' ')).toContain('credito');
  });

  it('niente da saldare: nessun saldo e nessun acconto', () => {
    const calcolo = artigiano({ reddito: '18555.00', redditoAnnoPrecedente: '10000.00' });
    expect([calcolo.saldo, calcolo.acconti, calcolo.dovutoEccedenza]).toEqual([null, [], '0.00']);
  });

  it('gli acconti dell’anno successivo usano le sue cifre; se non sono determinate, null e un’avvertenza', () => {
    // (34.554 − 18.808) × 24 % ÷ 2
    expect(artigiano({ reddito: '34554.00' }).accontiAnnoSuccessivo?.map(({ importo }) => importo)).toEqual(['1889.52', '1889.52']);
    const ultimo = artigiano({ anno: 2026, reddito: '34554.00' });
    expect(ultimo.accontiAnnoSuccessivo).toBeNull();
    expect(ultimo.avvertenze.join(' ')).toContain('2027');
  });

  it('il forfettario ha la proroga del 2025, gli altri un’avvertenza', () => {
    const dati = { anno: 2024, reddito: '34554.00' } as const;
    expect(artigiano({ ...dati, riduzione: 'FORFETTARIO_35' }).saldo?.scadenza).toBe('2025-07-21');
    const ordinario = artigiano(dati);
    expect(ordinario.saldo?.scadenza).toBe('2025-06-30');
    expect(ordinario.avvertenze.join(' ')).toContain('DL 84/2025');
  });
});

describe('spiegazione', () => {
  it('ogni importo che si mostra è il risultato di un passo, con numeri e fonte', () => {
    const calcolo = commerciante({ reddito: '60000.00', redditoAnnoPrecedente: '40000.00', quotaAssociativaAnnua: '48.00' });
    const risultati = calcolo.spiegazione.map(({ risultato }) => risultato);
    const mostrati = [
      calcolo.dovutoMinimale,
      calcolo.maternita,
      calcolo.dovutoEccedenza,
      ...calcolo.rate.map(({ importo }) => importo),
      ...calcolo.acconti.map(({ importo }) => importo),
      calcolo.saldo!.importo,
      ...calcolo.accontiAnnoSuccessivo!.map(({ importo }) => importo),
    ];
    expect(mostrati.filter((importo) => !risultati.includes(importo))).toEqual([]);
    for (const passo of calcolo.spiegazione) expect(passo.formula).toMatch(/\d+,\d{2}/);
    expect(calcolo.spiegazione.find(({ risultato }) => risultato === calcolo.dovutoEccedenza)).toEqual({
      descrizione: 'Contributo sul reddito che eccede il minimale',
      formula: '(55.448,00 − 18.555,00) × 24,48 % + (60.000,00 − 55.448,00) × 25,48 %',
      risultato: '10191.26',
      fonte: expect.stringContaining('circ. INPS 38/2025'),
    });
  });

  it('le rate che non sommano all’importo annuo sono dette', () => {
    expect(commerciante().avvertenze.join(' ')).toContain('4.549,80');
    expect(artigiano().avvertenze.join(' ')).not.toContain('Le rate');
    expect([commerciante().confidenza, artigiano().confidenza]).toEqual(['ALTA', 'ALTA']);
  });
});
