import type { Confidenza } from './confidenza.ts';
import elenco from './dati/causali.json' with { type: 'json' };
import type { Gestione } from './gestione.ts';

/** A causale contributo of the reference list. The official list (about 190 codes) is not in it: only those whose source was read. */
export interface CausaleNota {
  /** As the F24 has it: "AF", "P10", "DM10". */
  readonly codice: string;
  /** In Italian; null where no source says what it means. */
  readonly descrizione: string | null;
  readonly gestione: Gestione;
  readonly fonte: string;
  readonly confidenza: Confidenza;
}

/** The reference list of the causali (rules.md §2.2 and, for the public sector, §13.6), each with its own source. */
export const causaliNote: readonly CausaleNota[] = elenco.causali.map((causale) => ({
  ...causale,
  gestione: causale.gestione as Gestione,
  confidenza: causale.confidenza as Confidenza,
}));

const perCodice = new Map(causaliNote.map((causale) => [causale.codice, causale]));

/** The causale of the list with that codice; null for one that is not in it, which may exist all the same. */
export function causaleNota(codice: string): CausaleNota | null {
  return perCodice.get(codice) ?? null;
}

/** True for the form of a causale: two to four capital letters or digits. */
export function formaCausaleValida(codice: string): boolean {
  return /^[A-Z0-9]{2,4}$/.test(codice);
}
