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
