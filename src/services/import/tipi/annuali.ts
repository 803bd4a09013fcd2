import { RiduzioneContributiva } from '../../../domain/posizione.ts';
import { termineDomandaRiduzione } from '../../../domain/scadenzario.ts';
import * as forme from '../forme.ts';
import { chiavePosizione, delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, versoPosizione } from '../tipo.ts';
import { dellaPosizione, SPOSTATO } from './comuni.ts';

const comune = { soggetto: 'codice_fiscale', chiavePrimaria: ['soggetto_id', 'chiave'], legami: [versoPosizione] } as const;
const zero = { predefinito: '0.00' };

/** Reductions granted on a posizione. */
export const riduzioni: Tipo = {
  ...comune,
  nome: 'riduzioni',
  tavola: 'riduzione',
  significato: 'Riduzioni contributive riconosciute su una posizione.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('tipo', forme.parola(RiduzioneContributiva), 'Riduzione.'),
    obbligatoria('dal', forme.giorno, 'Primo giorno.'),
    facoltativa('al', forme.giorno, 'Ultimo giorno; vuoto se non ha termine.'),
    facoltativa('domanda_entro', forme.giorno, `Ultimo giorno per chiederla ancora; vuoto: il 28 febbraio dopo al, ${SPOSTATO}`, {
      predefinito: { da: 'al', come: (giorno) => termineDomandaRiduzione(Number(giorno.slice(0, 4)) + 1).data },
    }),
  ],
  chiaveNaturale: 'posizione + tipo + dal',
  chiave: (v) => `${chiavePosizione(v)}/${v('tipo')}/${v('dal')}`,
  controlla: (v) => periodoInverso(v, 'dal', 'al'),
};

/** Incomes declared for a posizione. */
export const redditi: Tipo = {
  ...comune,
  nome: 'redditi',
  tavola: 'reddito',
  significato: 'Reddito dichiarato per una posizione in un anno.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('anno', forme.anno, 'Anno di produzione del reddito.'),
    obbligatoria('importo', forme.importoConSegno, 'Reddito; negativo se è una perdita.'),
  ],
  chiaveNaturale: 'posizione + anno',
  chiave: (v) => `${chiavePosizione(v)}/${v('anno')}`,
};

/** The facts of a year of the Rendicontazione G.S. */
export const rendicontazione: Tipo = {
  ...comune,
  nome: 'rendicontazione',
  tavola: 'rendicontazione',
  significato: 'Rendicontazione della Gestione Separata: i fatti di un anno che non si calcolano dai versamenti.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('anno', forme.anno, 'Anno di competenza.'),
    facoltativa('versati', forme.importo, 'Contributi versati; vuoto: 0.', zero),
    facoltativa('rimborsi', forme.importo, 'Rimborsi; vuoto: 0.', zero),
    facoltativa('compensazione', forme.importo, 'Compensazione di eccedenza; vuoto: 0.', zero),
    facoltativa('periodi_non_accreditati', forme.siNo, 'Presenza di periodi non accreditati; vuoto se non è detto.'),
    facoltativa('mesi', forme.intero, 'Mesi accreditati, per gli anni in cui non si calcolano.'),
  ],
  chiaveNaturale: 'posizione + anno',
  chiave: (v) => `${chiavePosizione(v)}/${v('anno')}`,
};
