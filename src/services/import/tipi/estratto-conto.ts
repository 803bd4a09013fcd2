import { Gestione } from '../../../domain/gestione.ts';
import * as forme from '../forme.ts';
import { delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, unisci } from '../tipo.ts';

/** Insured periods: they belong to the insured person, who may have no posizione. */
export const estrattoConto: Tipo = {
  nome: 'estratto-conto',
  tavola: 'riga_estratto_conto',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Periodi assicurativi della persona assicurata.',
  colonne: [
    delSoggetto,
    obbligatoria('gestione', forme.parola(Gestione), 'Gestione in cui il periodo è accreditato.'),
    facoltativa('codice', forme.testoBreve, 'Codice della posizione del soggetto da cui il periodo viene; vuoto se non ne ha.', {
      campo: null,
    }),
    facoltativa('da_posizione', forme.siNo, 'Il periodo viene da una posizione del soggetto; vuoto: si se codice è scritto.', {
      campo: null,
    }),
    facoltativa('azienda', forme.testoBreve, 'Azienda o datore di lavoro.'),
    obbligatoria('dal', forme.giorno, 'Primo giorno.'),
    obbligatoria('al', forme.giorno, 'Ultimo giorno.'),
    obbligatoria('tipo', forme.testoBreve, 'Tipo di contribuzione.'),
    obbligatoria('mesi', forme.intero, 'Mesi accreditati.'),
    facoltativa('settimane', forme.intero, 'Settimane accreditate; vuoto: 0.', { predefinito: '0' }),
    facoltativa('giorni', forme.intero, 'Giorni accreditati.'),
    facoltativa('utili_diritto', forme.intero, 'Settimane utili al diritto.'),
    facoltativa('utili_calcolo', forme.intero, 'Settimane utili al calcolo.'),
    facoltativa('reddito', forme.importo, 'Retribuzione o reddito del periodo.'),
    facoltativa('contributi', forme.importo, 'Contributi del periodo.'),
    facoltativa('note', forme.testo, 'Annotazioni.'),
  ],
  chiaveNaturale: 'codice_fiscale + gestione + codice + azienda + dal + al + tipo',
  chiave: (v) => unisci(v('gestione'), v('codice'), v('azienda'), v('dal'), v('al'), v('tipo')),
  legami: [
    {
      campo: 'posizione_id',
      tavola: 'posizione',
      da: ['codice', 'gestione'],
      chiave: (v) => ((v('da_posizione') ?? (v('codice') === null ? 'f' : 't')) === 't' ? unisci(v('gestione'), v('codice')) : null),
      atteso: 'gestione e codice di una posizione del soggetto già in archivio',
    },
  ],
  controlla: (v) => periodoInverso(v, 'dal', 'al'),
};
