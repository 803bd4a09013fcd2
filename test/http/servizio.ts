import {
  GraphQLEnumType,
  GraphQLError,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { onTestFinished } from 'vitest';
import { tokenAssente } from '../../src/auth/errori-token.ts';
import { creaVerificatore } from '../../src/auth/token.ts';
import { leggiConfig } from '../../src/config.ts';
import { creaIdentifica } from '../../src/server/autenticazione.ts';
import { apriCarte } from '../../src/server/carte.ts';
import type { ContestoBase } from '../../src/server/contesto-base.ts';
import { avviaHttp, type OpzioniHttp, type ServerHttp } from '../../src/server/http.ts';
import { creaRegistro } from '../../src/server/registro.ts';
import { type EmittenteDiProva, emittenteDiProva } from '../support/emittente-di-prova.ts';

/** What the fields of the test's schema did and throw. */
export interface Prova {
  /** Resolver calls. */
  chiamate: number;
  /** What `guasto` throws. */
  guasto: unknown;
  /** What `lento` waits for. */
  attesa: Promise<void>;
}

/** A listening server over a schema of the test's own, with a real issuer. */
export interface Servizio {
  readonly base: string;
  readonly server: ServerHttp;
  readonly emittente: EmittenteDiProva;
  readonly prova: Prova;
  /** Log lines, as written. */
  readonly log: string[];
  /** POST /graphql with a query as an ordinary client sends it. */
  chiedi(query: string, opzioni?: { variables?: object; token?: string; headers?: Record<string, string> }): Promise<Response>;
}

/** What an answer says that is wrong. */
export interface Errore {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; requestId?: string; path?: string[]; retryAfter?: number };
}

const Gestione = new GraphQLEnumType({ name: 'Gestione', values: { ARTIGIANI: {}, COMMERCIANTI: {} } });
const Codice = new GraphQLScalarType<string, string>({
  name: 'Codice',
  parseValue(valore) {
    if (valore === 'buono') return valore;
    throw new GraphQLError('Il codice deve essere "buono".', { extensions: { code: 'VALORE_NON_VALIDO' } });
  },
});
const Filtro = new GraphQLInputObjectType({ name: 'Filtro', fields: { gestione: { type: Gestione }, codice: { type: Codice } } });

function schemaDi(prova: Prova): GraphQLSchema {
  const fa = (valore: unknown) => () => {
    prova.chiamate += 1;
    return valore;
  };
  const Ramo: GraphQLObjectType = new GraphQLObjectType({
    name: 'Ramo',
    fields: () => ({
      nome: { type: GraphQLString, resolve: fa('ramo') },
      ramo: { type: Ramo, resolve: fa({}) },
      edges: { type: new GraphQLList(Ramo), resolve: fa([{}]) },
      node: { type: Ramo, resolve: fa({}) },
    }),
  });
  const lancia = () => {
    throw prova.guasto;
  };
  const query = new GraphQLObjectType<unknown, ContestoBase>({
    name: 'Query',
    fields: {
      saluto: { type: GraphQLString, resolve: fa('ciao') },
      ramo: { type: Ramo, resolve: fa({}) },
      chi: {
        type: new GraphQLNonNull(GraphQLString),
        resolve: (_, __, { principal }) => {
          if (!principal) throw tokenAssente();
          return JSON.stringify([principal.codiceFiscale, principal.perConto]);
        },
      },
      eco: {
        type: GraphQLString,
        args: { filtro: { type: Filtro }, codice: { type: Codice }, n: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 1 } },
        resolve: fa('eco'),
      },
      guasto: { type: GraphQLString, resolve: lancia },
      guastoObbligatorio: { type: new GraphQLNonNull(GraphQLString), resolve: lancia },
      guasti: {
        type: new GraphQLList(new GraphQLObjectType({ name: 'Voce', fields: { v: { type: GraphQLString, resolve: lancia } } })),
        resolve: fa([{}, {}, {}]),
      },
      lento: { type: GraphQLString, resolve: () => prova.attesa.then(() => 'finito') },
    },
  });
  const mutation = new GraphQLObjectType({ name: 'Mutation', fields: { incrementa: { type: GraphQLInt, resolve: fa(1) } } });
  return new GraphQLSchema({ query, mutation });
}

/** Starts a server that lives as long as the test. `ambiente`: settings, as the environment gives them. */
export async function servizio(ambiente: NodeJS.ProcessEnv = {}, altro: Partial<OpzioniHttp<ContestoBase>> = {}): Promise<Servizio> {
  const emittente = await emittenteDiProva();
  const prova: Prova = { chiamate: 0, guasto: new Error('SELECT segreto FROM 10.0.0.1'), attesa: Promise.resolve() };
  const log: string[] = [];
  const config = leggiConfig({ PORT: '0', ...ambiente });
  const registra = creaRegistro('info', { write: (riga) => void log.push(riga) });
  const carte = config.cns && (await apriCarte(config.cns, registra));
  const server = await avviaHttp<ContestoBase>({
    config,
    schema: schemaDi(prova),
    identifica: creaIdentifica({ verifica: creaVerificatore(emittente.oidc).verifica, carte }),
    contesto: (base) => ({ ...base }),
    controlli: {},
    stato: { inCongedo: false },
    registra,
    ...altro,
  });
  onTestFinished(async () => {
    await server.chiudi();
    await carte?.verificatore.chiudi();
  });
  const base = `${config.server.tls ? 'https' : 'http'}://127.0.0.1:${server.porta}`;
  return {
    base,
    server,
    emittente,
    prova,
    log,
    chiedi: (query, { variables, token, headers } = {}) =>
      fetch(`${base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

/** The errors of an answer, each checked to have what every error has. */
export async function erroriDi(risposta: Response): Promise<Errore[]> {
  const { errors = [] } = (await risposta.json()) as { errors?: Errore[] };
  return errors;
}
