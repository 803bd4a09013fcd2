import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carattereControllo, codiceFiscaleValido, normalizzaCodiceFiscale, spiegaCodiceFiscale } from '../../src/domain/codice-fiscale.ts';
import { ErroreDominio } from '../../src/domain/errori.ts';

const VALIDO = 'RSSMRA80A01H501U';
// The chain of omocodie of the same person: golden.json, codice_fiscale.
const OMOCODIE = ['RSSMRA80A01H50MM', 'RSSMRA80A01H5LMX', 'RSSMRA80A01HRLMS', 'RSSMRA80A0MHRLMK'];

const lettera = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const lettere = (quante: number) => fc.array(lettera, { minLength: quante, maxLength: quante }).map((parti) => parti.join(''));
const numero = (da: number, a: number, cifre: number) =>
  fc.integer({ min: da, max: a }).map((valore) => String(valore).padStart(cifre, '0'));
const giorno = fc.oneof(numero(1, 31, 2), numero(41, 71, 2));
const primi15 = fc
  .tuple(lettere(6), numero(0, 99, 2), fc.constantFrom(...'ABCDEHLMPRST'), giorno, lettera, numero(0, 999, 3))
  .map((parti) => parti.join(''));

describe('codice fiscale di persona', () => {
  it.each([VALIDO, ...OMOCODIE])('%s è valido', (codice) => {
    expect(codiceFiscaleValido(codice)).toBe(true);
  });

  it('il carattere calcolato rende valido ogni codice ben formato, ogni altro carattere lo rende errato', () => {
    fc.assert(
      fc.property(primi15, lettera, (inizio, altro) => {
        const giusto = carattereControllo(inizio);
        expect(codiceFiscaleValido(inizio + giusto)).toBe(true);
        expect(codiceFiscaleValido(inizio + altro)).toBe(altro === giusto);
      }),
    );
  });

  it('ogni cifra sostituita dalla sua lettera (omocodia), con il controllo rifatto, resta valida', () => {
    fc.assert(
      fc.property(primi15, fc.subarray([6, 7, 9, 10, 12, 13, 14]), (inizio, posti) => {
        const omocodo = [...inizio].map((c, posto) => (posti.includes(posto) ? ('LMNPQRSTUV'[Number(c)] ?? '') : c)).join('');
        expect(codiceFiscaleValido(omocodo + carattereControllo(omocodo))).toBe(true);
      }),
    );
  });

  // rules.md §1.3, the odd places, as its own list: each character goes before fourteen A, seven of them in odd places and worth 1.
  it('ogni carattere in posto dispari ha il valore della tabella', () => {
    const tabella =
      '0→1 1→0 2→5 3→7 4→9 5→13 6→15 7→17 8→19 9→21 A→1 B→0 C→5 D→7 E→9 F→13 G→15 H→17 I→19 J→21 K→2 L→4 M→18 N→20 O→11 P→3 Q→6 R→8 S→12 ' +
      'T→14 U→16 V→10 W→22 X→25 Y→24 Z→23';
    for (const [carattere = '', valore] of tabella.split(' ').map((voce) => voce.split('→'))) {
      const attesa = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[(Number(valore) + 7) % 26];
      expect(carattereControllo(`${carattere}AAAAAAAAAAAAAA`), carattere).toBe(attesa);
    }
  });

  it.each([
    ['RSSMRA80A01H501X', /carattere di controllo/],
    ['RSSMRA80A01H501', /16 caratteri/],
    ['', /16 caratteri/],
    ['RSSMRA80F01H501U', /successione/],
    ['RSSMRA80A01H50AU', /successione/],
    ['rssmra80a01h501u', /successione/],
    [`RSSMRA80A00H501${carattereControllo('RSSMRA80A00H501')}`, /giorno di nascita/],
    [`RSSMRA80A32H501${carattereControllo('RSSMRA80A32H501')}`, /giorno di nascita/],
    [`RSSMRA80A40H501${carattereControllo('RSSMRA80A40H501')}`, /giorno di nascita/],
    [`RSSMRA80A81H501${carattereControllo('RSSMRA80A81H501')}`, /giorno di nascita/],
  ])('%s: spiega che cosa non va', (codice, spiegazione) => {
    expect(spiegaCodiceFiscale(codice)).toMatch(spiegazione);
  });
});

describe('codice fiscale numerico', () => {
  // INPS: codice fiscale and partita IVA, golden.json, partita_iva.
  it.each(['80078750587', '02121151001'])('%s è valido', (codice) => {
    expect(spiegaCodiceFiscale(codice)).toBeNull();
  });

  it.each([
    ['80078750588', /cifra di controllo/],
    ['8007875058A', /sole cifre/],
    ['00000000000', /soli zeri/],
  ])('%s: spiega che cosa non va', (codice, spiegazione) => {
    expect(spiegaCodiceFiscale(codice)).toMatch(spiegazione);
  });
});

describe('normalizzaCodiceFiscale', () => {
  it('toglie gli spazi intorno e rende maiuscolo', () => {
    expect(normalizzaCodiceFiscale('  rssMRA80a01h501u\n')).toBe(VALIDO);
  });

  it('non fa lettere latine di segni che non lo sono (ı, ſ)', () => {
    for (const falso of ['RſSMRA80A01H501U', 'RſſMRA80A01H501U', 'ıNCLNI80A01H501X']) {
      expect(() => normalizzaCodiceFiscale(falso)).toThrow(ErroreDominio);
    }
  });

  it('un errore ha codice e campo, e non ripete il valore', () => {
    expect(() => normalizzaCodiceFiscale('RSSMRA80A01H501X')).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', campo: ['codiceFiscale'], message: expect.not.stringContaining('RSSMRA') }),
    );
  });

  it('di qualunque testo o restituisce un codice valido o rifiuta con ErroreDominio', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ minLength: 11, maxLength: 16, unit: 'binary' })), (testo) => {
        try {
          expect(codiceFiscaleValido(normalizzaCodiceFiscale(testo))).toBe(true);
        } catch (errore) {
          expect(errore).toBeInstanceOf(ErroreDominio);
        }
      }),
    );
  });
});
