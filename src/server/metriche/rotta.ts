import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { http, misure } from './misure.ts';

const impronta = (testo: string) => createHash('sha256').update(testo).digest();

/**
 * GET /metrics, in Prometheus' text format, for who sends `segreto` as a bearer token; null: for whoever reaches the address. To others it is
 * not there. It times every answer of the server too.
 */
export function rottaMetriche(segreto: string | null): (app: FastifyInstance) => void {
  const atteso = segreto === null ? null : impronta(`Bearer ${segreto}`);
  return (app) => {
    app.addHook('onResponse', ({ method: metodo, routeOptions }, { statusCode: stato, elapsedTime }, avanti) => {
      http.observe({ metodo, rotta: routeOptions.url ?? 'NESSUNA', stato }, elapsedTime / 1000);
      avanti();
    });
    app.get('/metrics', async (richiesta, risposta) => {
      if (atteso && !timingSafeEqual(atteso, impronta(richiesta.headers.authorization ?? ''))) return risposta.callNotFound();
      return risposta.type(misure.contentType).send(await misure.metrics());
    });
  };
}
