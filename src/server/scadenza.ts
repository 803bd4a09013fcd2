import type { FastifyInstance } from 'fastify';
import { segnala } from './errori.ts';
import { rispondi } from './errori-fastify.ts';
import { TEMPO_SCADUTO } from './esito.ts';
import type { Registro } from './registro.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Says that nobody waits for the answer any more: it was given for want of time, or who asked has gone. */
    segnale: AbortSignal;
  }
}

/**
 * Answers TEMPO_SCADUTO to the requests of `stanza` that last more than `secondi`, and tells whoever works for them when nobody waits any
 * more. (The signal of Fastify 5.12 goes off as soon as the body has been read.)
 */
export function poniScadenza(stanza: FastifyInstance, secondi: number, registra: Registro): void {
  stanza.decorateRequest('segnale');
  stanza.addHook('onRequest', (richiesta, risposta, avanti) => {
    const attesa = new AbortController();
    richiesta.segnale = attesa.signal;
    const sveglia = setTimeout(() => {
      segnala(richiesta.traccia, TEMPO_SCADUTO, new Error('request out of time'), registra);
      rispondi(risposta, TEMPO_SCADUTO);
      attesa.abort();
    }, secondi * 1000);
    risposta.raw.once('close', () => {
      clearTimeout(sveglia);
      if (!risposta.raw.writableFinished) attesa.abort();
    });
    avanti();
  });
}
