/** The state of an avviso bonario (rules.md §7). */
export const StatoAvviso = {
  EMESSO: 'EMESSO',
  PAGATO: 'PAGATO',
  ANNULLATO: 'ANNULLATO',
  RATEIZZATO: 'RATEIZZATO',
  ISCRITTO_A_RUOLO: 'ISCRITTO_A_RUOLO',
  AVVISO_ADDEBITO_EMESSO: 'AVVISO_ADDEBITO_EMESSO',
} as const;
export type StatoAvviso = keyof typeof StatoAvviso;

/** The state of a debt handed to the agente della riscossione: an avviso di addebito or a ruolo (rules.md §7). */
export const StatoRuolo = {
  EMESSO: 'EMESSO',
  NOTIFICATO: 'NOTIFICATO',
  SOSPESO: 'SOSPESO',
  RATEIZZATO: 'RATEIZZATO',
  SGRAVATO: 'SGRAVATO',
  ESTINTO: 'ESTINTO',
} as const;
export type StatoRuolo = keyof typeof StatoRuolo;
