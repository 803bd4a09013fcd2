/**
 * A document could not be drawn: the worker died, ran out of memory or of time, or met data that the drawing refuses. A fault of ours, never of
 * the caller.
 */
export class DisegnoNonRiuscito extends Error {
  constructor(causa: unknown) {
    super('Il documento non è stato disegnato: riprovare fra qualche istante.', { cause: causa });
    this.name = 'DisegnoNonRiuscito';
  }
}

/** Too many documents wait to be drawn: nothing was begun. A fault that passes, never a refusal. */
export class TroppiInAttesa extends Error {
  constructor() {
    super('Troppi documenti sono in attesa di essere disegnati: riprovare fra qualche istante.');
    this.name = 'TroppiInAttesa';
  }
}

/**
 * The data of a document break a rule of its form (too many rows, a negative balance …): the caller of the drawing has not checked
 * them.
 */
export class DatiNonDisegnabili extends Error {
  /** Field of the data, outermost first, as "righe.0.importoDebito". */
  readonly campo: string;

  constructor(campo: string, atteso: string) {
    super(`Documento non disegnabile: ${campo}, atteso ${atteso}.`);
    this.name = 'DatiNonDisegnabili';
    this.campo = campo;
  }
}

/**
 * The file store cannot be read or written (full disk, missing rights, broken device): a fault. No path in the message; the cause
 * keeps it for the log.
 */
export class DepositoNonDisponibile extends Error {
  constructor(causa: unknown) {
    super("L'archivio dei documenti non è disponibile: riprovare fra qualche istante.", { cause: causa });
    this.name = 'DepositoNonDisponibile';
  }
}
