/** The state of a posizione contributiva, as the cassetto shows it. */
export const StatoPosizione = {
  ATTIVA: 'ATTIVA',
  SOSPESA: 'SOSPESA',
  CESSATA: 'CESSATA',
} as const;
export type StatoPosizione = keyof typeof StatoPosizione;

/** The reductions of the contributions of artigiani and commercianti (rules.md §3.9). */
export const RiduzioneContributiva = {
  /** Regime forfettario: 35 % less, maternità in full. */
  FORFETTARIO_35: 'FORFETTARIO_35',
  /** Pensioner of INPS over 65: half. */
  ULTRA65_50: 'ULTRA65_50',
  /** First enrolled in 2025: half of the IVS share for 36 months (circ. INPS 83/2025). */
  NUOVI_ISCRITTI_2025_50: 'NUOVI_ISCRITTI_2025_50',
} as const;
export type RiduzioneContributiva = keyof typeof RiduzioneContributiva;

/** What a component of the nucleo does in the family business of a posizione of artigiani or commercianti. */
export const RuoloNucleo = {
  TITOLARE: 'TITOLARE',
  SOCIO: 'SOCIO',
  COADIUVANTE: 'COADIUVANTE',
  COADIUTORE: 'COADIUTORE',
} as const;
export type RuoloNucleo = keyof typeof RuoloNucleo;
