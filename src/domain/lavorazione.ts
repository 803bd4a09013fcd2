/** The kinds of Lavorazione, by the name of the mutation that asks for them. */
export const TipoLavorazione = {
  caricaDeleghe: 'caricaDeleghe',
  validaDeleghe: 'validaDeleghe',
  generaF24Massivi: 'generaF24Massivi',
  esporta: 'esporta',
} as const;
export type TipoLavorazione = keyof typeof TipoLavorazione;

/** How far a Lavorazione is. */
export const StatoLavorazione = {
  IN_CODA: 'IN_CODA',
  IN_CORSO: 'IN_CORSO',
  CONCLUSA: 'CONCLUSA',
  CONCLUSA_CON_SCARTI: 'CONCLUSA_CON_SCARTI',
  FALLITA: 'FALLITA',
} as const;
export type StatoLavorazione = keyof typeof StatoLavorazione;

/** The facts from which the state of a Lavorazione follows. */
export interface FattiLavorazione {
  /** When its first line was begun. */
  readonly iniziataIl: Date | null;
  /** When it ended, however it did. */
  readonly conclusaIl: Date | null;
  /** It was given up after the last attempt: the lines without a result were not done. */
  readonly fallita: boolean;
  /** Lines that a rule refused, so far. */
  readonly scartate: number;
}

/** The state of a Lavorazione: derived, never stored. */
export function statoLavorazione({ iniziataIl, conclusaIl, fallita, scartate }: FattiLavorazione): StatoLavorazione {
  if (fallita) return 'FALLITA';
  if (conclusaIl !== null) return scartate > 0 ? 'CONCLUSA_CON_SCARTI' : 'CONCLUSA';
  return iniziataIl === null ? 'IN_CODA' : 'IN_CORSO';
}
