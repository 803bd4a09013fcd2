import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { campiRadice } from './campi-radice.ts';
import { creaFormatError, segnala } from './errori.ts';
import { ERRORE_INTERNO, esitoDi } from './esito.ts';
import { regolaLimiti } from './limiti.ts';
import type { Registro } from './registro.ts';
import { statoHttp } from './stato-http.ts';
import { tracciaCorrente } from './traccia.ts';

/** Validation errors told at once. */
const ERRORI_ELENCATI = 5;

/**
 * Apollo Server with nothing left to its defaults that would tell, cache or take more than it should (design/trust.md §0, pitfalls.md
 * A1–A13). It behaves alike in every environment; whether the schema may be asked for is a setting.
 */
export function creaApollo<C extends BaseContext>(opzioni: {
  readonly schema: GraphQLSchema;
  readonly config: Pick<Config, 'introspezione' | 'limiti'>;
  readonly plugins: readonly ApolloServerPlugin<C>[];
  /** Writes a result as the text of the answer. */
  readonly scrivi: (risultato: FormattedExecutionResult) => string;
  readonly registra: Registro;
}): ApolloServer<C> {
  const { schema, config, plugins, scrivi, registra } = opzioni;
  return new ApolloServer<C>({
    schema,
    nodeEnv: 'production',
    introspection: config.introspezione,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: config.limiti.token },
    validationOptions: { maxErrors: ERRORI_ELENCATI },
    validationRules: [regolaLimiti(config.limiti)],
    formatError: creaFormatError(registra),
    stringifyResult: scrivi,
    logger: soloAvvisi(registra),
    plugins: [...plugins, statoHttp, traccia(registra), ApolloServerPluginLandingPageDisabled()],
  });
}

/** Notes in the request's trace what the log line and the answer need and Apollo knows. */
function traccia(registra: Registro): ApolloServerPlugin<BaseContext> {
  return {
    async unexpectedErrorProcessingRequest({ error }) {
      segnala(tracciaCorrente.getStore(), esitoDi(error) ?? ERRORE_INTERNO, error, registra);
    },
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation }) {
          const corrente = tracciaCorrente.getStore();
          if (corrente && operation) corrente.operazione = campiRadice(document, operation.selectionSet).join(', ');
        },
      };
    },
  };
}

/** Apollo's own words may hold what an error said, which may hold anything: that it had something to say is logged, not what. */
function soloAvvisi(registra: Registro) {
  const tace = () => undefined;
  return {
    debug: tace,
    info: tace,
    warn: () => registra.warn({ da: 'apollo' }, 'avviso del server GraphQL'),
    error: () => registra.error({ da: 'apollo' }, 'errore del server GraphQL'),
  };
}
