import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DatiNonDisegnabili } from '../../src/documents/errori.ts';
import type { DatiModuloDelega } from '../../src/documents/modulo-delega/dati.ts';
import { creaOfficina } from '../../src/documents/officina.ts';
import { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import { TipoDelega } from '../../src/domain/delega-vocaboli.ts';
import { MODULO, posizioniDelModulo } from './dati-di-prova.ts';
import { glifi } from './leggi-glifi.ts';
import { dichiarazioni, testoFitto } from './leggi-pdf.ts';

const officina = creaOfficina({ thread: 1 });
afterAll(() => officina.chiudi());

const disegna = (cambia: Partial<DatiModuloDelega> = {}) => officina.disegna('MODULO_DELEGA', { ...MODULO, ...cambia });
const fitto = (testo: string) => testo.replace(/\s+/g, '');
const testoDi = async (cambia?: Partial<DatiModuloDelega>) => (await testoFitto((await disegna(cambia)).byte)).join('');

const ENTE = {
  delegante: { codiceFiscale: '90000015553', denominazione: 'Comune di Esempio' },
  firmatario: { codiceFiscale: 'MRNLNE70A41Z998K', denominazione: 'Marini Elena' },
};
const SOLO_QUI = 'Questa delega vale solo per questa piattaforma; non sostituisce la delega INPS';
const FIRMA = ['Luogo e data', 'Firma', 'Timbro'];

describe('Modulo di delega', () => {
  it('si legge nell’ordine in cui si firma: chi, che cosa, quanto, come si revoca, dove si firma, come si verifica', async () => {
    const [pagina] = await testoFitto((await disegna({ posizioni: posizioniDelModulo(2), al: '2026-12-31' })).byte);
    const parti = [
      'Cassetto',
      'Delega a un intermediario',
      'Emesso il 22/11/2025 ore 11:00 · Pagina 1 di 1',
      'Delegante Rossi Mario RSSMRA80A01H501U',
      'Delegato Conti Paolo CNTPLA68L22Z998D',
      '1 La delega Rossi Mario, codice fiscale RSSMRA80A01H501U, delega Conti Paolo, codice fiscale CNTPLA68L22Z998D, intermediario della legge 11 gennaio 1979, n. 12, ad accedere al cassetto previdenziale',
      '2 Le posizioni Soltanto queste posizioni contributive: Artigiani 28000000 · 3290 Cesena Commercianti 28000001 · 3290 Cesena',
      '3 Che cosa apre Posizioni elenco delle posizioni contributive Versamenti pagamenti ricevuti dall’INPS F24 dati del modello F24 e modello in PDF',
      '4 Il periodo Ha effetto quando il delegato la convalida sulla piattaforma, dopo la firma di chi delega, e non prima del 01/12/2025. Finisce il 31/12/2026.',
      '5 Che cosa comporta',
      '6 Come si revoca',
      `${SOLO_QUI}.`,
      'Informativa sui dati personali (artt. 13 e 14 del Regolamento UE 2016/679)',
      'Documento d’identità di chi delega: tipo numero scade il',
      'Chi delega Luogo e data Firma',
      'Chi è delegato, per accettazione Luogo e data Firma',
      'Timbro',
      '7H2K9-ABCDE-12345-ZXYWV',
      'Verifica: https://cassetto.example/verifica/7H2K9-ABCDE-12345-ZXYWV',
      'Delega inserita il 22/11/2025 · identificativo CwGZ2P3mYXqAszFBRy5-2p8BmdjvQHzwi0cV1l4ZqR7u',
    ].map(fitto);
    let da = 0;
    for (const parte of parti) {
      expect(pagina!.slice(da)).toContain(parte);
      da = pagina!.indexOf(parte, da) + parte.length;
    }
    expect(pagina).not.toContain('Debiti');
  });

  it.each<[string, Partial<DatiModuloDelega>, string[], string[]]>([
    [
      'a chi non è intermediario',
      { tipo: 'INDIRETTA_ALTRI' },
      ['Delega a una persona di fiducia', 'convalida', 'documento d’identità', ...FIRMA],
      ['legge 11 gennaio 1979'],
    ],
    [
      'a un’associazione',
      { tipo: 'ASSOCIAZIONE_CATEGORIA' },
      ['Delega a un’associazione di categoria', 'per l’associazione di categoria in cui opera', 'convalida', ...FIRMA],
      ['legge 11 gennaio 1979'],
    ],
    [
      'a un dipendente, firmata da chi rappresenta l’ente',
      { tipo: 'DIPENDENTE', ...ENTE, ambiti: ['DENUNCE'] },
      [
        'Delega a un dipendente',
        'Firma per il delegante Marini Elena MRNLNE70A41Z998K',
        'Comune di Esempio, codice fiscale 90000015553, con la firma di Marini Elena, codice fiscale MRNLNE70A41Z998K, delega Conti Paolo',
        'suo dipendente',
        'dal giorno dopo l’attivazione',
        'Chi rappresenta il delegante',
        'Denunce denunce contributive dell’ente',
        ...FIRMA,
      ],
      ['convalida', 'Documento d’identità'],
    ],
    [
      'nel gruppo',
      { tipo: 'GRUPPO_CONSORZIO', ...ENTE },
      ['Delega nel gruppo o nel consorzio', 'dal giorno dopo l’attivazione', ...FIRMA],
      ['convalida'],
    ],
    [
      'diretta: una ricevuta',
      { tipo: 'DIRETTA' },
      [
        'Ricevuta di delega diretta',
        'questa ricevuta non va firmata',
        'Il 22/11/2025 Rossi Mario, codice fiscale RSSMRA80A01H501U, ha delegato Conti Paolo',
        'Ha effetto dal 01/12/2025. Non ha un termine.',
      ],
      ['Luogo e data', 'Timbro', 'convalida'],
    ],
    [
      'subdelega',
      { tipo: 'SUBDELEGA', concedente: MODULO.delegato, delegato: { codiceFiscale: 'GLLSRA90T58Z999J', denominazione: null } },
      [
        'Delegato che subdelega Conti Paolo',
        'Conti Paolo, codice fiscale CNTPLA68L22Z998D, delegato di Rossi Mario',
        'subdelega la persona con codice fiscale GLLSRA90T58Z999J, suo collaboratore',
        'Finisce comunque con la delega da cui viene.',
        'Non può subdelegare a sua volta.',
        'Chi subdelega Luogo e data',
        'Chi è subdelegato, per accettazione',
      ],
      ['convalida', 'null'],
    ],
    [
      'revocata: una copia',
      { chiusura: { come: 'REVOCATA', il: '2026-02-03' } },
      ['Delega revocata il 03/02/2026: questo foglio ne è copia e non va firmato.'],
      ['Luogo e data', 'Timbro'],
    ],
    [
      'cessata: una copia',
      { chiusura: { come: 'CESSATA', il: '2026-02-03' } },
      ['Delega cessata il 03/02/2026: questo foglio ne è copia e non va firmato.'],
      ['Luogo e data'],
    ],
  ])('%s', async (_nome, cambia, dice, tace) => {
    const testo = await testoDi(cambia);
    for (const parola of [...dice, SOLO_QUI, 'La revoca chiude nello stesso istante ogni accesso', 'Pagina 1 di 1'])
      expect(testo).toContain(fitto(parola));
    for (const parola of tace) expect(testo).not.toContain(fitto(parola));
  });

  it('di chi non conosce il nome lascia il posto per scriverlo, dove si firma', async () => {
    const ignoto = { delegato: { codiceFiscale: 'CNTPLA68L22Z998D', denominazione: null } };
    expect(await testoDi(ignoto)).toContain(fitto('Delegato Cognome e nome o denominazione: CNTPLA68L22Z998D'));
    expect(await testoDi({ ...ignoto, tipo: 'DIRETTA' })).toContain(fitto('Delegato CNTPLA68L22Z998D'));
  });

  it('elenca molte posizioni in un allegato: duecento su un foglio, ognuna una volta sola', async () => {
    for (const [quante, pagine] of [
      [5, 2],
      [200, 2],
      [450, 4],
    ] as const) {
      const posizioni = posizioniDelModulo(quante);
      const disegno = await disegna({ posizioni });
      const testi = await testoFitto(disegno.byte);
      expect([disegno.pagine, testi.length]).toEqual([pagine, pagine]);
      expect(testi[0]).toContain(fitto(`Soltanto le ${quante} posizioni contributive elencate nell’allegato`));
      expect(
        testi
          .slice(1)
          .join('')
          .match(/280\d{5}/g),
      ).toEqual(posizioni.map(({ codice }) => codice));
      for (const [n, testo] of testi.entries()) expect(testo).toContain(fitto(`Pagina ${n + 1} di ${pagine}`));
    }
  });

  it('niente esce dai margini né si sovrappone, con qualunque nome, numero di posizioni e ambiti', async () => {
    const nome = fc.oneof(
      fc.constantFrom('M'.repeat(180), '⅐ ', 'Cooperativa Sociale '.repeat(9), '(X) Tj ET Q\u202EIRUGIF\u0000 漢'),
      fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }),
    );
    const parte = fc.record({ codiceFiscale: fc.constant('RSSMRA80A01H501U'), denominazione: fc.option(nome) });
    const dati = fc.record({
      tipo: fc.constantFrom(...(Object.keys(TipoDelega) as TipoDelega[])),
      delegante: parte,
      firmatario: fc.option(parte),
      delegato: parte,
      concedente: fc.option(parte),
      posizioni: fc.option(fc.integer({ min: 1, max: 260 }).map(posizioniDelModulo)),
      ambiti: fc.subarray(Object.keys(Ambito) as Ambito[], { minLength: 1 }),
      chiusura: fc.option(fc.constant({ come: 'CESSATA', il: '2026-02-03' } as const)),
    });
    await fc.assert(
      fc.asyncProperty(dati, async (caso) => {
        const pagine = await glifi((await disegna(caso)).byte);
        for (const pagina of pagine) {
          for (const { x, y, larghezza } of pagina) {
            expect(x).toBeGreaterThan(17.9);
            expect(x + larghezza).toBeLessThan(192.3);
            expect(y).toBeLessThan(292);
          }
          // The foot begins at 271 mm, and only the foot stands under it.
          const sotto = pagina.filter(({ y }) => y > 269).map(({ carattere }) => carattere);
          expect(sotto.join('')).toMatch(
            /^Codicediverifica7H2K9-ABCDE-12345-ZXYWVVerifica:.*Delegainseritail22\/11\/2025·identificativo\S+$/,
          );
          // No two characters are painted on the same place, but the bar of a fraction: Titillium gives it no advance, and leans it on the number after it.
          const posti = pagina.filter(({ carattere }) => carattere !== '\u2044').map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`);
          expect(new Set(posti).size).toBe(posti.length);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('dagli stessi dati fa gli stessi byte, in PDF/A-2b, in italiano', async () => {
    const primo = (await disegna()).byte;
    expect(Buffer.from(primo).equals((await disegna()).byte)).toBe(true);
    const { info, xmp } = await dichiarazioni(primo);
    expect(info).toMatchObject({ Language: 'it-IT', Title: 'Delega a un intermediario – RSSMRA80A01H501U' });
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });
});

describe('Moduli di molte deleghe in un file', () => {
  it('nessuno: è un errore di chi chiede', async () => {
    await expect(officina.disegna('MODULI_DELEGA', [])).rejects.toBeInstanceOf(DatiNonDisegnabili);
  });

  it('uno solo è il modulo, agli stessi byte', async () => {
    const { byte, pagine } = await officina.disegna('MODULI_DELEGA', [MODULO]);
    expect(pagine).toBe(1);
    expect(Buffer.from(byte).equals((await disegna()).byte)).toBe(true);
  });

  it('tre: ognuno con la sua testata, le sue pagine e il suo codice di verifica, nell’ordine dato', async () => {
    const moduli = [
      { ...MODULO, codiceVerifica: 'AAAAA-AAAAA-AAAAA-AAAAA' },
      { ...MODULO, posizioni: posizioniDelModulo(30), codiceVerifica: 'BBBBB-BBBBB-BBBBB-BBBBB' },
      { ...MODULO, tipo: 'DIRETTA' as const, codiceVerifica: 'CCCCC-CCCCC-CCCCC-CCCCC' },
    ];
    const { byte, pagine } = await officina.disegna('MODULI_DELEGA', moduli);
    const testi = await testoFitto(byte);
    expect([pagine, testi.length]).toEqual([4, 4]);
    const attesi = ['AAAAA Pagina 1 di 1', 'BBBBB Pagina 1 di 2', 'BBBBB Pagina 2 di 2', 'CCCCC Pagina 1 di 1'];
    attesi.forEach((atteso, n) => {
      const [codice, ...pagina] = atteso.split(' ');
      expect(testi[n]).toContain(`${codice}-${codice}`);
      expect(testi[n]).toContain(pagina.join(''));
    });
    expect((await dichiarazioni(byte)).info).toMatchObject({ Title: 'Moduli di delega, 3' });
  });
});
