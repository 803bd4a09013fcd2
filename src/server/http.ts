import type { AddressInfo } from 'node:net';
import type { ApolloServerPlugin } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { fastify, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../auth/principal.ts';
import type { Config } from '../config.ts';
import { creaApollo } from './apollo.ts';
import { comeRisposta, identifica } from './autenticazione.ts';
import { rispondiAgliErrori, rispondiAlSocket } from './errori-fastify.ts';
import { accompagna } from './intestazioni.ts';
import type { Registro } from './registro.ts';
import { rottaGraphql } from './rotta-graphql.ts';
import { rottaSalute } from './salute.ts';

/** What every GraphQL context begins with. */
export interface ContestoBase {
  /** Null: the request has no token; the permission rules answer TOKEN_ASSENTE on every field that is not open to all. */
  readonly principal: Principal | null;
  /** UUID v7, also in the answer's x-request-id. */
  readonly requestId: string;
}

/** What the HTTP server is made of. */
export interface OpzioniHttp<C extends ContestoBase> {
  readonly config: Pick<Config, 'produzione' | 'server' | 'limiti'>;
  /** The protected schema. */
  readonly schema: GraphQLSchema;
  /** Whose token it is: Verificatore.verifica. */
  readonly verifica: (token: string) => Promise<Principal>;
  /** Makes the context of one operation. What it throws is answered like an error of a resolver. */
  readonly contesto: (base: ContestoBase) => C | Promise<C>;
  /** Apollo plugins that go before this server's own. */
  readonly plugins?: readonly ApolloServerPlugin<C>[];
  /** Other routes; what they throw is answered in the shape of a GraphQL error. */
  readonly rotte?: readonly ((app: FastifyInstance) => void)[];
  /** Whether the server can do its work now, for /healthz. */
  readonly pronto: () => boolean | Promise<boolean>;
  readonly registra: Registro;
}
