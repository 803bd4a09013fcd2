import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { CodiceToken } from '../auth/errori-token.ts';

type InUscita = GraphQLRequestContextWillSendResponse<BaseContext>;

/** Errors about the document and its variables. */
const DEL_DOCUMENTO: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'RICHIESTA_NON_VALIDA',
  'VALORE_NON_VALIDO',
]);
/** Apollo's codes of a request that is not a GraphQL request at all: 400 for everyone. */
const DELLA_RICHIESTA: ReadonlySet<unknown> = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** The HTTP header that says by which kind of token a caller may come in (RFC 6750 §3). */
export const CHIEDI_TOKEN = 'Bearer realm="cassetto"';

/**
 * The HTTP status of GraphQL answers, where Apollo's is not what GraphQL over HTTP says: errors of the document are 200 for a client that
 * only takes application/json (400 for application/graphql-response+json); an answer without data says by its status whose fault it is:
 * 401, 500, or 503 with Retry-After. An answer with data is 200, whatever single fields say.
 */
export const statoHttp: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async willSendResponse(inUscita) {
        const { body, http } = inUscita.response;
        if (body.kind !== 'single' || body.singleResult.data) return;
        const errori = body.singleResult.errors ?? [];
        if (http.status === 400 && eDiClientSemplice(inUscita) && soloDelDocumento(inUscita, errori)) http.status = 200;
        else if (http.status === undefined) senzaDati(inUscita, errori);
      },
    };
  },
};

function eDiClientSemplice({ request }: InUscita): boolean {
  return !request.http?.headers.get('accept')?.includes('application/graphql-response+json');
}

function soloDelDocumento({ errors }: InUscita, formattati: readonly GraphQLFormattedError[]): boolean {
  return (
    formattati.every((uno) => DEL_DOCUMENTO.has(uno.extensions?.['code'])) &&
    !errors?.some((uno) => DELLA_RICHIESTA.has(uno.extensions['code']))
  );
}

function senzaDati({ response: { http } }: InUscita, errori: readonly GraphQLFormattedError[]): void {
  const attese = errori.map((uno) => uno.extensions?.['retryAfter']).filter((attesa) => typeof attesa === 'number');
  const codici = errori.map((uno) => String(uno.extensions?.['code']));
  if (attese.length > 0) {
    http.status = 503;
    http.headers.set('retry-after', String(Math.max(...attese)));
  } else if (codici.includes('ERRORE_INTERNO')) http.status = 500;
  else if (codici.some((codice) => Object.hasOwn(CodiceToken, codice))) {
    http.status = 401;
    http.headers.set('www-authenticate', CHIEDI_TOKEN);
  }
}
