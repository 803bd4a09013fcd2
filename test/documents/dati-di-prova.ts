import type { DatiEstrattoConto, RigaDatiEstrattoConto } from '../../src/documents/estratto-conto/dati.ts';
import type { DatiF24, RigaDatiF24 } from '../../src/documents/f24/dati.ts';
import type { DatiModuloDelega, PosizioneModulo } from '../../src/documents/modulo-delega/dati.ts';

const comuni = {
  aggiornatoIl: '2025-11-20T09:30:00Z',
  codiceVerifica: '7H2K9-ABCDE-12345-ZXYWV',
  urlVerifica: 'https://cassetto.example/verifica/7H2K9-ABCDE-12345-ZXYWV',
  creatoIl: '2025-11-22T10:00:00Z',
};

export const RIGA_F24: RigaDatiF24 = {
  sede: '3290',
  causale: 'AF',
  codice: '12345678251101563',
  periodoDal: '2011-01',
  periodoAl: '2011-12',
  importoDebito: '741.45',
};

export const F24: DatiF24 = {
  ...comuni,
  contribuente: {
    codiceFiscale: 'RSSMRA80A01H501U',
    denominazione: 'ROSSI',
    nome: 'MARIO',
    dataNascita: '1980-01-01',
    sesso: 'M',
    comuneNascita: 'ROMA',
    provinciaNascita: 'RM',
    domicilio: { comune: 'CESENA', provincia: 'FC', via: 'VIA CIRO IL GRANDE 21' },
  },
  righe: [RIGA_F24],
  rata: '4RATA',
  scadenza: '2012-02-16',
  facsimile: true,
  calcolato: false,
};

/** Four rows: two debits (one of eight digits), a credit, cents alone. */
export const F24_PIENO: DatiF24 = {
  ...F24,
  righe: [
    RIGA_F24,
    { ...RIGA_F24, causale: 'AP', importoDebito: '12345678.90' },
    { ...RIGA_F24, importoDebito: null, importoCredito: '1041.05' },
    { ...RIGA_F24, causale: 'CXX', codice: '1234567890AB', importoDebito: '0.46' },
  ],
};

export const RIGA_ESTRATTO: RigaDatiEstrattoConto = {
  gestione: 'Artigiani',
  azienda: '12345678',
  dal: '1999-01-01',
  al: '1999-12-31',
  tipo: 'Lavoro autonomo artigiano',
  mesi: 12,
  settimane: 52,
  reddito: '14210.00',
  contributi: '3411.16',
  note: null,
};

export function estratto(righe: readonly RigaDatiEstrattoConto[]): DatiEstrattoConto {
  return {
    ...comuni,
    soggetto: { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'ROSSI MARIO' },
    posizione: { gestione: 'Artigiani', codice: '12345678', sede: '3290 Cesena' },
    periodo: { dal: '1990-01', al: '2025-12' },
    righe,
    totaleMesi: righe.reduce((somma, { mesi }) => somma + mesi, 0),
    totaleSettimane: righe.reduce((somma, { settimane }) => somma + settimane, 0),
  };
}

export const MODULO: DatiModuloDelega = {
  tipo: 'INDIRETTA',
  delega: 'CwGZ2P3mYXqAszFBRy5-2p8BmdjvQHzwi0cV1l4ZqR7u',
  delegante: { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Rossi Mario' },
  firmatario: null,
  delegato: { codiceFiscale: 'CNTPLA68L22Z998D', denominazione: 'Conti Paolo' },
  concedente: null,
  posizioni: null,
  ambiti: ['POSIZIONI', 'VERSAMENTI', 'F24'],
  dal: '2025-12-01',
  al: null,
  inseritaIl: '2025-11-22',
  chiusura: null,
  codiceVerifica: comuni.codiceVerifica,
  urlVerifica: comuni.urlVerifica,
  creatoIl: comuni.creatoIl,
};

/** Posizioni of a few gestioni, each with a codice of its own. */
export const posizioniDelModulo = (quante: number): PosizioneModulo[] =>
  Array.from({ length: quante }, (_, n) => ({
    gestione: ['Artigiani', 'Commercianti', 'Gestione Separata, committenti'][Math.floor((n * 3) / quante)]!,
    codice: String(28_000_000 + n),
    sede: '3290 Cesena',
  }));
