/** The columns of an access row that its hash covers, in the order in which they are hashed, with their type. */
export const COLONNE = {
  soggetto_id: 'uuid',
  id: 'uuid',
  il: 'timestamptz',
  ruolo: 'text',
  da: 'text',
  da_denominazione: 'text',
  organizzazione: 'text',
  organizzazione_denominazione: 'text',
  applicazione: 'text',
  applicazione_nome: 'text',
  delega_id: 'uuid',
  operazione: 'text',
  ambiti: 'text[]',
  concesso: 'boolean',
} as const;
export type Colonna = keyof typeof COLONNE;

/** Their names, in that order. */
export const NOMI_COLONNE = Object.keys(COLONNE) as Colonna[];

/** A row of the access record, as it is written and hashed: `il` is UTC with microseconds. */
export type RigaAccesso = Readonly<Record<Colonna, string | boolean | null | readonly string[]>>;
