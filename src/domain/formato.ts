/** How generaF24Massivi gives what it makes. */
export const FormatoF24 = {
  ZIP_PDF: 'ZIP_PDF',
  PDF_UNICO: 'PDF_UNICO',
  XLSX: 'XLSX',
  CSV: 'CSV',
} as const;
export type FormatoF24 = keyof typeof FormatoF24;
