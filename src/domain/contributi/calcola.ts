import { CodiceErrore, ErroreDominio } from '../errori.ts';
import { Gestione } from '../gestione.ts';
import { contributiAutonomi } from './autonomi.ts';
import { completa } from './controlli.ts';
import { contributiSeparata } from './separata.ts';
import type { CalcoloContributi, DatiContributi } from './tipi.ts';

/**
 * The contributions of a year: what is due, by when, with which causale, with every step. Artigiani and commercianti 2008–2026,
 * professionisti of the gestione separata 2001–2026 (rules.md §3, §4).
 *
 * @throws ErroreDominio VALORE_NON_VALIDO (path: the field), ANNO_NON_DETERMINATO (path anno), DATO_NON_DISPONIBILE (path gestione: no
 * formula is known).
 */
export function calcolaContributi(dati: DatiContributi): CalcoloContributi {
  switch (dati.gestione) {
    case Gestione.ARTIGIANI:
      return contributiAutonomi(completa(dati), 'artigiani');
    case Gestione.COMMERCIANTI:
      return contributiAutonomi(completa(dati), 'commercianti');
    case Gestione.SEPARATA_PROFESSIONISTI:
      return contributiSeparata(completa(dati));
    default:
      throw new ErroreDominio(
        CodiceErrore.DATO_NON_DISPONIBILE,
        'Campo gestione non valido: si calcolano i contributi di artigiani, commercianti e liberi professionisti della gestione separata.',
        ['gestione'],
      );
  }
}
