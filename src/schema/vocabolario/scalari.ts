import { normalizzaCodiceFiscale } from '../../domain/codice-fiscale.ts';
import { formaCodiceInpsValida } from '../../domain/codice-inps.ts';
import { dataValida } from '../../domain/data.ts';
import { daCentesimi, inCentesimi, leggiImporto } from '../../domain/importo.ts';
import { meseValido } from '../../domain/mese.ts';
import { normalizzaPartitaIva } from '../../domain/partita-iva.ts';
import { leggiIstante } from './istante.ts';
import { scalareDiTesto } from './scalare-di-testo.ts';

export const CodiceFiscale = scalareDiTesto({
  nome: 'CodiceFiscale',
  descrizione:
    'Codice fiscale: 16 caratteri (anche con omocodia) o 11 cifre, con il carattere di controllo verificato. ' +
    'Le minuscole sono accettate e restituite maiuscole.',
  atteso: 'un codice fiscale di 16 caratteri o di 11 cifre, scritto come testo',
  leggi: normalizzaCodiceFiscale,
});

export const PartitaIva = scalareDiTesto({
  nome: 'PartitaIva',
  descrizione: 'Partita IVA: 11 cifre, con la cifra di controllo verificata.',
  atteso: 'una partita IVA di 11 cifre, scritta come testo',
  leggi: normalizzaPartitaIva,
});

export const CodiceInps = scalareDiTesto({
  nome: 'CodiceInps',
  descrizione:
    "Codice INPS (codeline) dell'F24: 17 cifre. Se ne verifica solo la forma: le cifre di controllo coprono anche importo, anno e sede, " +
    'che nel codice non ci sono.',
  atteso: 'un codice INPS di 17 cifre, scritto come testo',
  leggi: (testo) => (formaCodiceInpsValida(testo) ? testo : null),
});

/** At most two decimals after a point, at most twelve whole digits: what numeric(14,2) holds. */
const IMPORTO_IN_INGRESSO = /^-?\d{1,12}(?:\.\d{1,2})?$/;

export const Importo = scalareDiTesto({
  nome: 'Importo',
  descrizione:
    'Importo esatto in euro, scritto come testo con il punto e due decimali: "741.45", "-0.05". In ingresso i decimali possono essere ' +
    'meno di due; un numero non è accettato, perché perderebbe i centesimi.',
  atteso: 'un importo in euro scritto come testo, al massimo 12 cifre intere e, dopo il punto, 2 decimali, come "741.45"',
  leggi: (testo) => (IMPORTO_IN_INGRESSO.test(testo) ? leggiImporto(testo) : null),
  // The exact form comes out as it is; anything else throws RangeError, which is a fault.
  scrivi: (valore) => (typeof valore === 'string' ? daCentesimi(inCentesimi(valore)) : null),
});

export const Data = scalareDiTesto({
  nome: 'Data',
  descrizione: 'Giorno del calendario, senza ora né fuso: "2012-02-16".',
  atteso: 'un giorno esistente, scritto come AAAA-MM-GG',
  leggi: (testo) => (dataValida(testo) ? testo : null),
});

export const DataOra = scalareDiTesto<Date>({
  nome: 'DataOra',
  descrizione: 'Istante ISO 8601 con lo scostamento dal tempo universale; restituito in UTC con i millesimi: "2026-01-15T09:30:00.000Z".',
  atteso: 'un istante ISO 8601 con Z o lo scostamento, come 2026-01-15T10:30:00+01:00',
  leggi: leggiIstante,
  scrivi: (valore) => {
    const istante = typeof valore === 'string' ? leggiIstante(valore) : valore;
    return istante instanceof Date && !Number.isNaN(istante.getTime()) ? istante.toISOString() : null;
  },
});

export const Mese = scalareDiTesto({
  nome: 'Mese',
  descrizione: 'Mese del calendario: "2011-01".',
  atteso: 'un mese scritto come AAAA-MM',
  leggi: (testo) => (meseValido(testo) ? testo : null),
});

/** The scalar URL of the contract; named Url here, since URL is JavaScript's own class. */
export const Url = scalareDiTesto({
  nome: 'URL',
  descrizione: 'Indirizzo web assoluto, http o https.',
  atteso: 'un indirizzo web assoluto, http o https',
  leggi: (testo) => (/^https?:\/\//i.test(testo) && URL.canParse(testo) ? testo : null),
});
