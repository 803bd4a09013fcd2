import type { AddressInfo } from 'node:net';
import { setTimeout as attendi } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import cors from '@fastify/cors';
import { type FastifyInstance, fastify } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { uuidv7 as uuid } from 'uuidv7';
import type { Config } from '../config.ts';
import { creaApollo } from './apollo.ts';
import type { Identifica } from './autenticazione.ts';
import type { ContestoBase } from './contesto-base.ts';
import { rispondiAgliErrori, rispondiAlRouter, rispondiAlSocket } from './errori-fastify.ts';
import { livelloDelleMutazioni } from './livello.ts';
import { entroMisura } from './misura.ts';
import type { RispostaPronta } from './operazione/pronta.ts';
import { limitaPresenze } from './presenze.ts';
import type { Registro } from './registro.ts';
import { segui } from './richiesta.ts';
import { type OpzioniDocumenti, rottaGraphql } from './rotta-graphql.ts';
import { type Controlli, rottaSalute } from './salute.ts';
import type { StatoServer } from './stato.ts';
import { opzioniTls } from './tls.ts';

/** What the HTTP server is made of. */
export interface OpzioniHttp<C extends ContestoBase> {
  readonly config: Pick<Config, 'introspezione' | 'server' | 'database' | 'limiti' | 'cns' | 'livelloMutazioni' | 'oidc'>;
  /** The protected schema. */
  readonly schema: GraphQLSchema;
  /** Who is asking. */
  readonly identifica: Identifica;
  /** Makes the context of one operation. What it throws is answered like an error of a resolver. */
  readonly contesto: (base: ContestoBase) => C | Promise<C>;
  /** Trusted documents, where there are any. */
  readonly documenti?: OpzioniDocumenti | null;
  /** Answers what needs no Apollo. */
  readonly pronta?: RispostaPronta<C> | null;
  /** Apollo plugins that go before this server's own. */
  readonly plugins?: readonly ApolloServerPlugin<C>[];
  /** Other routes; what they throw is answered in the shape of a GraphQL error. */
  readonly rotte?: readonly ((app: FastifyInstance) => void)[];
  /** What says whether the server can do its work now, for /readyz. */
  readonly controlli: Controlli;
  readonly stato: StatoServer;
  readonly registra: Registro;
}

/** A server that listens. */
export interface ServerHttp {
  /** The port it really listens on. */
  readonly porta: number;
  /**
   * Says that it is not ready any more, waits as long as the settings say, stops accepting, answers what it has begun, closes; within 8
   * seconds of that, whatever is still running. May be called again.
   */
  chiudi(): Promise<void>;
}

/** The server cannot listen there: the port is taken, or the address is not this machine's. */
export class IndirizzoNonDisponibile extends Error {
  constructor(host: string, porta: number, causa: unknown) {
    super(`Non si può ascoltare su ${host}, porta ${porta}: è occupata o non è di questa macchina. Cambiare PORT o HOST.`, {
      cause: causa,
    });
    this.name = 'IndirizzoNonDisponibile';
  }
}

/** Milliseconds for a request to arrive in full. */
const ARRIVO = 30_000;
/** Milliseconds for the requests begun to end when the server closes. */
const COMMIATO = 7_000;
/** Characters of a path's parameter: the signed links of the documents are long. */
const PARAMETRO = 4_096;

/**
 * Starts the HTTP server: /graphql, /healthz, /readyz and the routes handed in, with identity, limits, CORS, headers, log and one shape for
 * every error. Throws IndirizzoNonDisponibile.
 */
export async function avviaHttp<C extends ContestoBase>(opzioni: OpzioniHttp<C>): Promise<ServerHttp> {
  const { config, schema, plugins = [], rotte = [], registra } = opzioni;
  const app = fastify({
    https: config.server.tls && opzioniTls(config.server.tls, config.cns?.ca ?? []),
    genReqId: () => uuid(),
    bodyLimit: config.limiti.corpo,
    requestTimeout: ARRIVO,
    // A connection on which nothing moves for so long has nobody at the other end, or one who never reads.
    connectionTimeout: 2 * config.limiti.richiesta * 1000,
    // What arrives while closing on a connection still open is answered, and the connection then closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: PARAMETRO },
    clientErrorHandler: rispondiAlSocket,
    frameworkErrors: rispondiAlRouter,
  }) as unknown as FastifyInstance;
  segui(app, registra, opzioni.stato);
  rispondiAgliErrori(app, registra);
  limitaPresenze(app, config.limiti.insieme, config.database.attesa);
  await app.register(cors, {
    origin: config.server.corsOrigini.length > 0 ? [...config.server.corsOrigini] : false,
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 86_400,
  });

  const { livelloMutazioni, oidc } = config;
  const livello = livelloMutazioni === null ? [] : [livelloDelleMutazioni(livelloMutazioni, oidc.etaAutenticazione)];
  const scrivi = entroMisura(config.limiti.risposta);
  const apollo = creaApollo({ schema, config, plugins: [...plugins, ...livello], scrivi, registra });
  await apollo.start();
  rottaGraphql(app, apollo, { ...opzioni, scrivi, secondi: config.limiti.richiesta });
  rottaSalute(app, opzioni.controlli, opzioni.stato);
  for (const rotta of rotte) rotta(app);

  let chiusura: Promise<void> | null = null;
  const chiudi = () => {
    chiusura ??= congeda(app, apollo, opzioni);
    return chiusura;
  };
  try {
    await app.listen({ host: config.server.host, port: config.server.porta });
  } catch (causa) {
    await chiudi();
    const codice = causa instanceof Error && 'code' in causa ? causa.code : undefined;
    if (codice === 'EADDRINUSE' || codice === 'EACCES' || codice === 'EADDRNOTAVAIL')
      throw new IndirizzoNonDisponibile(config.server.host, config.server.porta, causa);
    throw causa;
  }
  return { porta: (app.server.address() as AddressInfo).port, chiudi };
}

/**
 * Who balances is told first, and what he still sends while he finds out is answered as ever; then nothing new is taken, and what was begun
 * is ended.
 */
async function congeda(
  app: FastifyInstance,
  apollo: { stop(): Promise<void> },
  { stato, config }: Pick<OpzioniHttp<ContestoBase>, 'stato' | 'config'>,
): Promise<void> {
  stato.inCongedo = true;
  await attendi(config.server.preavviso * 1000);
  const pazienza = setTimeout(() => app.server.closeAllConnections(), COMMIATO);
  await app.close();
  clearTimeout(pazienza);
  await apollo.stop();
}
