import { hash } from 'node:crypto';

/** What catena_accessi says of a chain of access rows. */
export const SegnoCatena = {
  /** How many rows were there before any chain: one sign in the whole archive. */
  PRECEDENTI: 'PRECEDENTI',
  /** The chain begins. */
  APERTA: 'APERTA',
  /** So far had the chain come, with this hash. */
  ANCORA: 'ANCORA',
  /** So far was it known to have come when a write failed; another chain follows. */
  INTERROTTA: 'INTERROTTA',
  /** It ends here. */
  CHIUSA: 'CHIUSA',
} as const;
export type SegnoCatena = keyof typeof SegnoCatena;

/** The chain under which the sign PRECEDENTI stands. */
export const NESSUNA_CATENA = '00000000-0000-0000-0000-000000000000';

/** A point of a chain: the number of an element (0: its opening) and its hash (SHA-256, hexadecimal). */
export interface PuntoCatena {
  readonly catena: string;
  readonly numero: number;
  readonly hash: string;
}

/**
 * The point that follows `prima`: hash = SHA-256 of the UTF-8 of (hash before ‖ the JSON array [catena, numero, …campi]). `campi` are those of the
 * access row, in the order of its columns (services/accessi/colonne.ts).
 */
export function anello(prima: PuntoCatena, campi: readonly unknown[]): PuntoCatena {
  return punto(prima.catena, prima.numero + 1, prima.hash, campi);
}

/** The point from which a chain begins: `il` as istanteCanonico writes it, `processo` the facts of the process that opens it. */
export function apertura(catena: string, il: string, processo: string): PuntoCatena {
  return punto(catena, 0, '', [il, processo]);
}

function punto(catena: string, numero: number, prima: string, campi: readonly unknown[]): PuntoCatena {
  const elemento = JSON.stringify([catena, numero, ...campi]);
  return { catena, numero, hash: hash('sha256', prima + elemento, 'hex') };
}

/** An instant as it is hashed: UTC with microseconds, as the database keeps it. */
export function istanteCanonico(istante: Date): string {
  return istante.toISOString().replace('Z', '000Z');
}
