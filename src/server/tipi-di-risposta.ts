import type { FastifyReply, FastifyRequest } from 'fastify';

/** `Accept` headers remembered at once: clients write a few. */
const MASSIMO = 100;

/** The media type in which Apollo answered each `Accept` header, for who answers in its place: choosing it stays its own. */
export class TipiDiRisposta {
  readonly #tipi = new Map<string, string>();

  /** The one for this request; undefined where Apollo has not yet been asked for it, or where it is not a POST. */
  di({ method, headers }: FastifyRequest): string | undefined {
    return method === 'POST' ? this.#tipi.get(headers.accept ?? '') : undefined;
  }

  /** Remembers the one of an answer of Apollo. */
  nota({ headers }: FastifyRequest, risposta: FastifyReply): void {
    const tipo = risposta.getHeader('content-type');
    if (risposta.statusCode === 200 && typeof tipo === 'string' && this.#tipi.size < MASSIMO) this.#tipi.set(headers.accept ?? '', tipo);
  }
}
