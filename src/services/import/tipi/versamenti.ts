import { CanaleVersamento } from '../../../domain/versamento.ts';
import * as forme from '../forme.ts';
import { delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, unisci, versoPosizione } from '../tipo.ts';
import { dellaPosizioneSeNota } from './comuni.ts';

const zero = { predefinito: '0.00' };

const colonne = [
  delSoggetto,
  ...dellaPosizioneSeNota,
  facoltativa('riferimento', forme.testoBreve, 'Protocollo e riga del versamento, per esempio «INPS.3290.16/02/2024.0001409/1».', {
    campo: null,
    soloChiave: true,
  }),
  obbligatoria('data', forme.giorno, 'Giorno del versamento.'),
  facoltativa('sede', forme.sede, 'Sede.'),
  obbligatoria('causale', forme.causale, 'Causale contributo.'),
  facoltativa('codice_scritto', forme.testoBreve, 'Quanto fu scritto nel campo matricola o codice INPS, giusto o sbagliato.', {
    campo: 'codice',
  }),
  facoltativa('periodo_dal', forme.mese, 'Primo mese di riferimento.'),
  facoltativa('periodo_al', forme.mese, 'Ultimo mese di riferimento.'),
  facoltativa('importo_debito', forme.importo, 'Importo a debito versato; vuoto: 0.', zero),
  facoltativa('importo_credito', forme.importo, 'Importo a credito compensato; vuoto: 0.', zero),
  facoltativa('canale', forme.parola(CanaleVersamento), 'Canale del pagamento.'),
  facoltativa('protocollo', forme.testoBreve, 'Protocollo del versamento.'),
];

/** Payments as INPS received them. */
export const versamenti: Tipo = {
  nome: 'versamenti',
  tavola: 'versamento',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Versamenti ricevuti da INPS: una riga di F24, un versamento.',
  colonne,
  chiaveNaturale:
    'codice_fiscale + riferimento; dove riferimento è vuoto, tutte le colonne più il numero d’ordine tra le righe uguali del file ' +
    '(due versamenti uguali nello stesso giorno sono legittimi)',
  // The dot cannot begin a riferimento in any known form: keys of the two kinds never meet.
  chiave: (v) => v('riferimento') ?? `.${unisci(...colonne.slice(1).map(({ nome }) => v(nome)))}`,
  ripetibile: (v) => v('riferimento') === null,
  legami: [versoPosizione],
  controlla: (v) => periodoInverso(v, 'periodo_dal', 'periodo_al'),
};
