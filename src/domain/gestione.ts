/** The gestioni in which INPS keeps a posizione contributiva (rules.md §15, msg INPS 104/2026); ALTRA is any other. */
export const Gestione = {
  ARTIGIANI: 'ARTIGIANI',
  COMMERCIANTI: 'COMMERCIANTI',
  SEPARATA_PROFESSIONISTI: 'SEPARATA_PROFESSIONISTI',
  SEPARATA_COMMITTENTI: 'SEPARATA_COMMITTENTI',
  SEPARATA_COLLABORATORI: 'SEPARATA_COLLABORATORI',
  DIPENDENTI_PUBBLICI: 'DIPENDENTI_PUBBLICI',
  DIPENDENTI_PRIVATI: 'DIPENDENTI_PRIVATI',
  AZIENDE_CON_DIPENDENTI: 'AZIENDE_CON_DIPENDENTI',
  AGRICOLI_AUTONOMI: 'AGRICOLI_AUTONOMI',
  AGRICOLI_AZIENDE: 'AGRICOLI_AZIENDE',
  DOMESTICI: 'DOMESTICI',
  ALTRA: 'ALTRA',
} as const;
export type Gestione = keyof typeof Gestione;

const NOMI: Record<Gestione, string> = {
  ARTIGIANI: 'Artigiani',
  COMMERCIANTI: 'Commercianti',
  SEPARATA_PROFESSIONISTI: 'Gestione Separata, professionisti',
  SEPARATA_COMMITTENTI: 'Gestione Separata, committenti',
  SEPARATA_COLLABORATORI: 'Gestione Separata, collaboratori',
  DIPENDENTI_PUBBLICI: 'Dipendenti pubblici',
  DIPENDENTI_PRIVATI: 'Dipendenti privati',
  AZIENDE_CON_DIPENDENTI: 'Aziende con dipendenti',
  AGRICOLI_AUTONOMI: 'Agricoli autonomi',
  AGRICOLI_AZIENDE: 'Aziende agricole',
  DOMESTICI: 'Lavoro domestico',
  ALTRA: 'Altra gestione',
};

/** The name of a gestione as a document prints it. */
export function nomeGestione(gestione: Gestione): string {
  return NOMI[gestione];
}
