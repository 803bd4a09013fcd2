import { DirittoPerduto } from '../database/errori.ts';
import { type CodiceErrore, ErroreDominio } from '../domain/errori.ts';

/** A refusal as a mutation gives it back. */
export interface RifiutoUtente {
  readonly __typename: 'DominioError';
  readonly code: CodiceErrore;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** What may not be seen, or does not exist, for a mutation. */
export function negato(...path: string[]): ErroreDominio {
  return new ErroreDominio('ACCESSO_NEGATO', 'Accesso negato, oppure l’oggetto non esiste. verificaAccesso spiega perché.', path);
}

/**
 * Runs a use case; once more where the right was lost between its decision and its writing, so that it is the decision that refuses. Lost
 * a second time it is a fault: the two walls disagree.
 */
export function decidendoDiNuovo<T>(caso: () => Promise<T>): Promise<T> {
  return caso().catch((errore: unknown) => {
    if (!(errore instanceof DirittoPerduto)) throw errore;
    return caso();
  });
}

/** Runs a use case: a refusal by a rule becomes userErrors beside the empty payload; a fault stays a fault. */
export async function conRifiuti<T extends object, V extends object>(
  vuoto: V,
  caso: () => Promise<T>,
): Promise<(T | V) & { userErrors: RifiutoUtente[] }> {
  try {
    return { ...(await decidendoDiNuovo(caso)), userErrors: [] };
  } catch (errore) {
    if (!(errore instanceof ErroreDominio)) throw errore;
    const { codice, message, campo } = errore;
    return { ...vuoto, userErrors: [{ __typename: 'DominioError', code: codice, message, path: campo.length > 0 ? campo : null }] };
  }
}
