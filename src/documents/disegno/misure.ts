/** Millimetres to PDF points (1/72 inch). */
export const pt = (mm: number): number => (mm * 72) / 25.4;

/** PDF points to millimetres. */
export const mm = (punti: number): number => (punti * 25.4) / 72;

/** A4 in millimetres. */
export const A4 = { larghezza: 210, altezza: 297 } as const;

/** Colours of the platform's own documents: the tokens of bootstrap-italia 2.18.3, as measured in the project's design notes. */
export const COLORE = {
  primario: '#0066CC',
  titolo: '#17324D',
  testo: '#1A1A1A',
  secondario: '#5D7083',
  filetto: '#C5C7C9',
  zebra: '#F2F6FB',
  pannello: '#E6ECF2',
  avviso: '#995C00',
  pericolo: '#CC334D',
  bianco: '#FFFFFF',
} as const;
