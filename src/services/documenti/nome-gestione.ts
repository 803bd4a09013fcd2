import type { Gestione } from '../../domain/gestione.ts';

const NOMI: Readonly<Record<Gestione, string>> = {
  ARTIGIANI: 'Artigiani',
  COMMERCIANTI: 'Commercianti',
  SEPARATA_PROFESSIONISTI: 'Gestione separata, professionisti',
  SEPARATA_COMMITTENTI: 'Gestione separata, committenti',
  SEPARATA_COLLABORATORI: 'Gestione separata, collaboratori',
  DIPENDENTI_PUBBLICI: 'Dipendenti pubblici',
  DIPENDENTI_PRIVATI: 'Dipendenti privati',
  AZIENDE_CON_DIPENDENTI: 'Aziende con dipendenti',
  AGRICOLI_AUTONOMI: 'Agricoli autonomi',
  AGRICOLI_AZIENDE: 'Aziende agricole',
  DOMESTICI: 'Lavoro domestico',
  ALTRA: 'Altra gestione',
};

/** The name of a gestione as a document prints it, "Dipendenti privati". */
export function nomeGestione(gestione: Gestione): string {
  return NOMI[gestione];
}
