export * from './client.ts';
export * from './documenti.ts';
export * from './errori.ts';
export type { Operazione, VariabiliDi } from './operazione.ts';
export * from './operazioni.ts';
export type { Pazienza } from './ripeti.ts';
export type * as Schema from './tipi.ts';
