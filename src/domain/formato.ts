/** How generaF24Massivi gives what it makes. */
export const FormatoF24 = {
  ZIP_PDF: 'ZIP_PDF',
  PDF_UNICO: 'PDF_UNICO',
  F24A0: 'F24A0',
  XLSX: 'XLSX',
  CSV: 'CSV',
} as const;
export type FormatoF24 = keyof typeof FormatoF24;

/** What esporta gives. */
export const CosaEsportare = {
  F24: 'F24',
  VERSAMENTI: 'VERSAMENTI',
  SCADENZE: 'SCADENZE',
  POSIZIONI: 'POSIZIONI',
  I_MIEI_DATI: 'I_MIEI_DATI',
} as const;
export type CosaEsportare = keyof typeof CosaEsportare;

/** How esporta gives it. */
export const FormatoEsportazione = {
  CSV: 'CSV',
  XLSX: 'XLSX',
  JSONL: 'JSONL',
} as const;
export type FormatoEsportazione = keyof typeof FormatoEsportazione;
