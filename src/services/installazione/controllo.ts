/** How one check of an installation ended. NON_FATTO: what comes before it failed, so that it could not be made. */
export type EsitoControllo = 'BENE' | 'ATTENZIONE' | 'MALE' | 'NON_FATTO';

/** One check of an installation, in Italian for the operator; never a secret. */
export interface Controllo {
  /** What was checked. */
  readonly nome: string;
  readonly esito: EsitoControllo;
  /** What was found. */
  readonly trovato: string;
  /** What to do; null where there is nothing to do. */
  readonly rimedio: string | null;
}

/** All is well. */
export function bene(nome: string, trovato: string): Controllo {
  return { nome, esito: 'BENE', trovato, rimedio: null };
}

/** It works, and the operator should know. */
export function attenzione(nome: string, trovato: string, rimedio: string | null): Controllo {
  return { nome, esito: 'ATTENZIONE', trovato, rimedio };
}

/** It does not work, or must not stay so. */
export function male(nome: string, trovato: string, rimedio: string): Controllo {
  return { nome, esito: 'MALE', trovato, rimedio };
}

/** It could not be checked, and why. */
export function nonFatto(nome: string, perche: string): Controllo {
  return { nome, esito: 'NON_FATTO', trovato: perche, rimedio: null };
}
