import type { ContestoAccesso } from '../auth/contesto.ts';
import type { Lettore } from '../auth/fatti.ts';
import type { Caricatori } from './caricatori.ts';
import type { Riferimenti } from './riferimenti.ts';
import type { Tabelle } from './tabelle.ts';

/** What reading needs of the context of a request. */
export interface ContestoLettura extends ContestoAccesso {
  readonly leggi: Lettore;
  /** Says that nobody waits for the answer any more. Absent where nobody could leave. */
  readonly segnale?: AbortSignal;
  readonly tabelle: Tabelle;
  readonly riferimenti: Riferimenti;
  /** Loaders of this request, which a mutation empties. */
  readonly caricatori: Caricatori;
  /** Signs the cursors. */
  readonly chiaveCursori: Buffer;
  /** Asked for when a list is read with aggiornatoDal: the value to send next time. Taken before the list is read. */
  finoA: Promise<string> | null;
}
