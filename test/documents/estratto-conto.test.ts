import { afterAll, describe, expect, it } from 'vitest';
import { creaOfficina } from '../../src/documents/officina.ts';
import { daCentesimi, importoItaliano } from '../../src/domain/importo.ts';
import { estratto, RIGA_ESTRATTO } from './dati-di-prova.ts';
import { glifi } from './leggi-glifi.ts';
import { dichiarazioni, testoFitto } from './leggi-pdf.ts';

const officina = creaOfficina({ thread: 1 });
afterAll(() => officina.chiudi());

describe('Estratto conto contributivo', () => {
  it('stampa ogni valore delle righe, i totali e chi è', async () => {
    const righe = [
      RIGA_ESTRATTO,
      { ...RIGA_ESTRATTO, dal: '2000-01-01', al: '2000-06-30', mesi: 6, settimane: 26, reddito: '1234567.89', contributi: null },
      { ...RIGA_ESTRATTO, gestione: 'Gestione separata', azienda: null, note: 'Contribuzione da verificare', contributi: '-12.30' },
      { ...RIGA_ESTRATTO, tipo: 'Servizio militare', reddito: null },
    ];
    const { byte, pagine } = await officina.disegna('ESTRATTO_CONTO', estratto(righe));
    const testi = await testoFitto(byte);
    expect(pagine).toBe(1);
    expect(testi).toHaveLength(1);
    for (const parola of [
      'Estrattocontocontributivo',
      'ROSSIMARIO',
      'RSSMRA80A01H501U',
      'Artigiani12345678',
      '3290Cesena',
      'dal01/1990al12/2025',
      '01/01/1999',
      '31/12/1999',
      '14.210,00',
      '1.234.567,89',
      '−12,30',
      'Gestioneseparata',
      'Contribuzionedaverificare',
      'Serviziomilitare',
      'Totale421826.810,02',
      '42mesi',
      '182settimane',
      '4periodi',
      'Pagina1di1',
      '7H2K9-ABCDE-12345-ZXYWV',
      'Verifica:https://cassetto.example/verifica/7H2K9-ABCDE-12345-ZXYWV',
      'ElaboratodaCassettosudatiaggiornatial20/11/2025ore10:30;nonècertificazioneINPS.',
    ])
      expect(testi[0]).toContain(parola);
  });

  it('senza righe lo dice', async () => {
    const { byte, pagine } = await officina.disegna('ESTRATTO_CONTO', { ...estratto([]), posizione: null, periodo: null });
    const [testo] = await testoFitto(byte);
    expect(pagine).toBe(1);
    expect(testo).toContain('Nessunperiododicontribuzione.');
    expect(testo).toContain('tuttalacontribuzione');
    expect(testo).toContain('Totale000,00');
  });

  it('su molte pagine ripete intestazione e piede, numera, e non perde né spezza righe', async () => {
    const righe = Array.from({ length: 300 }, (_, i) => ({ ...RIGA_ESTRATTO, azienda: `A${String(i).padStart(4, '0')}Z` }));
    const { byte, pagine } = await officina.disegna('ESTRATTO_CONTO', estratto(righe));
    const testi = await testoFitto(byte);
    expect(testi).toHaveLength(pagine);
    expect(pagine).toBeGreaterThan(5);
    testi.forEach((testo, posto) => {
      expect(testo).toContain(`Pagina${posto + 1}di${pagine}`);
      expect(testo).toContain('GestioneAziendaDalAl');
      expect(testo).toContain('7H2K9-ABCDE-12345-ZXYWV');
    });
    const stampate = testi.join('').match(/A\d{4}Z/g);
    expect(stampate).toEqual(righe.map(({ azienda }) => azienda));
    expect(testi.at(-1)).toContain('Totale3600156001.023.348,00');
  });

  it('a ogni cambio di pagina riporta ciò che ha sommato', async () => {
    const righe = Array.from({ length: 120 }, (_, i) => ({
      ...RIGA_ESTRATTO,
      mesi: (i % 12) + 1,
      contributi: `${i}.05`,
      azienda: `A${i}Z`,
    }));
    const testi = await testoFitto((await officina.disegna('ESTRATTO_CONTO', estratto(righe))).byte);
    let fatte = 0;
    testi.forEach((testo, n) => {
      const scritte = [...testo.matchAll(/A(\d+)Z/g)].length;
      const fino = (quante: number) => {
        const mesi = righe.slice(0, quante).reduce((somma, riga) => somma + riga.mesi, 0);
        const contributi = importoItaliano(daCentesimi(BigInt((quante * (quante - 1) * 100) / 2 + quante * 5)));
        return `${mesi}${quante * 52}${contributi}`;
      };
      expect(testo.includes(`Riporto${fino(fatte)}`)).toBe(n > 0);
      fatte += scritte;
      expect(testo).toContain(`${n < testi.length - 1 ? 'Ariportare' : 'Totale'}${fino(fatte)}`);
    });
    expect(fatte).toBe(120);
  });

  it('mille righe: ogni importo si legge, nell’ordine delle righe', async () => {
    const righe = Array.from({ length: 1000 }, (_, i) => ({ ...RIGA_ESTRATTO, reddito: `${i}.37` }));
    const testi = await testoFitto((await officina.disegna('ESTRATTO_CONTO', estratto(righe))).byte);
    expect([...testi.join('').matchAll(/artigiano1252([\d.]+,37)/g)].map(([, reddito]) => reddito)).toEqual(
      righe.map(({ reddito }) => importoItaliano(reddito)),
    );
  });

  it('una riga più alta di una pagina continua sulla seguente, intera', async () => {
    const note = Array.from({ length: 900 }, (_, i) => `p${i}q`).join(' ');
    const { byte, pagine } = await officina.disegna('ESTRATTO_CONTO', estratto([RIGA_ESTRATTO, { ...RIGA_ESTRATTO, note }]));
    const testi = await testoFitto(byte);
    expect(pagine).toBeGreaterThan(1);
    const parole = [...testi.join('').matchAll(/p\d+q/g)].map(([parola]) => parola);
    expect(parole).toEqual(note.split(' '));
    for (const pagina of await glifi(byte)) for (const glifo of pagina) expect(glifo.y).toBeLessThan(206);
    expect(testi.at(-1)).toContain('Totale241046.822,32');
  });

  it('nessun carattere esce dai margini, neanche con una parola più larga della colonna', async () => {
    const righe = [{ ...RIGA_ESTRATTO, azienda: 'M'.repeat(120), note: 'ß'.repeat(200), tipo: 'parola '.repeat(60) }];
    const [pagina] = await glifi((await officina.disegna('ESTRATTO_CONTO', estratto(righe))).byte);
    expect(pagina!.filter(({ carattere }) => carattere === 'ß')).toHaveLength(200);
    for (const glifo of pagina!) {
      expect(glifo.x).toBeGreaterThan(17.9);
      expect(glifo.x + glifo.larghezza).toBeLessThan(279.1);
    }
  });

  it('dagli stessi dati fa gli stessi byte, in PDF/A-2b, in italiano', async () => {
    const dati = estratto([RIGA_ESTRATTO, RIGA_ESTRATTO]);
    const primo = (await officina.disegna('ESTRATTO_CONTO', dati)).byte;
    const secondo = (await officina.disegna('ESTRATTO_CONTO', structuredClone(dati))).byte;
    expect(Buffer.from(primo).equals(secondo)).toBe(true);
    const { info, xmp } = await dichiarazioni(primo);
    expect(info).toMatchObject({ Language: 'it-IT', Title: 'Estratto conto contributivo – RSSMRA80A01H501U' });
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
  });
});
