import type { FastifyInstance } from 'fastify';
import { rispondi } from './errori-fastify.ts';
import { SOVRACCARICO } from './esito.ts';

/** Asked by who watches the server: they are answered however many others there are. */
const SEMPRE: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Serves `massimo` requests at once and tells those beyond to come back, before anything is read of them: a server that takes in all who come answers
 * everybody late and nobody in time.
 */
export function limitaPresenze(app: FastifyInstance, massimo: number): void {
  let presenti = 0;
  app.addHook('onRequest', async (richiesta, risposta) => {
    if (SEMPRE.has(richiesta.routeOptions.url)) return undefined;
    if (presenti >= massimo) return rispondi(risposta, SOVRACCARICO);
    presenti += 1;
    risposta.raw.once('close', () => {
      presenti -= 1;
    });
    return undefined;
  });
}
