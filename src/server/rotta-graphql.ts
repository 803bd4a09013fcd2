import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { comeRisposta, type Identifica, intestazioniDi } from './autenticazione.ts';
import type { ContestoBase } from './contesto-base.ts';
import type { DocumentiFidati } from './documenti-fidati.ts';
import { risolviDocumento } from './documento-chiesto.ts';
import type { RispostaPronta } from './operazione/pronta.ts';
import type { Registro } from './registro.ts';
import { poniScadenza } from './scadenza.ts';
import { TipiDiRisposta } from './tipi-di-risposta.ts';
import { tracciaCorrente } from './traccia.ts';

/** Trusted documents: which, and whether nothing else is taken. */
export interface OpzioniDocumenti {
  readonly fidati: DocumentiFidati;
  readonly soli: boolean;
}

/** What /graphql is answered with. */
export interface OpzioniGraphql<C extends ContestoBase> {
  readonly identifica: Identifica;
  readonly contesto: (base: ContestoBase) => C | Promise<C>;
  /** Answers what needs no Apollo. */
  readonly pronta?: RispostaPronta<C> | null;
  /** Writes a result as the text of the answer. */
  readonly scrivi: (risultato: FormattedExecutionResult) => string;
  readonly documenti?: OpzioniDocumenti | null;
  /** Seconds that a request may last. */
  readonly secondi: number;
  readonly registra: Registro;
}

/** /graphql: POST, and GET for queries; who is asking is found before the operation is read. */
export function rottaGraphql<C extends ContestoBase>(app: FastifyInstance, apollo: ApolloServer<C>, opzioni: OpzioniGraphql<C>): void {
  const { documenti } = opzioni;
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
    stanza.addHook('onSend', (richiesta, risposta, _, avanti) => {
      const { guasto } = richiesta.traccia;
      if (risposta.statusCode === 500 && guasto) risposta.code(guasto.stato).headers(intestazioniDi(guasto));
      avanti();
    });
    stanza.route({ method: ['GET', 'POST'], url: '/graphql', handler: rispondi(apollo, opzioni) });
  });
}

/** Answers without Apollo what can be answered so; both ways share one context, made when first asked for. */
function rispondi<C extends ContestoBase>(apollo: ApolloServer<C>, { identifica, contesto, pronta, scrivi }: OpzioniGraphql<C>) {
  const contesti = new WeakMap<FastifyRequest, Promise<C>>();
  const tipi = new TipiDiRisposta();
  const contestoDi = (richiesta: FastifyRequest): Promise<C> => {
    const noto = contesti.get(richiesta) ?? crea(richiesta);
    contesti.set(richiesta, noto);
    return noto;
  };
  const crea = async (richiesta: FastifyRequest) => {
    try {
      return await contesto({ principal: await identifica(richiesta), requestId: richiesta.id, segnale: richiesta.segnale });
    } catch (causa) {
      throw comeRisposta(causa);
    }
  };
  const daApollo = fastifyApolloHandler(apollo, { context: contestoDi });
  return async function (this: FastifyInstance, richiesta: FastifyRequest, risposta: FastifyReply) {
    const tipo = tipi.di(richiesta);
    const risultato = tipo && pronta ? await pronta(richiesta, () => contestoDi(richiesta)) : null;
    // As bytes: Node would copy a long text once more beside the headers.
    if (tipo && risultato) return risposta.type(tipo).send(Buffer.from(scrivi(risultato)));
    const testo = await daApollo.call(this, richiesta, risposta);
    tipi.nota(richiesta, risposta);
    return testo;
  };
}
