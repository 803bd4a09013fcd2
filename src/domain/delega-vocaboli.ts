/** The kinds of delega (rules.md §5.2–§5.4). */
export const TipoDelega = {
  DIRETTA: 'DIRETTA',
  INDIRETTA: 'INDIRETTA',
  INDIRETTA_ALTRI: 'INDIRETTA_ALTRI',
  ASSOCIAZIONE_CATEGORIA: 'ASSOCIAZIONE_CATEGORIA',
  DIPENDENTE: 'DIPENDENTE',
  GRUPPO_CONSORZIO: 'GRUPPO_CONSORZIO',
  SUBDELEGA: 'SUBDELEGA',
} as const;
export type TipoDelega = keyof typeof TipoDelega;

/** The state of a delega: derived from its stamps and from today, never stored (access.md §3). */
export const StatoDelega = {
  DA_VALIDARE: 'DA_VALIDARE',
  DA_ATTIVARE: 'DA_ATTIVARE',
  IN_ATTESA_DECORRENZA: 'IN_ATTESA_DECORRENZA',
  ATTIVA: 'ATTIVA',
  SCADUTA: 'SCADUTA',
  CESSATA: 'CESSATA',
  REVOCATA: 'REVOCATA',
} as const;
export type StatoDelega = keyof typeof StatoDelega;

/** How the delegante signed the form of the delega. */
export const TipoFirma = {
  AUTOGRAFA: 'AUTOGRAFA',
  FEA: 'FEA',
  FIRMA_DIGITALE: 'FIRMA_DIGITALE',
  SPID: 'SPID',
} as const;
export type TipoFirma = keyof typeof TipoFirma;
