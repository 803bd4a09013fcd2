/** The database cannot be used as configured: wrong address, wrong version, missing rights. The message is one sentence for the operator, without the password. */
export class BancaDatiNonUtilizzabile extends Error {
  constructor(messaggio: string, opzioni?: ErrorOptions) {
    super(messaggio, opzioni);
    this.name = 'BancaDatiNonUtilizzabile';
  }
}

/** The PostgreSQL or system code of an error, through the wrappers that drivers put around it; null where there is none. */
export function codiceDi(errore: unknown): string | null {
  for (let e: unknown = errore, salti = 0; e instanceof Error && salti < 5; salti++) {
    const { code } = e as { code?: unknown };
    if (typeof code === 'string') return code;
    e = e.cause ?? (e as { previous?: unknown }).previous;
  }
  return null;
}

/** A row-level policy refused a row that the decision had granted: the right was lost in between. */
export class DirittoPerduto extends Error {
  constructor(opzioni: ErrorOptions) {
    super('a row-level policy refused what was decided', opzioni);
    this.name = 'DirittoPerduto';
  }
}

/** Whether a policy's check refused a row. A grant that is missing has the same SQLSTATE, and is a fault of the installation. */
export function rifiutatoDaPolitica(errore: unknown): boolean {
  return codiceDi(errore) === '42501' && (errore as { routine?: unknown }).routine === 'ExecWithCheckOptions';
}
