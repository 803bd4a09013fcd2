import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { TokenNonValido } from '../auth/errori-token.ts';
import type { Principal } from '../auth/principal.ts';
import { normalizzaCodiceFiscale } from '../domain/codice-fiscale.ts';
import { ErroreDominio } from '../domain/errori.ts';
import { type Esito, esitoDi } from './esito.ts';
import { CHIEDI_TOKEN } from './stato-http.ts';

/** A bearer token as RFC 6750 §2.1 writes it. */
const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;
const PER_CONTO = 'x-per-conto';

/**
 * Who is asking, as the request's headers say: null without an Authorization header. Throws TokenNonValido, EmittenteNonRaggiungibile, and
 * ErroreDominio VALORE_NON_VALIDO for an `x-per-conto` that is not a codice fiscale.
 */
export async function identifica(
  intestazioni: IncomingHttpHeaders,
  verifica: (token: string) => Promise<Principal>,
): Promise<Principal | null> {
  const perConto = perContoDi(intestazioni[PER_CONTO]);
  if (intestazioni.authorization === undefined) return null;
  const token = BEARER.exec(intestazioni.authorization)?.[1];
  if (!token) throw new TokenNonValido('TOKEN_NON_VALIDO', "L'intestazione Authorization deve essere: Bearer, uno spazio, il token.");
  return { ...(await verifica(token)), perConto };
}

function perContoDi(valore: string | string[] | undefined): string | null {
  if (valore === undefined) return null;
  try {
    return normalizzaCodiceFiscale(String(valore));
  } catch (causa) {
    if (!(causa instanceof ErroreDominio)) throw causa;
    const messaggio = `${PER_CONTO} deve essere il codice fiscale dello studio o dell'ente per cui si agisce. ${causa.message}`;
    throw new ErroreDominio('VALORE_NON_VALIDO', messaggio, [PER_CONTO]);
  }
}

/** An error met before the operation began, as Apollo answers it: the whole request has the status that the error says. */
export function comeRisposta(errore: unknown): unknown {
  const esito = esitoDi(errore);
  if (!esito) return errore;
  const http = { status: esito.stato, headers: new HeaderMap(Object.entries(intestazioniDi(esito))) };
  return new GraphQLError(esito.messaggio, {
    originalError: errore instanceof Error ? errore : undefined,
    extensions: { code: esito.codice, http },
  });
}

/** The HTTP headers that go with an outcome: when to try again, which token to bring. */
export function intestazioniDi(esito: Esito): Record<string, string> {
  return {
    ...(esito.retryAfter !== undefined && { 'retry-after': String(esito.retryAfter) }),
    ...(esito.stato === 401 && { 'www-authenticate': `${CHIEDI_TOKEN}, error="invalid_token"` }),
  };
}
