import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rispondi } from './errori-fastify.ts';
import { SOVRACCARICO } from './esito.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Gives up the place of a request among those being served; more than once is as once. */
    lasciaIlPosto: (() => void) | null;
  }
}

/** Asked by who watches the server: they are answered however many others there are. */
const SEMPRE: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Works at `insieme` requests at a time, the others in the order in which they came; who has waited for `attesa` milliseconds is told to
 * come back, and nothing of his was begun. A server that takes in all who come answers everybody late and nobody in time. The place is free
 * again when the answer is ready, however slowly it is then read.
 */
export function limitaPresenze(app: FastifyInstance, insieme: number, attesa: number): void {
  const fila = new Set<() => void>();
  let liberi = insieme;

  const posto = (cliente: ServerResponse): Promise<boolean> | true => {
    if (liberi > 0) {
      liberi -= 1;
      return true;
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const esci = (entrato: boolean) => () => {
      if (!fila.delete(entra)) return;
      clearTimeout(sveglia);
      cliente.off('close', rinuncia);
      resolve(entrato);
    };
    const [entra, rinuncia] = [esci(true), esci(false)];
    const sveglia = setTimeout(rinuncia, attesa);
    cliente.once('close', rinuncia);
    fila.add(entra);
    return promise;
  };
  const lascia = () => {
    const [prossimo] = fila;
    if (prossimo) prossimo();
    else liberi += 1;
  };

  app.decorateRequest('lasciaIlPosto', null);
  const siede = (richiesta: FastifyRequest, risposta: FastifyReply, avanti: () => void) => {
    let suo = true;
    richiesta.lasciaIlPosto = () => {
      if (suo) lascia();
      suo = false;
    };
    if (risposta.raw.destroyed) richiesta.lasciaIlPosto();
    risposta.raw.once('close', richiesta.lasciaIlPosto);
    avanti();
  };
  app.addHook('preHandler', (richiesta, risposta, avanti) => {
    if (SEMPRE.has(richiesta.routeOptions.url)) return avanti();
    const suo = posto(risposta.raw);
    if (suo === true) return siede(richiesta, risposta, avanti);
    void suo.then((entrato) => (entrato ? siede(richiesta, risposta, avanti) : rispondi(risposta, SOVRACCARICO)));
  });
  app.addHook('onSend', (richiesta, _, __, avanti) => {
    richiesta.lasciaIlPosto?.();
    avanti();
  });
}
