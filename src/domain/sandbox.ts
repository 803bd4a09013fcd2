/** The stories of which a sandbox makes soggetti: invented people, with the data of a real case. */
export const Storia = {
  ARTIGIANO: 'ARTIGIANO',
  PROFESSIONISTA: 'PROFESSIONISTA',
  IMPRESA_CON_DEBITI: 'IMPRESA_CON_DEBITI',
} as const;
export type Storia = keyof typeof Storia;
