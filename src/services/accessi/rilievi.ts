/** What the verification of the access record finds wrong. */
export const TipoRilievo = {
  /** Rows or signs of a chain that no sign opens. */
  MAI_APERTA: 'MAI_APERTA',
  /** The opening of a chain is not what it was. */
  APERTURA_ALTERATA: 'APERTURA_ALTERATA',
  /** A chain was opened, and it has no row: one is opened with its first row. */
  SENZA_RIGHE: 'SENZA_RIGHE',
  /** Numbers `numero`…`al` have no row. */
  RIGHE_MANCANTI: 'RIGHE_MANCANTI',
  /** Two rows with one number. */
  RIGA_RIPETUTA: 'RIGA_RIPETUTA',
  /** A row, or the one before it, is not what it was. */
  RIGA_ALTERATA: 'RIGA_ALTERATA',
  /** A row after the sign that closes its chain. */
  RIGA_DOPO_LA_CHIUSURA: 'RIGA_DOPO_LA_CHIUSURA',
  /** A sign names a hash that the row of its number does not have: rows written anew, or the sign is forged. */
  SEGNO_DISCORDE: 'SEGNO_DISCORDE',
  /** A second opening or closing, a sign after the closing, or one of no kind. */
  SEGNO_DI_TROPPO: 'SEGNO_DI_TROPPO',
  /** An anchor kept elsewhere names a row that is not there. */
  ANCORA_SENZA_RIGA: 'ANCORA_SENZA_RIGA',
  /** An anchor kept elsewhere names a hash that the row does not have. */
  ANCORA_DISCORDE: 'ANCORA_DISCORDE',
  /** The rows without a chain are not as many as there were when the chains began. */
  PRECEDENTI_DIVERSE: 'PRECEDENTI_DIVERSE',
} as const;
export type TipoRilievo = keyof typeof TipoRilievo;

/** One thing wrong, and where: the chain, the number in it, the row itself where there is one. */
export interface Rilievo {
  readonly tipo: TipoRilievo;
  readonly catena: string | null;
  readonly numero: number | null;
  /** Last number of a range; of PRECEDENTI_DIVERSE how many rows there should be. */
  readonly al: number | null;
  readonly riga: { readonly soggettoId: string; readonly id: string; readonly il: string } | null;
}
