/** How far a figure or a rule can be trusted, from the sources that say it (rules.md, head of the page). */
export const Confidenza = {
  ALTA: 'ALTA',
  MEDIA: 'MEDIA',
  BASSA: 'BASSA',
} as const;
export type Confidenza = keyof typeof Confidenza;
