import type { Importo } from './importo.ts';

/** One step of a calculation, so that an accountant can check it by hand. */
export interface PassoCalcolo {
  /** What the step finds, in Italian. */
  readonly descrizione: string;
  /** The operation with its numbers, as one would write it on paper: "(34.554,00 − 18.555,00) × 24,00 %". */
  readonly formula: string;
  /** Euro. */
  readonly risultato: Importo;
  /** Law, circolare or document that gives the rule or the figures; null where the step only adds up. */
  readonly fonte: string | null;
}

/** Where a calculation rests on more than its numbers: the steps, what to be warned of, and how far to trust it. */
export interface Giustificazione<Grado> {
  readonly spiegazione: readonly PassoCalcolo[];
  /** Sentences in Italian: choices made where the sources leave one, figures that are missing. */
  readonly avvertenze: readonly string[];
  readonly confidenza: Grado;
}
