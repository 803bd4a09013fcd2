import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { certificatoNonValido, TokenNonValido } from '../auth/errori-token.ts';
import type { Principal } from '../auth/principal.ts';
import { normalizzaCodiceFiscale } from '../domain/codice-fiscale.ts';
import { ErroreDominio } from '../domain/errori.ts';
import type { Carte } from './carte.ts';
import { certificatoDi } from './certificato.ts';
import { type Esito, esitoDi } from './esito.ts';
import { CHIEDI_TOKEN } from './stato-http.ts';

/** A bearer token as RFC 6750 §2.1 writes it. */
const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;
const PER_CONTO = 'x-per-conto';

/** Who is asking, as a request says; null where it says nothing. */
export type Identifica = (richiesta: FastifyRequest) => Promise<Principal | null>;

/**
 * Finds who is asking, by bearer token, by card, or by both when they are of the same person: the token's limits then hold, at the card's
 * level. What it gives throws TokenNonValido, EmittenteNonRaggiungibile, RevocheNonDisponibili, and ErroreDominio VALORE_NON_VALIDO for an
 * `x-per-conto` that is not a codice fiscale.
 */
export function creaIdentifica(mezzi: {
  readonly verifica: (token: string) => Promise<Principal>;
  /** Null: no card is taken, and whatever is sent of one means nothing. */
  readonly carte: Carte | null;
}): Identifica {
  const { verifica, carte } = mezzi;
  return async (richiesta) => {
    const perConto = perContoDi(richiesta.headers[PER_CONTO]);
    const token = tokenDi(richiesta.headers.authorization);
    const certificato = carte && certificatoDi(richiesta, carte);
    const daToken = token === null ? null : await verifica(token);
    const daCarta = certificato ? await carte.verificatore.verifica(certificato.der) : null;
    if (certificato?.riconosciuto === false) throw certificatoNonValido('la connessione TLS non lo riconosce');
    if (daToken && daCarta && (daToken.applicazione !== null || daToken.codiceFiscale !== daCarta.codiceFiscale))
      throw new TokenNonValido('IDENTITA_DISCORDI', 'Il token e il certificato non sono della stessa persona: inviarne uno solo.');
    const chi = daToken && daCarta ? { ...daToken, livello: daCarta.livello } : (daToken ?? daCarta);
    return chi && { ...chi, perConto };
  };
}

function tokenDi(autorizzazione: string | undefined): string | null {
  if (autorizzazione === undefined) return null;
  const token = BEARER.exec(autorizzazione)?.[1];
  if (!token) throw new TokenNonValido('TOKEN_NON_VALIDO', "L'intestazione Authorization deve essere: Bearer, uno spazio, il token.");
  return token;
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
    ...(esito.stato === 401 && { 'www-authenticate': `${CHIEDI_TOKEN}, ${esito.sfida ?? 'error="invalid_token"'}` }),
  };
}
