import { AsyncLocalStorage } from 'node:async_hooks';
import type { Esito } from './esito.ts';

/** What is known of one HTTP request while it is served: enough to tie an answer to its log line, nothing about the person. */
export interface Traccia {
  /** Made here (UUID v7), never the client's text; the answer carries it as x-request-id. */
  readonly requestId: string;
  /** Name of the GraphQL operation, when it has one and it was found. */
  operazione: string | null;
  /** The gravest fault met, for the HTTP status of an answer that has no data. */
  guasto: Esito | null;
}

/** The trace of the request being served, for those whom Apollo does not hand the request (formatError). */
export const tracciaCorrente = new AsyncLocalStorage<Traccia>();
