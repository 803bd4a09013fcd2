import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Registro } from './registro.ts';
import type { StatoServer } from './stato.ts';
import { type Traccia, traceIdDi } from './traccia.ts';

declare module 'fastify' {
  interface FastifyRequest {
    traccia: Traccia;
  }
}

/** Headers of every answer; a route may say otherwise for its own. Nothing here is a page, and nothing here may be kept by a cache. */
const INTESTAZIONI = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Adds to an answer its request id and the headers that every answer has. */
export function accompagna(risposta: FastifyReply): FastifyReply {
  return risposta.headers({ ...INTESTAZIONI, 'x-request-id': risposta.request.id });
}

/**
 * Follows every request from arrival to answer: trace, headers, and one log line with method, route pattern, status, milliseconds, request
 * id, the caller's trace id and the operation's root fields. Addresses, variables and headers are not logged: they carry people's data and tokens.
 */
export function segui(app: FastifyInstance, registra: Registro, stato: StatoServer): void {
  app.decorateRequest('traccia');
  app.addHook('onRequest', (richiesta, risposta, avanti) => {
    richiesta.traccia = { requestId: richiesta.id, traceId: traceIdDi(richiesta.headers.traceparent), operazione: null, guasto: null };
    accompagna(risposta);
    avanti();
  });
  app.addHook('onSend', (_, risposta, __, avanti) => {
    // Who keeps his connection open would send his next request here, and keep the server from closing.
    if (stato.inCongedo) risposta.header('connection', 'close');
    avanti();
  });
  app.addHook('onResponse', (richiesta, risposta, avanti) => {
    const { requestId, traceId, operazione } = richiesta.traccia;
    const rotta = richiesta.routeOptions.url ?? null;
    const ms = Math.round(risposta.elapsedTime);
    const chi = { requestId, ...(traceId && { traceId }), operazione };
    registra.info({ metodo: richiesta.method, rotta, stato: risposta.statusCode, ms, ...chi }, 'richiesta servita');
    avanti();
  });
}
