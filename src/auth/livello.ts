import type { JWTPayload } from 'jose';
import { LivelloInsufficiente } from './errori-token.ts';
import type { Livello, Principal } from './principal.ts';

/** The values of `acr` that say a level: SPID's, which CIE uses too, and eIDAS's. */
const PER_ACR: Readonly<Record<string, Livello>> = {
  'https://www.spid.gov.it/SpidL2': 2,
  'https://www.spid.gov.it/SpidL3': 3,
  'http://eidas.europa.eu/LoA/substantial': 2,
  'http://eidas.europa.eu/LoA/high': 3,
};

/**
 * The level of a person's token, by its `acr`; 1 without one that is known. A token obtained by refreshing is of level 1 (SPID): an issuer
 * either says so in `acr` or, after RFC 9068 §2.2.1, repeats `acr` and `auth_time` unchanged; so a level above 1 holds only in a token
 * issued within `eta` seconds of the authentication, and never in one that does not say when that was.
 */
export function livelloDi(claims: JWTPayload, eta: number): Livello {
  const { acr, auth_time: autenticato, iat } = claims;
  const livello = typeof acr === 'string' && Object.hasOwn(PER_ACR, acr) ? PER_ACR[acr] : undefined;
  const recente = typeof autenticato === 'number' && typeof iat === 'number' && iat - autenticato <= eta;
  return livello !== undefined && recente ? livello : 1;
}

/**
 * Whether this principal may change something where `minimo` is asked for. An applicazione does not authenticate by levels: its client
 * does, by its key. Throws LivelloInsufficiente, which tells the client which authentication to ask the person for (RFC 9470).
 */
export function esigiLivello(principal: Principal | null, minimo: Livello, eta: number): void {
  if (principal === null || principal.applicazione !== null || (principal.livello ?? 1) >= minimo) return;
  throw new LivelloInsufficiente(minimo, eta);
}
