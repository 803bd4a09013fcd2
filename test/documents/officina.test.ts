import { afterAll, describe, expect, it } from 'vitest';
import { DisegnoNonRiuscito } from '../../src/documents/errori.ts';
import { creaOfficina } from '../../src/documents/officina.ts';
import { estratto, F24, RIGA_ESTRATTO } from './dati-di-prova.ts';
import { glifi } from './leggi-glifi.ts';
import { testoFitto } from './leggi-pdf.ts';

describe('Officina', () => {
  const officina = creaOfficina({ thread: 2 });
  afterAll(() => officina.chiudi());

  it('disegna più documenti insieme', async () => {
    const disegni = await Promise.all([
      ...Array.from({ length: 6 }, () => officina.disegna('F24', F24)),
      officina.disegna('ESTRATTO_CONTO', estratto([RIGA_ESTRATTO])),
    ]);
    expect(disegni.map(({ pagine }) => pagine)).toEqual([3, 3, 3, 3, 3, 3, 1]);
    for (const { byte } of disegni) expect(Buffer.from(byte.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
  });

  it('stampa come testo ciò che somiglia a comandi, toglie ciò che non si vede, sostituisce ciò che non sa disegnare', async () => {
    const denominazione = '(X) Tj ET Q\u0000\u202EIRUGIF\u202C\n<b>Đ</b> %{1} 漢\uD800';
    const [prima] = await testoFitto(
      (await officina.disegna('F24', { ...F24, contribuente: { ...F24.contribuente, denominazione } })).byte,
    );
    expect(prima).toContain('(X)TjETQIRUGIF<b>Đ</b>%{1}?');
    const riga = { ...RIGA_ESTRATTO, azienda: denominazione };
    const [pagina] = await testoFitto((await officina.disegna('ESTRATTO_CONTO', estratto([riga]))).byte);
    expect(pagina).toContain('IRUGIF');
    expect(pagina).not.toMatch(/[\p{Cc}\p{Cf}漢]/u);
  });

  it('non va a prendere indirizzi né file nominati nei dati', async () => {
    const denominazione = 'file:///etc/hostname data:text/plain,ciao /etc/hostname';
    const [pagina] = await glifi((await officina.disegna('F24', { ...F24, contribuente: { ...F24.contribuente, denominazione } })).byte);
    expect(pagina!.map(({ carattere }) => carattere).join('')).toContain('file:///etc/hostnamedata:text/plain,ciao/etc/hostname');
  });

  it('dati che il disegno non regge danno un errore con nome, e la richiesta dopo riesce', async () => {
    await expect(officina.disegna('F24', { ...F24, creatoIl: 'ieri' })).rejects.toBeInstanceOf(DisegnoNonRiuscito);
    expect((await officina.disegna('F24', F24)).pagine).toBe(3);
  });

  it('un operaio che finisce la memoria fa fallire la sua richiesta sola, e ne nasce un altro', async () => {
    const piccola = creaOfficina({ thread: 1, memoria: 64 });
    const enorme = estratto(Array.from({ length: 60_000 }, () => ({ ...RIGA_ESTRATTO, note: 'parola '.repeat(200) })));
    await expect(piccola.disegna('ESTRATTO_CONTO', enorme)).rejects.toBeInstanceOf(DisegnoNonRiuscito);
    expect((await piccola.disegna('F24', F24)).pagine).toBe(3);
    await piccola.chiudi();
    // A heap that is almost full is searched again and again before it is given up: slow on a machine at work.
  }, 120_000);

  it('dopo la chiusura rifiuta con un errore con nome', async () => {
    const chiusa = creaOfficina({ thread: 1 });
    await chiusa.chiudi();
    await expect(chiusa.disegna('F24', F24)).rejects.toBeInstanceOf(DisegnoNonRiuscito);
  });
});
