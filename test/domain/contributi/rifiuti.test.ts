import { describe, expect, it } from 'vitest';
import { calcolaContributi } from '../../../src/domain/contributi/calcola.ts';
import type { DatiContributi } from '../../../src/domain/contributi/tipi.ts';

const DATI: DatiContributi = { gestione: 'ARTIGIANI', anno: 2025, reddito: '30000.00' };
const SEPARATA = { gestione: 'SEPARATA_PROFESSIONISTI' } as const;

describe('calcolaContributi rifiuta', () => {
  it.each([
    ['reddito', { reddito: '-0.01' }],
    ['redditoAnnoPrecedente', { redditoAnnoPrecedente: '-1.00' }],
    ['accontiVersati', { accontiVersati: '-1.00' }],
    ['quotaAssociativaAnnua', { quotaAssociativaAnnua: '-1.00' }],
    ['mesi', { mesi: 0 }],
    ['mesi', { mesi: 13 }],
    ['mesi', { mesi: 6.5 }],
    ['primoMese', { mesi: 6, primoMese: 8 }],
    ['mesiUnder21', { mesiUnder21: -1 }],
    ['mesiUnder21', { mesi: 6, mesiUnder21: 7 }],
    ['mesiRiduzione', { mesiRiduzione: 3 }],
    ['mesiRiduzione', { riduzione: 'ULTRA65_50', mesiRiduzione: 13 }],
    ['riduzione', { anno: 2010, riduzione: 'FORFETTARIO_35' }],
    ['riduzione', { anno: 2024, riduzione: 'NUOVI_ISCRITTI_2025_50' }],
    ['altraCoperturaPrevidenziale', { altraCoperturaPrevidenziale: true }],
    ['quotaAssociativaAnnua', { senzaMinimale: true, quotaAssociativaAnnua: '48.00' }],
    ['mesiUnder21', { ...SEPARATA, mesiUnder21: 1 }],
    ['ante1996', { ...SEPARATA, ante1996: true }],
    ['senzaMinimale', { ...SEPARATA, senzaMinimale: true }],
    ['riduzione', { ...SEPARATA, riduzione: 'ULTRA65_50' }],
    ['quotaAssociativaAnnua', { ...SEPARATA, quotaAssociativaAnnua: '48.00' }],
  ] satisfies [string, Partial<DatiContributi>][])('%s: %o', (campo, errato) => {
    expect(() => calcolaContributi({ ...DATI, ...errato })).toThrow(
      expect.objectContaining({ codice: 'VALORE_NON_VALIDO', campo: [campo], message: expect.stringContaining(campo) }),
    );
  });

  it.each([
    ['ARTIGIANI', 1990],
    ['COMMERCIANTI', 2007],
    ['COMMERCIANTI', 2027],
    ['ARTIGIANI', 2050],
    ['SEPARATA_PROFESSIONISTI', 2000],
    ['SEPARATA_PROFESSIONISTI', 2027],
  ] as const)('%s %i: anno non determinato, mai le cifre di un altro', (gestione, anno) => {
    expect(() => calcolaContributi({ ...DATI, gestione, anno })).toThrow(
      expect.objectContaining({ codice: 'ANNO_NON_DETERMINATO', campo: ['anno'] }),
    );
  });

  it.each(['SEPARATA_COMMITTENTI', 'DIPENDENTI_PUBBLICI', 'DOMESTICI', 'ALTRA'] as const)('%s: nessuna formula', (gestione) => {
    expect(() => calcolaContributi({ ...DATI, gestione })).toThrow(
      expect.objectContaining({ codice: 'DATO_NON_DISPONIBILE', campo: ['gestione'] }),
    );
  });
});
