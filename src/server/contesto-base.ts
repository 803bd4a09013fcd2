import type { Principal } from '../auth/principal.ts';

/** What every GraphQL context begins with. */
export interface ContestoBase {
  /** Null: the request has no token; the permission rules answer TOKEN_ASSENTE on every field that is not open to all. */
  readonly principal: Principal | null;
  /** UUID v7, also in the answer's x-request-id. */
  readonly requestId: string;
  /** Says that nobody waits for the answer any more: what is being read is given up. Absent where nobody could leave. */
  readonly segnale?: AbortSignal;
  /** The Lavorazione that a worker is at, with the rights of who asked for it; absent in a request. */
  readonly lavorazione?: string;
}
