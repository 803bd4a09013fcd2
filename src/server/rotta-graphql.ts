import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { comeRisposta, type Identifica, intestazioniDi } from './autenticazione.ts';
import type { ContestoBase } from './contesto-base.ts';
import type { DocumentiFidati } from './documenti-fidati.ts';
import { risolviDocumento } from './documento-chiesto.ts';
import type { Registro } from './registro.ts';
import { poniScadenza } from './scadenza.ts';
import { tracciaCorrente } from './traccia.ts';

/** Trusted documents: which, and whether nothing else is taken. */
export interface OpzioniDocumenti {
  readonly fidati: DocumentiFidati;
  readonly soli: boolean;
}

/** /graphql: POST, and GET for queries; who is asking is found before the operation is read. */
export function rottaGraphql<C extends ContestoBase>(
  app: FastifyInstance,
  apollo: ApolloServer<C>,
  opzioni: {
    readonly identifica: Identifica;
    readonly contesto: (base: ContestoBase) => C | Promise<C>;
    readonly documenti?: OpzioniDocumenti | null;
    /** Seconds that a request may last. */
    readonly secondi: number;
    readonly registra: Registro;
  },
): void {
  const { identifica, contesto, documenti } = opzioni;
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (_, risposta) => {
      risposta.header('allow', 'GET, POST');
      throw Object.assign(new Error('method not allowed'), { statusCode: 405 });
    },
  });
  app.register(async (stanza) => {
    poniScadenza(stanza, opzioni.secondi, opzioni.registra);
    stanza.addHook('preHandler', (richiesta, _, avanti) => tracciaCorrente.run(richiesta.traccia, avanti));
    if (documenti) stanza.addHook('preHandler', async (richiesta) => risolviDocumento(richiesta, documenti.fidati, documenti.soli));
    // A plugin that failed (the access record could not be written) leaves Apollo with a bare 500: a fault that passes says so.
    stanza.addHook('onSend', async (richiesta, risposta) => {
      const { guasto } = richiesta.traccia;
      if (risposta.statusCode === 500 && guasto) risposta.code(guasto.stato).headers(intestazioniDi(guasto));
    });
    const context = async (richiesta: FastifyRequest) => {
      try {
        return await contesto({ principal: await identifica(richiesta), requestId: richiesta.id, segnale: richiesta.segnale });
      } catch (causa) {
        throw comeRisposta(causa);
      }
    };
    stanza.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: fastifyApolloHandler(apollo, { context }),
    });
  });
}
