import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { comeRisposta, type Identifica, intestazioniDi } from './autenticazione.ts';
import type { ContestoBase } from './contesto-base.ts';
import type { DocumentiFidati } from './documenti-fidati.ts';
import { risolviDocumento } from './documento-chiesto.ts';
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
    stanza.addHook('preHandler', (richiesta, _, avanti) => tracciaCorrente.run(richiesta.traccia, avanti));
    if (documenti) stanza.addHook('preHandler', async (richiesta) => risolviDocumento(richiesta, documenti.fidati, documenti.soli));
    // A plugin that failed (the access record could not be written) leaves Apollo with a bare 500: a fault that passes says so.
    stanza.addHook('onSend', async (richiesta, risposta) => {
      const { guasto } = richiesta.traccia;
      if (risposta.statusCode === 500 && guasto) risposta.code(guasto.stato).headers(intestazioniDi(guasto));
    });
    await stanza.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: async (richiesta) => {
        try {
          return await contesto({ principal: await identifica(richiesta), requestId: richiesta.id });
        } catch (causa) {
          throw comeRisposta(causa);
        }
      },
    });
  });
}
