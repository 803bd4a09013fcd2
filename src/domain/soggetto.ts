/** What a soggetto is: a natural person, or an ente (company, association, public employer). */
export const NaturaSoggetto = {
  PERSONA_FISICA: 'PERSONA_FISICA',
  ENTE: 'ENTE',
} as const;
export type NaturaSoggetto = keyof typeof NaturaSoggetto;

/** The sex of a natural person, as the registry writes it. */
export const Sesso = {
  M: 'M',
  F: 'F',
} as const;
export type Sesso = keyof typeof Sesso;

/** The orders in which a list of soggetti can be asked for; the id breaks ties. */
export const SoggettiOrdine = {
  DENOMINAZIONE: 'DENOMINAZIONE',
  CODICE_FISCALE: 'CODICE_FISCALE',
} as const;
export type SoggettiOrdine = keyof typeof SoggettiOrdine;
