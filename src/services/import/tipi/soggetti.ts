import { NaturaSoggetto, Sesso } from '../../../domain/soggetto.ts';
import * as forme from '../forme.ts';
import { facoltativa, obbligatoria, type Tipo } from '../tipo.ts';
import { indirizzo } from './comuni.ts';

const no = { predefinito: 'f' };

/** The columns of the table recapito: the others are the soggetto's own. */
export const colonneRecapito = [
  ...indirizzo('residenza', 'Residenza'),
  ...indirizzo('domicilio', 'Domicilio fiscale'),
  facoltativa('recapiti_telefono', forme.testo, 'Recapito: telefono.'),
  facoltativa('recapiti_email', forme.testo, 'Recapito: posta elettronica.'),
  facoltativa('recapiti_pec', forme.testo, 'Recapito: posta elettronica certificata.'),
  facoltativa('contatti_telefono', forme.testo, 'Contatto per le comunicazioni: telefono fisso.'),
  facoltativa('contatti_cellulare', forme.testo, 'Contatto per le comunicazioni: cellulare.'),
  facoltativa('contatti_fax', forme.testo, 'Contatto per le comunicazioni: fax.'),
  facoltativa('contatti_email', forme.testo, 'Contatto per le comunicazioni: posta elettronica.'),
  facoltativa('contatti_pec', forme.testo, 'Contatto per le comunicazioni: PEC.'),
  facoltativa('contatti_notifica_email', forme.siNo, 'Vuole le notifiche per posta elettronica; vuoto: no.', no),
  facoltativa('contatti_notifica_pec', forme.siNo, 'Vuole le notifiche per PEC; vuoto: no.', no),
  facoltativa('contatti_notifica_sms', forme.siNo, 'Vuole le notifiche per SMS; vuoto: no.', no),
];

/** People and enti, with residence and contacts. */
export const soggetti: Tipo = {
  nome: 'soggetti',
  tavola: 'soggetto',
  soggetto: null,
  chiavePrimaria: ['id'],
  significato: 'Persone ed enti che hanno un cassetto, con residenza e recapiti.',
  colonne: [
    obbligatoria('codice_fiscale', forme.codiceFiscale, 'Codice fiscale.'),
    obbligatoria('natura', forme.parola(NaturaSoggetto), 'Persona fisica o ente.'),
    facoltativa('denominazione', forme.testo, 'Denominazione; obbligatoria per un ente, per una persona si ricava da cognome e nome.'),
    facoltativa('cognome', forme.testo, 'Cognome; obbligatorio per una persona, vuoto per un ente.'),
    facoltativa('nome', forme.testo, 'Nome; obbligatorio per una persona, vuoto per un ente.'),
    facoltativa('partita_iva', forme.partitaIva, 'Partita IVA.'),
    facoltativa('sesso', forme.parola(Sesso), 'Sesso.'),
    facoltativa('data_nascita', forme.giorno, 'Data di nascita.'),
    facoltativa('comune_nascita', forme.testo, 'Comune o Stato estero di nascita.'),
    facoltativa('provincia_nascita', forme.testo, 'Sigla della provincia di nascita.'),
    ...colonneRecapito,
  ],
  chiaveNaturale: 'codice_fiscale',
  chiave: (v) => String(v('codice_fiscale')),
  legami: [],
  controlla(v) {
    const persona = v('natura') === NaturaSoggetto.PERSONA_FISICA;
    for (const colonna of persona ? ['cognome', 'nome'] : ['denominazione'])
      if (v(colonna) === null) return { colonna, valore: null, atteso: `un valore: la natura è ${v('natura')}` };
    for (const colonna of persona ? [] : ['cognome', 'nome'])
      if (v(colonna) !== null) return { colonna, valore: v(colonna), atteso: 'niente: la natura è ENTE' };
    const lunghezza = String(v('codice_fiscale')).length;
    // A person may carry a provisional codice fiscale of 11 digits; an ente never has one of 16 characters.
    if (!persona && lunghezza !== 11)
      return { colonna: 'codice_fiscale', valore: v('codice_fiscale'), atteso: 'le 11 cifre di un ente: la natura è ENTE' };
    return null;
  },
};
