/** Where a datum comes from. */
export const OrigineDato = {
  /** As INPS emitted it. */
  INPS: 'INPS',
  /** Written by the studio. */
  STUDIO: 'STUDIO',
  /** Computed here, to be checked before paying. */
  CALCOLATO: 'CALCOLATO',
} as const;
export type OrigineDato = keyof typeof OrigineDato;

/** The kind of instalment that a row of "Dati del modello F24" asks for (rules.md §2.1, §2.2). */
export const TipoRata = {
  MINIMALE: 'MINIMALE',
  PRIMO_ACCONTO: 'PRIMO_ACCONTO',
  SECONDO_ACCONTO: 'SECONDO_ACCONTO',
  SALDO: 'SALDO',
  PRIMO_VERSAMENTO: 'PRIMO_VERSAMENTO',
  SECONDO_VERSAMENTO: 'SECONDO_VERSAMENTO',
  UNICA_SOLUZIONE: 'UNICA_SOLUZIONE',
  DILAZIONE: 'DILAZIONE',
  ALTRA: 'ALTRA',
} as const;
export type TipoRata = keyof typeof TipoRata;

/** What has become of a row of F24. */
export const StatoF24 = {
  DA_CALCOLARE: 'DA_CALCOLARE',
  DA_VERSARE: 'DA_VERSARE',
  PARZIALE: 'PARZIALE',
  VERSATO: 'VERSATO',
  COMPENSATO: 'COMPENSATO',
  ANNULLATO: 'ANNULLATO',
} as const;
export type StatoF24 = keyof typeof StatoF24;

/** What a person must know before paying an F24 made here: a warning, never a refusal. */
export const CodiceAvvertenza = {
  SOLO_CANALI_TELEMATICI: 'SOLO_CANALI_TELEMATICI',
  SOLO_CANALI_AGENZIA_ENTRATE: 'SOLO_CANALI_AGENZIA_ENTRATE',
  CODICE_INPS_RICALCOLATO: 'CODICE_INPS_RICALCOLATO',
  IMPORTO_DIVERSO_DA_EMISSIONE: 'IMPORTO_DIVERSO_DA_EMISSIONE',
  ORIGINE_CALCOLATA: 'ORIGINE_CALCOLATA',
  RIGA_SCADUTA: 'RIGA_SCADUTA',
  RIGA_GIA_VERSATA: 'RIGA_GIA_VERSATA',
} as const;
export type CodiceAvvertenza = keyof typeof CodiceAvvertenza;
