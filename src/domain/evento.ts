/** What happens to a delega and is recorded, in the words of its stamps (access.md §3). */
export const TipoEvento = {
  CREATA: 'CREATA',
  VALIDATA: 'VALIDATA',
  ATTIVATA: 'ATTIVATA',
  REVOCATA: 'REVOCATA',
  CESSATA: 'CESSATA',
  RIATTIVATA: 'RIATTIVATA',
  SUBDELEGATA: 'SUBDELEGATA',
  /** No act: its last day is near. */
  IN_SCADENZA: 'IN_SCADENZA',
} as const;
export type TipoEvento = keyof typeof TipoEvento;
