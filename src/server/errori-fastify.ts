import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { uuidv7 as uuid } from 'uuidv7';
import { intestazioniDi } from './autenticazione.ts';
import { estensioni, segnala } from './errori.ts';
import { ERRORE_INTERNO, type Esito, eGuasto, esitoDi } from './esito.ts';
import type { Registro } from './registro.ts';
import { accompagna } from './richiesta.ts';

/** What Fastify refuses before a route sees it, by status. */
const RIFIUTI: Readonly<Record<number, Omit<Esito, 'stato'>>> = {
  400: { codice: 'RICHIESTA_NON_VALIDA', messaggio: 'Il corpo della richiesta non è JSON, o la richiesta è scritta male.' },
  404: { codice: 'NON_TROVATO', messaggio: 'Questo indirizzo non esiste: il servizio risponde su /graphql.' },
  405: { codice: 'RICHIESTA_NON_VALIDA', messaggio: 'A questo indirizzo si chiede con POST o, per leggere, con GET.' },
  408: { codice: 'RICHIESTA_NON_VALIDA', messaggio: 'La richiesta non è arrivata per intero in tempo.' },
  413: { codice: 'LIMITE_SUPERATO', messaggio: 'Il corpo della richiesta è troppo grande.' },
  414: { codice: 'LIMITE_SUPERATO', messaggio: 'L’indirizzo della richiesta è troppo lungo.' },
  415: { codice: 'RICHIESTA_NON_VALIDA', messaggio: 'Il corpo della richiesta va inviato come application/json.' },
  431: { codice: 'LIMITE_SUPERATO', messaggio: 'Le intestazioni della richiesta sono troppo grandi.' },
};

/** Makes everything that fails outside GraphQL answer in the same shape: `{"errors":[{message, extensions:{code, requestId}}]}`. */
export function rispondiAgliErrori(app: FastifyInstance, registra: Registro): void {
  app.setErrorHandler((errore: FastifyError, richiesta, risposta) => {
    const esito = esitoDi(errore) ?? puntiFiniti(errore) ?? rifiutoCon(errore.statusCode) ?? ERRORE_INTERNO;
    if (eGuasto(esito)) segnala(richiesta.traccia, esito, errore, registra);
    return rispondi(risposta, esito);
  });
  app.setNotFoundHandler((_, risposta) => rispondi(risposta, rifiutoCon(404) ?? ERRORE_INTERNO));
}

/** Answers an address that Fastify's router cannot read: no hook runs for it. */
export function rispondiAlRouter(errore: FastifyError, _: FastifyRequest, risposta: FastifyReply): void {
  rispondi(accompagna(risposta), rifiutoCon(errore.statusCode) ?? ERRORE_INTERNO);
}

/** Answers without having begun anything. */
export function rispondi(risposta: FastifyReply, esito: Esito): FastifyReply {
  return risposta
    .code(esito.stato)
    .headers(intestazioniDi(esito))
    .type('application/json; charset=utf-8')
    .send(corpoDi(esito, risposta.request.id));
}

/** What Node's HTTP parser cannot read, by its code; anything else is 400. */
const STATO_DEL_PARSER: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what Node's HTTP parser refuses: there is no request yet, only a socket. */
export function rispondiAlSocket(errore: Error & { code?: string }, socket: Socket): void {
  // A client that went away is not answered.
  if (errore.code === 'ECONNRESET' || !socket.writable) return;
  const stato = STATO_DEL_PARSER[errore.code ?? ''] ?? 400;
  const requestId = uuid();
  const corpo = JSON.stringify(corpoDi(rifiutoCon(stato) ?? ERRORE_INTERNO, requestId));
  const righe = [
    `HTTP/1.1 ${stato} ${STATUS_CODES[stato]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(corpo)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
  ];
  socket.end([...righe, '', corpo].join('\r\n'));
}

function rifiutoCon(stato: number | undefined): Esito | null {
  const rifiuto = stato === undefined ? undefined : RIFIUTI[stato];
  return rifiuto && stato !== undefined ? { ...rifiuto, stato } : null;
}

/** The points of the minute are finished (services/bilancio.ts): a route that spends them answers as /graphql does. */
function puntiFiniti(errore: unknown): Esito | null {
  if (!(errore instanceof GraphQLError) || errore.extensions['code'] !== 'LIMITE_SUPERATO') return null;
  return { codice: 'LIMITE_SUPERATO', messaggio: errore.message, stato: 429, retryAfter: errore.extensions['retryAfter'] as number };
}

function corpoDi(esito: Esito, requestId: string) {
  return { errors: [{ message: esito.messaggio, extensions: estensioni(esito, requestId) }] };
}
