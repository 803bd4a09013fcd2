/** The way a payment came in. */
export const CanaleVersamento = {
  SPORTELLO: 'SPORTELLO',
  HOME_BANKING: 'HOME_BANKING',
  ENTRATEL: 'ENTRATEL',
  FISCONLINE: 'FISCONLINE',
  TESORERIA: 'TESORERIA',
  COMPENSAZIONE_INPS: 'COMPENSAZIONE_INPS',
  ALTRO: 'ALTRO',
} as const;
export type CanaleVersamento = keyof typeof CanaleVersamento;
