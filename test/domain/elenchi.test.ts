import { describe, expect, it } from 'vitest';
import { causaleNota, causaliNote, formaCausaleValida } from '../../src/domain/causale.ts';
import { Confidenza } from '../../src/domain/confidenza.ts';
import { Gestione } from '../../src/domain/gestione.ts';
import { formaSedeValida, sedeNota, sediNote } from '../../src/domain/sede.ts';

describe('sedi', () => {
  it('sono 174, di forma valida e senza doppioni', () => {
    expect(sediNote).toHaveLength(174);
    expect(new Set(sediNote.map((sede) => sede.codice)).size).toBe(174);
    expect(sediNote.filter((sede) => !formaSedeValida(sede.codice))).toEqual([]);
  });

  // rules.md §1.1: the offices of the source documents.
  it.each([
    ['3290', 'Cesena'],
    ['5400', 'Padova'],
    ['7500', 'Siena'],
    ['0100', 'Agrigento'],
  ])('%s è %s', (codice, nome) => {
    expect(sedeNota(codice)?.nome).toBe(nome);
  });

  it('una sede che non è in elenco può avere forma valida', () => {
    expect(sedeNota('9999')).toBeNull();
    expect(formaSedeValida('9999')).toBe(true);
  });

  it.each(['', '100', '01000', 'PD', '32 0', '3290\n'])('%j non ha la forma di una sede', (codice) => {
    expect(formaSedeValida(codice)).toBe(false);
  });
});

describe('causali', () => {
  it('ognuna ha forma valida, gestione e confidenza conosciute, una fonte; nessun doppione', () => {
    expect(new Set(causaliNote.map((causale) => causale.codice)).size).toBe(causaliNote.length);
    for (const causale of causaliNote) {
      expect(formaCausaleValida(causale.codice), causale.codice).toBe(true);
      expect(Gestione, causale.codice).toHaveProperty(causale.gestione);
      expect(Confidenza, causale.codice).toHaveProperty(causale.confidenza);
      expect(causale.fonte, causale.codice).not.toBe('');
    }
  });

  it.each([
    ['AF', Gestione.ARTIGIANI],
    ['CP', Gestione.COMMERCIANTI],
    ['PXX', Gestione.SEPARATA_PROFESSIONISTI],
    ['C10', Gestione.SEPARATA_COMMITTENTI],
    ['DM10', Gestione.AZIENDE_CON_DIPENDENTI],
    ['P101', Gestione.DIPENDENTI_PUBBLICI],
  ])('%s è della gestione %s', (codice, gestione) => {
    expect(causaleNota(codice)?.gestione).toBe(gestione);
  });

  it('di AFR nessuna fonte dice che cosa sia', () => {
    expect(causaleNota('AFR')).toMatchObject({ descrizione: null, confidenza: 'BASSA' });
  });

  it('una causale che non è in elenco può avere forma valida', () => {
    expect(causaleNota('ZZZ')).toBeNull();
    expect(formaCausaleValida('ZZZ')).toBe(true);
  });

  it.each(['', 'A', 'ABCDE', 'af', 'A F', 'A-1', 'ÀF', 'AF\n'])('%j non ha la forma di una causale', (codice) => {
    expect(formaCausaleValida(codice)).toBe(false);
  });
});
