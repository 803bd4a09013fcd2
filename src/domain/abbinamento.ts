/** What has become of a payment once it is set against the rows of F24. */
export const Abbinamento = {
  /** The rows it pays are settled, and nothing of it is left over. */
  ABBINATO: 'ABBINATO',
  /** All of it went to its rows, and one of them is still not settled. */
  PARZIALE: 'PARZIALE',
  /** It pays more than its rows ask for. */
  ECCEDENZA: 'ECCEDENZA',
  /** It names no row. */
  NON_ABBINATO: 'NON_ABBINATO',
} as const;
export type Abbinamento = keyof typeof Abbinamento;

/** By what a payment found its row. */
export const CriterioAbbinamento = {
  /** The codeline. */
  CODICE_INPS: 'CODICE_INPS',
  /** Sede, causale, period and amount. */
  DATI_RIGA: 'DATI_RIGA',
  /** A credit moved by INPS, or one that the taxpayer used. */
  COMPENSAZIONE: 'COMPENSAZIONE',
  /** Said by a person. */
  MANUALE: 'MANUALE',
} as const;
export type CriterioAbbinamento = keyof typeof CriterioAbbinamento;

/** A row of F24 as the matching looks at it. Amounts in centesimi. */
export interface RigaDaAbbinare {
  readonly id: string;
  readonly codiceInps: string | null;
  readonly sede: string;
  readonly causale: string;
  /** Months, "YYYY-MM". */
  readonly periodoDal: string;
  readonly periodoAl: string;
  readonly anno: number;
  /** Null where the taxpayer computes it. */
  readonly importo: bigint | null;
  readonly scadenza: string;
  readonly annullata: boolean;
}

/** A payment as the matching looks at it. Amounts in centesimi. */
export interface VersamentoDaAbbinare {
  readonly id: string;
  /** What was written in the field, right or wrong. */
  readonly codice: string | null;
  readonly sede: string | null;
  readonly causale: string;
  readonly periodoDal: string | null;
  readonly periodoAl: string | null;
  readonly data: string;
  readonly debito: bigint;
  readonly credito: bigint;
  /** The channel is COMPENSAZIONE_INPS: INPS moved a credit, nobody paid. */
  readonly compensazione: boolean;
}

/** So much of a payment went to a row. Zero: it names the row, which had nothing left to pay; or it uses the credit that arose there. */
export interface AbbinamentoTrovato {
  readonly f24: string;
  readonly versamento: string;
  readonly importo: bigint;
  readonly criterio: CriterioAbbinamento;
}

/** What the matching says of a posizione. Amounts in centesimi. */
export interface EsitoAbbinamento {
  readonly abbinamenti: readonly AbbinamentoTrovato[];
  /** By row: what was paid of it, how much of that by compensation, and what was paid beyond it and not used since. */
  readonly righe: ReadonlyMap<string, { readonly versato: bigint; readonly compensato: bigint; readonly eccedenza: bigint }>;
  /** By payment: its state, and what is left of it as a credit. */
  readonly versamenti: ReadonlyMap<string, { readonly abbinamento: Abbinamento; readonly eccedenza: bigint }>;
}
