/**
 * Codes of Node's network errors that mean that the database is not there (the only other peer, the token issuer, has an error of its own).
 */
const DI_RETE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ETIMEDOUT']);

/** SQLSTATE of a server that is stopping, starting, full, closed to connections or cut off (PostgreSQL appendix A: class 08, 53300, 55000, 57P01–57P03). */
const SQLSTATE = /^(08\w{3}|53300|55000|57P0[123])$/;

/** What pg and pg-pool say without a code when the connection is lost or none is free. */
const SENZA_CODICE = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect$/,
  /^timeout expired$/,
  /^Client has encountered a connection error and is not queryable$/,
  /^Client was closed and is not queryable$/,
];

/** How deep wrapped errors are searched: GraphQL, MikroORM and pg make three or four layers. */
const PROFONDITA = 8;

/** SQLSTATE of a statement that PostgreSQL ended because it took too long (query_canceled; statement_timeout is the only one here who cancels). */
const INTERROTTA = '57014';

/**
 * Whether an error, or one that it wraps (`cause`, `previous`, `originalError`, `errors`), says that the database cannot be reached now:
 * a fault that passes by itself, never a refusal.
 */
export function guastoBancaDati(errore: unknown): boolean {
  return dentro(errore, ({ code, message }) =>
    typeof code === 'string' ? DI_RETE.has(code) || SQLSTATE.test(code) : SENZA_CODICE.some((forma) => forma.test(message)),
  );
}

/** Whether an error, or one that it wraps, says that a statement took longer than it may. */
export function istruzioneInterrotta(errore: unknown): boolean {
  return dentro(errore, ({ code }) => code === INTERROTTA);
}

type ErroreConCodice = Error & Record<'code' | 'previous' | 'originalError' | 'errors', unknown>;

function dentro(errore: unknown, eQuello: (errore: ErroreConCodice) => boolean, profondita = PROFONDITA): boolean {
  if (!(errore instanceof Error) || profondita === 0) return false;
  const uno = errore as ErroreConCodice;
  if (eQuello(uno)) return true;
  const altri = [uno.cause, uno.previous, uno.originalError, ...(Array.isArray(uno.errors) ? uno.errors : [])];
  return altri.some((altro) => dentro(altro, eQuello, profondita - 1));
}
