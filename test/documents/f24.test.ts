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

/** The values inside a box of the form, left to right, in millimetres. */
function dentro(pagina: Glifo[], x: number, y: number, larghezza: number, altezza: number): Glifo[] {
  return pagina
    .filter((glifo) => glifo.x >= x - 0.05 && glifo.x < x + larghezza && glifo.y > y && glifo.y <= y + altezza)
    .sort((a, b) => a.x - b.x);
}
const scritto = (trovati: Glifo[]) => trovati.map(({ carattere }) => carattere).join('');

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
    for (const parola of ['FAC-SIMILE', 'Rata', 'Scadenza', 'Daticalcolati', 'telematici']) expect(semplice).not.toContain(parola);
  });

  it('dice per quali canali va presentato: titolari di partita IVA, modelli con crediti', async () => {
    const avvisi = async (dati: Partial<DatiF24>) => (await testoFitto(await disegna({ ...F24, calcolato: true, ...dati }))).join('');
    const credito = { ...RIGA_F24, importoDebito: null, importoCredito: '1.00' };
    expect(await avvisi({ titolarePartitaIva: true })).toContain('TitolaredipartitaIVA:solocanalitelematici(DL223/2006,art.37c.49).');
    expect(await avvisi({ titolarePartitaIva: true, righe: [RIGA_F24, credito] })).toContain(
      'Concreditiincompensazione:solocanalitelematicidell’AgenziadelleEntrate.',
    );
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
