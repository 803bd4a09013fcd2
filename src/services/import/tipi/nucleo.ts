import { RuoloNucleo } from '../../../domain/posizione.ts';
import * as forme from '../forme.ts';
import { chiavePosizione, delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, versoPosizione } from '../tipo.ts';
import { dellaPosizione } from './comuni.ts';

/** Who works in the family business of a posizione. */
export const nucleo: Tipo = {
  nome: 'nucleo',
  tavola: 'nucleo',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Componenti del nucleo aziendale di una posizione.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('codice_soggetto', forme.codiceSoggetto, 'Codice soggetto nella posizione: 10 è il titolare.'),
    obbligatoria('componente', forme.codiceFiscale, 'Codice fiscale del componente; può non avere un cassetto.', {
      campo: 'codice_fiscale',
    }),
    obbligatoria('cognome', forme.testo, 'Cognome.'),
    obbligatoria('nome', forme.testo, 'Nome.'),
    facoltativa('data_nascita', forme.giorno, 'Data di nascita.'),
    obbligatoria('ruolo', forme.parola(RuoloNucleo), 'Ruolo.'),
    obbligatoria('dal', forme.giorno, 'Primo giorno nel nucleo.'),
    facoltativa('al', forme.giorno, 'Ultimo giorno nel nucleo; vuoto se ne fa ancora parte.'),
  ],
  chiaveNaturale: 'posizione + codice_soggetto + componente',
  chiave: (v) => `${chiavePosizione(v)}/${v('codice_soggetto')}/${v('componente')}`,
  legami: [versoPosizione],
  controlla: (v) => periodoInverso(v, 'dal', 'al'),
};
