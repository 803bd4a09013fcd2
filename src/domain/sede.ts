import elenco from './dati/sedi.json' with { type: 'json' };

/** An INPS office of the reference list (the one that collects from artigiani and commercianti: not every office of INPS is in it). */
export interface SedeNota {
  /** Four digits, leading zeros matter: "0100". */
  readonly codice: string;
  readonly nome: string;
  /** True for the historic office of a province. */
  readonly provinciale: boolean;
}

/** The reference list of the sedi, with its source in dati/sedi.json (circ. INPS 123/1998, allegato 1, as a third party reports it). */
export const sediNote: readonly SedeNota[] = elenco.sedi;

const perCodice = new Map(sediNote.map((sede) => [sede.codice, sede]));

/** The sede of the list with that codice; null for one that is not in it, which may exist all the same. */
export function sedeNota(codice: string): SedeNota | null {
  return perCodice.get(codice) ?? null;
}

/** True for the form of a codice sede: four digits (rules.md §1.1). */
export function formaSedeValida(codice: string): boolean {
  return /^\d{4}$/.test(codice);
}
