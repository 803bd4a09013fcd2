import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { CodiceToken } from '../auth/errori-token.ts';
import { CodiceErrore } from '../domain/errori.ts';
import type { CodiceRisposta } from './codici.ts';
import { ERRORE_INTERNO, type Esito, eGuasto, esitoDi } from './esito.ts';
import { inItaliano } from './messaggi-graphql.ts';
import { descriviErrore, type Registro } from './registro.ts';
import { type Traccia, tracciaCorrente } from './traccia.ts';

/**
 * Codes that a GraphQLError made by us may carry out, with its own message. What is not here, nor known to graphql-js or Apollo, is masked.
 */
const NOSTRI: ReadonlySet<unknown> = new Set<CodiceRisposta>([
  ...Object.values(CodiceErrore),
  ...Object.values(CodiceToken),
  'RICHIESTA_NON_VALIDA',
  'LIMITE_SUPERATO',
  'CURSORE_NON_VALIDO',
  'ID_NON_VALIDO',
  'PAGINAZIONE_NON_VALIDA',
]);

/**
 * Apollo's formatError: every error leaves as an Italian sentence with extensions { code, requestId, path?, retryAfter? }. No value of the
 * caller, no suggestion, no SQL, no file path, no stack leaves; an unforeseen error is ERRORE_INTERNO, and the log has its frames under
 * the same request id.
 */
export function creaFormatError(registra: Registro): (formattato: GraphQLFormattedError, errore: unknown) => GraphQLFormattedError {
  return (formattato, errore) => {
    const traccia = tracciaCorrente.getStore();
    const trovato = esitoDiGraphql(errore);
    // Apollo replaces what a plugin throws by an error of its own: the trace remembers what it was.
    const esito = errore instanceof GraphQLError ? trovato : (traccia?.guasto ?? trovato);
    if (eGuasto(esito)) segnala(traccia, esito, errore, registra);
    const { locations, path } = formattato;
    return {
      message: esito.messaggio,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: estensioni(esito, traccia?.requestId),
    };
  };
}

/** The extensions of an error as the caller gets them. */
export function estensioni(esito: Esito, requestId: string | undefined): Record<string, unknown> {
  return {
    code: esito.codice,
    ...(requestId && { requestId }),
    ...(esito.path?.length && { path: esito.path }),
    ...(esito.retryAfter !== undefined && { retryAfter: esito.retryAfter }),
  };
}

/** Remembers a fault in the trace of the request and logs it, once a request: a list of a hundred rows would say it a hundred times. */
export function segnala(traccia: Traccia | undefined, esito: Esito, errore: unknown, registra: Registro): void {
  if (traccia?.guasto) return;
  if (traccia) traccia.guasto = esito;
  registra.error({ requestId: traccia?.requestId, codice: esito.codice, ...descriviErrore(errore) }, 'richiesta non riuscita');
}

/** What is told of an error that comes out of a GraphQL operation, from reading the request to the last field. */
export function esitoDiGraphql(errore: unknown): Esito {
  const nostro = esitoDi(errore);
  if (nostro) return nostro;
  if (!(errore instanceof GraphQLError)) return ERRORE_INTERNO;

  // The innermost first: graphql-js copies the code of a scalar's error to the error that wraps it, whose message repeats the value.
  for (const uno of [...catena(errore)].reverse()) {
    const codice = uno.extensions['code'];
    if (eNostro(codice)) return esitoNostro(codice, uno, errore);
  }
  return esitoDelleLibrerie(errore);
}

const eNostro = (codice: unknown): codice is CodiceRisposta => NOSTRI.has(codice);

function esitoNostro(codice: CodiceRisposta, origine: GraphQLError, errore: GraphQLError): Esito {
  const detto: unknown = origine.extensions['path'];
  const path = Array.isArray(detto) && detto.length > 0 ? detto.map(String) : percorsoDiVariabile(errore);
  const attesa: unknown = origine.extensions['retryAfter'];
  const retryAfter = typeof attesa === 'number' ? attesa : undefined;
  return { codice, messaggio: origine.message, stato: Object.hasOwn(CodiceToken, codice) ? 401 : 400, path, retryAfter };
}

