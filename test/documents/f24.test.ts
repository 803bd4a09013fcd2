import { afterAll, describe, expect, it } from 'vitest';
import { DatiNonDisegnabili } from '../../src/documents/errori.ts';
import type { DatiF24 } from '../../src/documents/f24/dati.ts';
import { creaOfficina } from '../../src/documents/officina.ts';
import { F24, F24_PIENO, RIGA_F24 } from './dati-di-prova.ts';
import { type Glifo, glifi } from './leggi-glifi.ts';
import { dichiarazioni, testoFitto } from './leggi-pdf.ts';

const officina = creaOfficina({ thread: 1 });
afterAll(() => officina.chiudi());

const disegna = async (dati: DatiF24) => (await officina.disegna('F24', dati)).byte;
const paginaUno = async (dati: DatiF24) => (await glifi(await disegna(dati)))[0]!;

/**
 * The values inside a box of the form, left to right: the measures are those of the blank form, in millimetres. Printed commas are
 * the form's.
 */
function dentro(pagina: Glifo[], x: number, y: number, larghezza: number, altezza: number): Glifo[] {
  return pagina
    .filter((glifo) => glifo.carattere !== ',' && glifo.x >= x - 0.05 && glifo.x < x + larghezza && glifo.y > y && glifo.y <= y + altezza)
    .sort((a, b) => a.x - b.x);
}
const scritto = (trovati: Glifo[]) => trovati.map(({ carattere }) => carattere).join('');
const centro = ({ x, larghezza }: Glifo) => x + larghezza / 2;

/** Cells of cents and end of the euro, measured on the blank form: debit, credit, balance. */
const COLONNE = { debito: [113.68, 135.4, 136.54], credito: [144.16, 165.87, 167.02], saldo: [174.6, 196.35, 197.5] } as const;

function aspettaImporto(pagina: Glifo[], colonna: keyof typeof COLONNE, bordoInferiore: number, euro: string, cent: string) {
  const [sinistra, fineEuro, centesimi] = COLONNE[colonna];
  const trovati = dentro(pagina, sinistra, bordoInferiore - 4.2, 27.94, 4.2);
  expect(scritto(trovati)).toBe(euro + cent);
  const [decine, unita] = trovati.slice(-2) as [Glifo, Glifo];
  const ultimoEuro = trovati.at(-3)!;
  expect(Math.abs(ultimoEuro.x + ultimoEuro.larghezza - fineEuro)).toBeLessThan(0.3);
  expect(Math.abs(centro(decine) - (centesimi + 1.27))).toBeLessThan(0.3);
  expect(Math.abs(centro(unita) - (centesimi + 3.81))).toBeLessThan(0.3);
  expect(trovati[0]!.x).toBeGreaterThan(sinistra);
}

