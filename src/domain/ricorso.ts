/** The state of a ricorso amministrativo (rules.md §10). */
export const StatoRicorso = {
  PRESENTATO: 'PRESENTATO',
  IN_ISTRUTTORIA: 'IN_ISTRUTTORIA',
  ACCOLTO: 'ACCOLTO',
  ACCOLTO_PARZIALMENTE: 'ACCOLTO_PARZIALMENTE',
  RESPINTO: 'RESPINTO',
  INAMMISSIBILE: 'INAMMISSIBILE',
  CESSATA_MATERIA: 'CESSATA_MATERIA',
} as const;
export type StatoRicorso = keyof typeof StatoRicorso;
