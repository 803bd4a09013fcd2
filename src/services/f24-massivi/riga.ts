import type { AddebitoF24A0 } from '../../documents/f24a0/dati.ts';
import type { Data } from '../../domain/data.ts';
import type { FormatoF24 } from '../../domain/formato.ts';

/** A row of F24 as it was asked for: global id, and the amount in euro where one was given (null: left blank). */
export interface RigaChiesta {
  readonly f24: string;
  readonly importo?: string | null;
}

/** The account that pays, and the calendar day on which it does. */
export interface AddebitoMassivo extends AddebitoF24A0 {
  readonly dataVersamento: Data;
}

/** A line of generaF24Massivi: one row of F24, with those that go on its models. Plain JSON, kept until the Lavorazione ends. */
export interface RigaMassiva extends RigaChiesta {
  readonly formato: FormatoF24;
  /** What the row is, in words. */
  readonly riferimento: string;
  /** Place of this row among `insieme`. */
  readonly posto: number;
  /** The rows of the same soggetto due the same day, this one too. */
  readonly insieme: readonly RigaChiesta[];
  /** How its soggetto pays: where the format is F24A0. */
  readonly addebito?: AddebitoMassivo;
}
