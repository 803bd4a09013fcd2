export { avviaTracce } from './avvia.ts';
export { nominaOperazioni, tracciaRichieste } from './operazioni.ts';
