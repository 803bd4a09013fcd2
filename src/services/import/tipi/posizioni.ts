import { Gestione } from '../../../domain/gestione.ts';
import { StatoPosizione } from '../../../domain/posizione.ts';
import type { Difetto } from '../difetto.ts';
import * as forme from '../forme.ts';
import { chiavePosizione, delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, type Valori } from '../tipo.ts';
import { indirizzo } from './comuni.ts';

const no = { predefinito: 'f' };

/** The codice that each gestione writes (rules.md §1.2); the forms of the others are not known. */
function difettoCodice(v: Valori): Difetto | null {
  const codice = v('codice');
  const difetto = (atteso: string): Difetto => ({ colonna: 'codice', valore: codice, atteso: `${atteso}: la gestione è ${v('gestione')}` });
  switch (v('gestione')) {
    case Gestione.ARTIGIANI:
    case Gestione.COMMERCIANTI:
      return codice !== null && /^\d{8}$/.test(codice) ? null : difetto('le 8 cifre del codice azienda');
    case Gestione.SEPARATA_PROFESSIONISTI:
      return codice === null ? null : difetto('niente');
    case Gestione.DIPENDENTI_PUBBLICI:
      return codice !== null && /^\d{5}$/.test(codice) ? null : difetto('le 5 cifre del progressivo');
    default:
      return codice === null || /^[A-Za-z0-9]{1,20}$/.test(codice) ? null : difetto('lettere e cifre, al massimo 20');
  }
}

/** The posizioni contributive of a soggetto. */
export const posizioni: Tipo = {
  nome: 'posizioni',
  tavola: 'posizione',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Posizioni contributive di un soggetto.',
  colonne: [
    delSoggetto,
    obbligatoria('gestione', forme.parola(Gestione), 'Gestione.'),
    facoltativa(
      'codice',
      forme.testoBreve,
      'Artigiani e commercianti: le 8 cifre del codice azienda. Dipendenti pubblici: le 5 cifre del progressivo. Professionisti: vuoto.',
    ),
    facoltativa('cin', forme.testo, 'Le due lettere di controllo del codice azienda; non verificate.'),
    facoltativa('denominazione', forme.testo, 'Denominazione dell’azienda.'),
    obbligatoria('sede', forme.sede, 'Sede.'),
    obbligatoria('stato', forme.parola(StatoPosizione), 'Stato.'),
    facoltativa('tipo_soggetto', forme.testo, 'Tipo soggetto come lo stampa INPS, per esempio «10 Titolare».'),
    facoltativa('titolare_codice_fiscale', forme.codiceFiscale, 'Titolare dell’azienda: codice fiscale.'),
    facoltativa('titolare_denominazione', forme.testo, 'Titolare dell’azienda: cognome e nome.'),
    obbligatoria('data_inizio', forme.giorno, 'Primo giorno.'),
    facoltativa('data_fine', forme.giorno, 'Ultimo giorno; obbligatorio se lo stato è CESSATA, vuoto altrimenti.'),
    ...indirizzo('indirizzo', 'Indirizzo dell’azienda'),
    facoltativa('altra_copertura', forme.siNo, 'Il soggetto ha un’altra copertura o è pensionato; vuoto: no.', no),
    facoltativa('ante1996', forme.siNo, 'Iscritto prima del 1996; vuoto: no.', no),
    facoltativa('associazione', forme.testo, 'Associazione di categoria.'),
    facoltativa('quota_associativa_annua', forme.importo, 'Quota associativa riscossa con i contributi, in un anno.'),
  ],
  chiaveNaturale: 'codice_fiscale + gestione + codice',
  chiave: chiavePosizione,
  legami: [],
  controlla(v) {
    const cessata = v('stato') === StatoPosizione.CESSATA;
    if (cessata !== (v('data_fine') !== null))
      return {
        colonna: 'data_fine',
        valore: v('data_fine'),
        atteso: cessata ? 'un giorno: lo stato è CESSATA' : `niente: lo stato è ${v('stato')}`,
      };
    return difettoCodice(v) ?? periodoInverso(v, 'data_inizio', 'data_fine');
  },
};
