/** What a deadline is about. */
export const TipoScadenza = {
  RATA: 'RATA',
  SALDO: 'SALDO',
  ACCONTO: 'ACCONTO',
  AVVISO_BONARIO: 'AVVISO_BONARIO',
  AVVISO_ADDEBITO_PAGAMENTO: 'AVVISO_ADDEBITO_PAGAMENTO',
  AVVISO_ADDEBITO_OPPOSIZIONE: 'AVVISO_ADDEBITO_OPPOSIZIONE',
  DELEGA: 'DELEGA',
  RICORSO: 'RICORSO',
  DOMANDA_RIDUZIONE: 'DOMANDA_RIDUZIONE',
} as const;
export type TipoScadenza = keyof typeof TipoScadenza;

/** What a deadline comes from, which says who may see it (auth/permissions.ts). */
export const SpecieScadenza = {
  VERSAMENTO: 'VERSAMENTO',
  ATTO: 'ATTO',
  RICORSO: 'RICORSO',
  DELEGA: 'DELEGA',
  RIDUZIONE: 'RIDUZIONE',
} as const;
export type SpecieScadenza = keyof typeof SpecieScadenza;

const FRASI: Readonly<Record<TipoScadenza, (riferimento: string) => string>> = {
  RATA: (riga) => `Versamento della rata: ${riga}`,
  SALDO: (riga) => `Versamento del saldo: ${riga}`,
  ACCONTO: (riga) => `Versamento dell’acconto: ${riga}`,
  AVVISO_BONARIO: (numero) => `Pagamento o risposta all’avviso bonario ${numero}`,
  AVVISO_ADDEBITO_PAGAMENTO: (numero) => `Pagamento dell’avviso di addebito ${numero}`,
  AVVISO_ADDEBITO_OPPOSIZIONE: (numero) => `Opposizione al giudice contro l’avviso di addebito ${numero}`,
  DELEGA: (delegato) => `Ultimo giorno della delega a ${delegato}`,
  RICORSO: (atto) => `Ricorso amministrativo contro ${atto}`,
  DOMANDA_RIDUZIONE: (anno) => `Domanda di riduzione contributiva per il ${anno}`,
};

/** What there is to do by that day, in Italian; `riferimento` names the row, the act, the delegato or the year that it is about. */
export function descriviScadenza(tipo: TipoScadenza, riferimento: string): string {
  return FRASI[tipo](riferimento);
}
