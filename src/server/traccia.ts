import { AsyncLocalStorage } from 'node:async_hooks';
import type { Esito } from './esito.ts';

/** What is known of one HTTP request while it is served: enough to tie an answer to its log line, nothing about the person. */
export interface Traccia {
  /** Made here (UUID v7), never the client's text; the answer carries it as x-request-id. */
  readonly requestId: string;
  /** The trace that the caller follows it by (W3C Trace Context), null where he sent none that can be read. */
  readonly traceId: string | null;
  /** Root fields of the GraphQL operation, once it was found. Not its name, which a client may make of whatever he likes: of a person's codice too. */
  operazione: string | null;
  /** The gravest fault met, for the HTTP status of an answer that has no data. */
  guasto: Esito | null;
}

/** The trace of the request being served, for those whom Apollo does not hand the request (formatError). */
export const tracciaCorrente = new AsyncLocalStorage<Traccia>();

/** The trace id of a traceparent header (W3C Trace Context §3.2): 32 hexadecimal digits, not all zero; null for anything else. */
export function traceIdDi(traceparent: unknown): string | null {
  const trovato =
    typeof traceparent === 'string' ? /^[0-9a-e][0-9a-f]-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/.exec(traceparent) : null;
  return trovato && !/^0+$/.test(trovato[1]!) ? trovato[1]! : null;
}
