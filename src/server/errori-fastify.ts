import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import { intestazioniDi } from './autenticazione.ts';
import { estensioni, segnala } from './errori.ts';
import { ERRORE_INTERNO, type Esito, eGuasto, esitoDi } from './esito.ts';
import type { Registro } from './registro.ts';

/** What Fastify refuses before a route sees it, by status. */
const RIFIUTI: Readonly<Record<number, Omit<Esito, 'stato'>>> = {
  400: { codice: 'RICHIESTA_NON_VALIDA', messaggio: 'Il corpo della richiesta non è JSON, o la richiesta è scritta male.' },
  404: { codice: 'NON_TROVATO', messaggio: 'Questo indirizzo non esiste: il servizio risponde su /graphql.' },
  408: { codice: 'RICHIESTA_NON_VALIDA', messaggio: 'La richiesta non è arrivata per intero in tempo.' },
  413: { codice: 'LIMITE_SUPERATO', messaggio: 'Il corpo della richiesta è troppo grande.' },
  415: { codice: 'RICHIESTA_NON_VALIDA', messaggio: 'Il corpo della richiesta va inviato come application/json.' },
  431: { codice: 'LIMITE_SUPERATO', messaggio: 'Le intestazioni della richiesta sono troppo grandi.' },
};

/** Makes everything that fails outside GraphQL answer in the same shape: `{"errors":[{message, extensions:{code, requestId}}]}`. */
export function rispondiAgliErrori(app: FastifyInstance, registra: Registro): void {
  app.setErrorHandler((errore: FastifyError, richiesta, risposta) => {
    const esito = esitoDi(errore) ?? rifiutoCon(errore.statusCode) ?? ERRORE_INTERNO;
    if (eGuasto(esito)) segnala(esito, errore, registra);
    return risposta.code(esito.stato).headers(intestazioniDi(esito)).type('application/json').send(corpoDi(esito, richiesta.id));
  });
  app.setNotFoundHandler((richiesta, risposta) => {
    const esito = rifiutoCon(404) ?? ERRORE_INTERNO;
    return risposta.code(esito.stato).type('application/json').send(corpoDi(esito, richiesta.id));
  });
}

/** Answers what Node's HTTP parser refuses: there is no request yet, only a socket. */
export function rispondiAlSocket(errore: Error & { code?: string }, socket: Socket): void {
  // A client that went away is not answered.
  if (errore.code === 'ECONNRESET' || !socket.writable) return;
  const stato = errore.code === 'HPE_HEADER_OVERFLOW' ? 431 : errore.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const requestId = uuid();
  const corpo = JSON.stringify(corpoDi(rifiutoCon(stato) ?? ERRORE_INTERNO, requestId));
  const intestazioni = [
    `content-type: application/json; charset=utf-8`,
    `content-length: ${Buffer.byteLength(corpo)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
  ];
  socket.end([`HTTP/1.1 ${stato} ${stato === 431 ? 'Request Header Fields Too Large' : stato === 408 ? 'Request Timeout' : 'Bad Request'}`, ...intestazioni, '', corpo].join('\r\n'));
}

function rifiutoCon(stato: number | undefined): Esito | null {
  const rifiuto = stato === undefined ? undefined : RIFIUTI[stato];
  return rifiuto && stato !== undefined ? { ...rifiuto, stato } : null;
}

function corpoDi(esito: Esito, requestId: string) {
  return { errors: [{ message: esito.messaggio, extensions: estensioni(esito, requestId) }] };
}
