/** What happens to a delega and is recorded, in the words of its stamps (access.md §3). */
export const TipoEvento = {
  CREATA: 'CREATA',
  VALIDATA: 'VALIDATA',
  ATTIVATA: 'ATTIVATA',
  REVOCATA: 'REVOCATA',
  CESSATA: 'CESSATA',
  RIATTIVATA: 'RIATTIVATA',
  SUBDELEGATA: 'SUBDELEGATA',
} as const;
export type TipoEvento = keyof typeof TipoEvento;