function esitoDelleLibrerie(errore: GraphQLError): Esito {
  const { message, locations, extensions } = errore;
  const frase = inItaliano(errore.originalError instanceof GraphQLError ? errore.originalError.message : message) ?? inItaliano(message);
  switch (extensions['code']) {
    case 'GRAPHQL_PARSE_FAILED': {
      const limite = /Document contains more tha[nt] (\d+) tokens/.exec(message)?.[1];
      if (limite) return rifiuto('LIMITE_SUPERATO', `La richiesta supera un limite: token del documento, al massimo ${limite}.`);
      // graphql-js parses by recursion: brackets within brackets end its stack before they reach the limit of tokens.
      if ([...catena(errore)].some((uno) => uno.originalError instanceof RangeError))
        return rifiuto('LIMITE_SUPERATO', 'La richiesta supera un limite: parentesi dentro parentesi.');
      const dove = locations?.[0] ? `riga ${locations[0].line}, colonna ${locations[0].column}` : 'posizione ignota';
      return rifiuto('GRAPHQL_PARSE_FAILED', `Il documento GraphQL non è scritto correttamente: ${dove}.`);
    }
    case 'GRAPHQL_VALIDATION_FAILED':
      // graphql-js gives up comparing fields that a selection repeats hundreds of times.
      if (message === 'Validation aborted.') return rifiuto('LIMITE_SUPERATO', 'La richiesta supera un limite: campi ripetuti.');
      return rifiuto('GRAPHQL_VALIDATION_FAILED', frase ?? 'Il documento non è valido per lo schema di questo servizio.');
    case 'BAD_USER_INPUT': {
      const path = percorsoDiVariabile(errore);
      const dove = path && message.includes(' got invalid value ') ? ` Variabile: ${path.join('.')}.` : '';
      return { ...rifiuto('RICHIESTA_NON_VALIDA', `${frase ?? 'Una variabile non ha la forma prevista.'}${dove}`), path };
    }
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return rifiuto('PERSISTED_QUERY_NOT_SUPPORTED', frase ?? message);
    case 'BAD_REQUEST':
    case 'OPERATION_RESOLUTION_FAILURE':
      return rifiuto('RICHIESTA_NON_VALIDA', frase ?? 'La richiesta non ha la forma prevista.');
    default:
      // graphql-js finds out only while executing that a variable left an argument without its value; and gives up after fifty wrong values.
      return frase &&
        /^(Argument "|Too many errors processing variables)/.test(message) &&
        [...catena(errore)].at(-1)?.originalError === undefined
        ? rifiuto('RICHIESTA_NON_VALIDA', frase)
        : ERRORE_INTERNO;
  }
}

function rifiuto(codice: CodiceRisposta, messaggio: string): Esito {
  return { codice, messaggio, stato: 400 };
}

/** Where in the variables the wrong value is, as graphql-js writes it after the value: `… at "filtro.gestione[0]"; <what is wrong>`. */
function percorsoDiVariabile(errore: GraphQLError): readonly string[] | undefined {
  const nodo = errore.nodes?.[0];
  if (nodo?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const coda = errore.originalError instanceof Error ? `; ${errore.originalError.message}` : '';
  const testa = coda && errore.message.endsWith(coda) ? errore.message.slice(0, -coda.length) : '';
  const dentro = / at "([\w.[\]]+)"$/.exec(testa)?.[1];
  return dentro ? dentro.split(/[.[\]]+/).filter((parte) => parte !== '') : [nodo.variable.name.value];
}

function* catena(errore: GraphQLError): Generator<GraphQLError> {
  for (let uno: unknown = errore; uno instanceof GraphQLError; uno = uno.originalError) yield uno;
}
