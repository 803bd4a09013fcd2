import type { TipoLavorazione } from '../domain/lavorazione.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import type { Fatto } from '../services/idempotenza.ts';
import type { NuovoDocumento } from '../services/lavorazioni/documento.ts';

/** What is done of each line of a kind of Lavorazione. One file of `mansioni/` a kind. */
export interface Mansione<R> {
  readonly tipo: TipoLavorazione;
  /** What the line is about, in the words of who asked: a codice fiscale, an id. */
  riferimento(riga: R): string;
  /**
   * Does one line, deciding the right to it. Its effect goes through `contesto.scrivi`, exactly once, whose transaction takes the result of the
   * line along; a refusal by a rule (ErroreDominio) becomes the line's error, anything else is a fault and the line is tried again.
   */
  esegui(contesto: ContestoServizi, riga: R): Promise<unknown>;
  /** The global id of what came of the line, from what was handed to `contesto.scrivi`. */
  oggetto(fatto: Fatto): string | null;
  /**
   * The documents that the whole makes once every line has its result, of what came of those that were done (global ids, in the order of the
   * lines) and of the lines. It may begin again after a kill. What a rule refuses makes none.
   */
  documenti?(contesto: ContestoServizi, oggetti: readonly string[], righe: readonly R[]): Promise<readonly NuovoDocumento[]>;
}