describe('Modello F24', () => {
  it('ha tre copie, con le loro legende, e la prima sola porta FIRMA e addebito', async () => {
    const [prima, seconda, terza, ...altre] = await testoFitto(await disegna(F24));
    expect(altre).toEqual([]);
    expect(prima).toContain('1ªCOPIAPERLABANCA/POSTE/AGENTEDELLARISCOSSIONE');
    expect(seconda).toContain('2ªCOPIAPERLABANCA/POSTE/AGENTEDELLARISCOSSIONE');
    expect(terza).toContain('COPIAPERILSOGGETTOCHEEFFETTUAILVERSAMENTO');
    expect(prima).toMatch(/FIRMA(?!L)/);
    expect(prima).toContain('contocorrentecodiceIBAN');
    for (const altra of [seconda, terza]) {
      expect(altra).not.toContain('FIRMA');
      expect(altra).not.toContain('codiceIBAN');
      expect(altra).toContain('12345678251101563');
    }
  });

  it('reca ogni sezione del modello ufficiale', async () => {
    const [testo] = await testoFitto(await disegna(F24));
    for (const parola of ['CONTRIBUENTE', 'SEZIONEERARIO', 'SEZIONEINPS', 'SEZIONEREGIONI', 'SEZIONEIMUEALTRITRIBUTILOCALI', 'INAIL'])
      expect(testo).toContain(parola);
    for (const saldo of ['A-B', 'C-D', 'E-F', 'G-H', 'I-L', 'M-N']) expect(testo).toContain(`SALDO(${saldo})`);
    for (const parola of ['SALDOFINALE', 'ESTREMIDELVERSAMENTO', 'MOD.F24–2013EURO', 'DELEGAIRREVOCABILEA:'])
      expect(testo).toContain(parola);
  });

  it('scrive il codice fiscale un carattere per casella, al centro', async () => {
    const trovati = dentro(await paginaUno(F24), 40.02, 37.26, 81.28, 5.08);
    expect(scritto(trovati)).toBe('RSSMRA80A01H501U');
    trovati.forEach((glifo, posto) => {
      expect(Math.abs(centro(glifo) - (40.02 + 5.08 * (posto + 0.5)))).toBeLessThan(0.3);
    });
    // Capitals of the face are 0.73 em high: 10 pt in a box of 5.08 mm.
    expect(Math.abs(trovati[0]!.y - 0.73 * 1.76 - (37.26 + 2.54))).toBeLessThan(0.3);
  });

  it('scrive i dati del contribuente nelle loro caselle', async () => {
    const pagina = await paginaUno(F24);
    const caselle = [
      ['ROSSI', 40.02, 45.72, 104.14, 5.1],
      ['MARIO', 146.7, 45.72, 53.34, 5.08],
      ['M', 85.75, 54.19, 5.08, 5.08],
      ['ROMA', 95.9, 54.19, 91.11, 5.08],
      ['RM', 189.81, 54.19, 10.16, 5.08],
      ['CESENA', 40.02, 62.66, 73.66, 5.08],
      ['FC', 116.22, 62.66, 10.16, 5.08],
      ['VIACIROILGRANDE21', 128.92, 62.66, 71.12, 5.08],
      ['01011980', 40.02, 56.5, 40.64, 2.77],
    ] as const;
    for (const [atteso, x, y, larghezza, altezza] of caselle) expect(scritto(dentro(pagina, x, y, larghezza, altezza))).toBe(atteso);
    dentro(pagina, 40.02, 56.5, 40.64, 2.77).forEach((glifo, posto) => {
      expect(Math.abs(centro(glifo) - (40.02 + 5.08 * (posto + 0.5)))).toBeLessThan(0.3);
    });
  });

  it('mette il codice fiscale di una società, di 11 cifre, nelle prime 11 caselle e lascia vuoti i dati di nascita', async () => {
    const societa = { codiceFiscale: '01234567897', denominazione: 'ROSSI & C. SNC' };
    const pagina = await paginaUno({ ...F24, contribuente: societa });
    const trovati = dentro(pagina, 40.02, 37.26, 81.28, 5.08);
    expect(scritto(trovati)).toBe('01234567897');
    expect(Math.abs(centro(trovati.at(-1)!) - (40.02 + 5.08 * 10.5))).toBeLessThan(0.3);
    expect(scritto(dentro(pagina, 95.9, 54.19, 91.11, 5.08))).toBe('');
  });

  it('riempie quattro righe INPS, ogni valore al centro della sua colonna', async () => {
    const pagina = await paginaUno(F24_PIENO);
    const colonne = [
      [7, 10.16, ['3290', '3290', '3290', '3290']],
      [19.7, 10.16, ['AF', 'AP', 'AF', 'CXX']],
      [32.4, 43.18, ['12345678251101563', '12345678251101563', '12345678251101563', '1234567890AB']],
      [78.12, 4.73, ['01', '01', '01', '01']],
      [82.85, 10.51, ['2011', '2011', '2011', '2011']],
      [95.9, 5.17, ['12', '12', '12', '12']],
      [101.07, 10.07, ['2011', '2011', '2011', '2011']],
    ] as const;
    for (const [x, larghezza, valori] of colonne) {
      valori.forEach((atteso, riga) => {
        const bordo = 122.86 + 4.2333 * (riga + 1);
        const trovati = dentro(pagina, x, bordo - 4.2333, larghezza, 4.2333);
        expect(scritto(trovati)).toBe(atteso);
        const [primo, ultimo] = [trovati[0]!, trovati.at(-1)!];
        expect(Math.abs((primo.x + ultimo.x + ultimo.larghezza) / 2 - (x + larghezza / 2))).toBeLessThan(0.3);
        expect(Math.abs(bordo - 1.2 - primo.y)).toBeLessThan(0.3);
      });
    }
  });

  it('somma al centesimo: totali C e D, saldo con il segno, saldo finale', async () => {
    const pagina = await paginaUno(F24_PIENO);
    aspettaImporto(pagina, 'debito', 127.09, '741', '45');
    aspettaImporto(pagina, 'debito', 131.32, '12345678', '90');
    aspettaImporto(pagina, 'credito', 135.56, '1041', '05');
    aspettaImporto(pagina, 'debito', 139.79, '0', '46');
    aspettaImporto(pagina, 'debito', 144.02, '12346420', '81');
    aspettaImporto(pagina, 'credito', 144.02, '1041', '05');
    aspettaImporto(pagina, 'saldo', 144.02, '12345379', '76');
    aspettaImporto(pagina, 'saldo', 254, '12345379', '76');
    const segno = dentro(pagina, 172.05, 139.8, 2.55, 4.22);
    expect(scritto(segno)).toBe('+');
    expect(Math.abs(centro(segno[0]!) - 173.33)).toBeLessThan(0.3);
  });

  it('lascia bianchi gli importi che calcola il contribuente, e con essi i totali', async () => {
    const pagina = await paginaUno({ ...F24, righe: [RIGA_F24, { ...RIGA_F24, causale: 'AP', importoDebito: null }] });
    expect(scritto(dentro(pagina, 113.68, 127.1, 27.94, 4.2))).toBe('');
    expect(scritto(dentro(pagina, 113.68, 139.8, 27.94, 4.2))).toBe('');
    expect(scritto(dentro(pagina, 174.6, 249.8, 27.94, 4.2))).toBe('');
    aspettaImporto(pagina, 'debito', 127.09, '741', '45');
  });

  it('scrive 0,00 nel saldo finale di un modello in pareggio', async () => {
    const credito = { ...RIGA_F24, importoDebito: null, importoCredito: '741.45' };
    const pagina = await paginaUno({ ...F24, righe: [RIGA_F24, credito] });
    aspettaImporto(pagina, 'saldo', 254, '0', '00');
    expect(scritto(dentro(pagina, 172.05, 139.8, 30.4, 4.22))).toBe('');
  });

  it('tiene i nomi lunghi interi dentro la loro casella', async () => {
    const denominazione = `SOCIETÀ COOPERATIVA AGRICOLA ${'DEI PRODUTTORI DELLA VALLE DEL SAVIO '.repeat(3)}SRL IN LIQUIDAZIONE`.trim();
    const via = 'STRADA PROVINCIALE DELLA BADIA DI SANTA MARIA DEL MONTE 1234/B SCALA C INTERNO 27';
    const nome = 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW';
    const contribuente = { ...F24.contribuente, denominazione, nome, domicilio: { comune: 'CESENA', provincia: 'FC', via } };
    const pagina = await paginaUno({ ...F24, contribuente });
    const casi = [
      [denominazione, 40.02, 45.72, 104.14, 5.1],
      [nome, 146.7, 45.72, 53.34, 5.08],
      [via, 128.92, 62.66, 71.12, 5.08],
    ] as const;
    for (const [atteso, x, y, larghezza, altezza] of casi) {
      const trovati = pagina.filter((glifo) => glifo.x >= x && glifo.x < x + larghezza && glifo.y > y && glifo.y <= y + altezza);
      expect(scritto(trovati)).toBe(atteso.replaceAll(' ', ''));
      expect(Math.max(...trovati.map((glifo) => glifo.x + glifo.larghezza))).toBeLessThanOrEqual(x + larghezza);
    }
  });

  it('scrive intera una sigla più lunga delle sue caselle', async () => {
    const pagina = await paginaUno({ ...F24, contribuente: { ...F24.contribuente, provinciaNascita: 'ROMA' } });
    const trovati = dentro(pagina, 189.81, 54.19, 10.16, 5.08);
    expect(scritto(trovati)).toBe('ROMA');
    expect(trovati.at(-1)!.x + trovati.at(-1)!.larghezza).toBeLessThan(189.81 + 10.16);
  });

  it('porta rata, scadenza, codice di verifica e provenienza, fuori dal modulo', async () => {
    const byte = await disegna({ ...F24, calcolato: true });
    const [testo] = await testoFitto(byte);
    for (const parola of ['FAC-SIMILE', '4RATA', '16/02/2012', '7H2K9-ABCDE', '12345-ZXYWV']) expect(testo).toContain(parola);
    expect(testo).toContain('ElaboratodaCassettosudatiaggiornatial20/11/2025ore10:30;nonècertificazioneINPS');
    expect(testo).toContain('Daticalcolati,nonprovenientidaINPS.Verificareprimadipagare.');
    const [semplice] = await testoFitto(await disegna({ ...F24, facsimile: false, rata: null, scadenza: null }));
    for (const parola of ['FAC-SIMILE', 'Rata', 'Scadenza', 'Daticalcolati']) expect(semplice).not.toContain(parola);
  });

  it('dichiara PDF/A-2b, lingua, titolo e la sola data dei dati', async () => {
    const { info, xmp } = await dichiarazioni(await disegna(F24));
    expect(info).toMatchObject({ Title: 'Modello F24 – RSSMRA80A01H501U', Language: 'it-IT', CreationDate: 'D:20251122100000Z' });
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });

  it('dagli stessi dati fa gli stessi byte, da un altro dato altri', async () => {
    const primo = Buffer.from(await disegna(F24_PIENO));
    await disegna(F24);
    expect(primo.equals(await disegna(structuredClone(F24_PIENO)))).toBe(true);
    expect(primo.equals(await disegna({ ...F24_PIENO, rata: '3RATA' }))).toBe(false);
  });

  it('rifiuta i dati che non stanno su un modello, nominando il campo', async () => {
    const casi: [string, DatiF24['righe']][] = [
      ['righe', []],
      ['righe', Array.from({ length: 5 }, () => RIGA_F24)],
      ['righe.0', [{ ...RIGA_F24, importoCredito: '1.00' }]],
      ['righe.1.importoDebito', [RIGA_F24, { ...RIGA_F24, importoDebito: '741,45' }]],
      ['righe.0.importoDebito', [{ ...RIGA_F24, importoDebito: '-1.00' }]],
      ['righe', [{ ...RIGA_F24, importoDebito: null, importoCredito: '0.01' }]],
    ];
    for (const [campo, righe] of casi) {
      const rifiuto = await disegna({ ...F24, righe }).catch((errore: unknown) => errore);
      expect(rifiuto).toBeInstanceOf(DatiNonDisegnabili);
      expect(rifiuto).toMatchObject({ campo });
    }
  });
});
