import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { operazioni } from '../../osservazione.ts';

const AL_MINIMO_GUASTO = 500;

/** Makes a span of every request, which goes on with the trace of who asks (traceparent); addresses, headers and variables are not in it. */
export function tracciaRichieste(app: FastifyInstance): void {
  const tracciatore = trace.getTracer('cassetto');
  const aperte = new WeakMap<object, Span>();
  app.addHook('preHandler', (richiesta, _, avanti) => {
    const { method, routeOptions, headers, id } = richiesta;
    const rotta = routeOptions.url ?? 'NESSUNA';
    const attributes = { 'http.request.method': method, 'http.route': rotta, 'cassetto.request_id': id };
    const sua = propagation.extract(context.active(), headers);
    const span = tracciatore.startSpan(`${method} ${rotta}`, { kind: SpanKind.SERVER, attributes }, sua);
    aperte.set(richiesta, span);
    context.with(trace.setSpan(sua, span), avanti);
  });
  app.addHook('onResponse', async (richiesta, { statusCode }) => {
    const span = aperte.get(richiesta);
    span?.setAttribute('http.response.status_code', statusCode);
    if (statusCode >= AL_MINIMO_GUASTO) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}

/** Says in the request's span which operation it was, by the root fields that it asked for, and how it ended, until the answer is called. */
export function nominaOperazioni(): () => void {
  return operazioni.ascolta(({ tipo, campi, errori }) => {
    const span = trace.getActiveSpan();
    if (!span || tipo === null) return;
    span.updateName(`${tipo} ${campi.join(', ')}`);
    span.setAttributes({ 'graphql.operation.type': tipo, 'cassetto.campi': [...campi] });
    if (errori.length > 0) span.setAttribute('cassetto.errori', [...new Set(errori)]);
  });
}
