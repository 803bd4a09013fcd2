import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { campiRadice } from '../campi-radice.ts';

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

/** Says in the request's span which operation it was, by the root fields that it asked for, and how it ended. */
export const nominaOperazioni: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    const span = trace.getActiveSpan();
    return {
      async didResolveOperation({ document, operation }) {
        if (!operation) return;
        const campi = campiRadice(document, operation.selectionSet);
        span?.updateName(`${operation.operation} ${campi.join(', ')}`);
        span?.setAttributes({ 'graphql.operation.type': operation.operation, 'cassetto.campi': campi });
      },
      async willSendResponse({ response: { body } }) {
        const errori = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        if (errori.length > 0) span?.setAttribute('cassetto.errori', [...new Set(errori.map((uno) => String(uno.extensions?.['code'])))]);
      },
    };
  },
};
