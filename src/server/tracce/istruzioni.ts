import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type Istruzione, istruzioni } from '../../osservazione.ts';

/** Characters of a statement that a trace carries. */
const LUNGHEZZA = 2_000;

/** A statement without what it is about: every literal becomes a question mark. Parameters are never in it. */
export function senzaLetterali(testo: string): string {
  return testo
    .slice(0, LUNGHEZZA)
    .replace(/'(?:[^']|'')*(?:'|$)/g, '?')
    .replace(/(?<![\w$".])\d+(?:\.\d+)?/g, '?');
}

/** Makes a span of every statement that an operation sends to PostgreSQL, until the answer is called. */
export function tracciaIstruzioni(): () => void {
  const tracciatore = trace.getTracer('cassetto');
  const aperte = new WeakMap<Istruzione, Span>();
  const ascolta = {
    start: (istruzione: Istruzione) => {
      if (!trace.getSpan(context.active())?.isRecording()) return;
      const testo = senzaLetterali(istruzione.testo);
      const verbo = /^[\s(]*([a-z]+)/i.exec(testo)?.[1]?.toUpperCase() ?? 'SQL';
      const attributes = {
        'db.system.name': 'postgresql',
        'db.operation.name': verbo,
        'db.query.text': testo,
        'cassetto.gruppo': istruzione.gruppo,
      };
      aperte.set(istruzione, tracciatore.startSpan(verbo, { kind: SpanKind.CLIENT, attributes }));
    },
    // What the database says of an error may hold a row: that there was one is enough.
    error: (istruzione: Istruzione) => void aperte.get(istruzione)?.setStatus({ code: SpanStatusCode.ERROR }),
    asyncEnd: (istruzione: Istruzione) => aperte.get(istruzione)?.end(),
    asyncStart: () => undefined,
    end: () => undefined,
  };
  istruzioni.subscribe(ascolta);
  return () => void istruzioni.unsubscribe(ascolta);
}
