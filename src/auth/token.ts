import { hash } from 'node:crypto';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { chiaviEmittente } from './chiavi-emittente.ts';
import { EmittenteNonRaggiungibile, TokenNonValido, tokenNonValido } from './errori-token.ts';
import { type ClaimIdentita, principalDi } from './identita.ts';
import { type ClientIntrospezione, creaIntrospezione } from './introspezione.ts';
import type { Principal } from './principal.ts';

/** Whose tokens are taken, and how they are written. */
export interface OpzioniOidc {
  readonly issuer: string;
  readonly audience: string;
  /** Address of the issuer's public keys; null: found by its discovery document. */
  readonly jwksUri: string | null;
  readonly claim: ClaimIdentita;
  /** Required `typ` of the header, at+jwt by RFC 9068; null: any. */
  readonly tipoToken: string | null;
  /** The signature algorithms taken; asymmetric ones only. */
  readonly algoritmi: readonly string[];
  /** Clock skew in seconds. */
  readonly tolleranza: number;
  /** Seconds between authentication and issue within which a token keeps its level: see livelloDi. */
  readonly etaAutenticazione: number;
  /** Null: the issuer is not asked whether a token was revoked, and a token is good until it expires. */
  readonly introspezione: ClientIntrospezione | null;
}

/** Tells who a bearer token is of. */
export interface Verificatore {
  /** Throws TokenNonValido for a token that is refused, EmittenteNonRaggiungibile when the issuer's keys cannot be had. */
  verifica(token: string): Promise<Principal>;
}

/** Bytes of the longest token: a longer one is refused before it is read. */
const LUNGHEZZA_MASSIMA = 8_192;
/** Milliseconds for which a verified token is not verified again, nor asked about, never beyond its own end. */
const RICORDATO_PER = 60_000;
/** Verified tokens remembered at once. */
const RICORDATI = 10_000;

/** What a refused claim is called in the message. */
const CLAIM: Readonly<Record<string, string>> = {
  iss: "l'emittente (iss) non è quello atteso",
  aud: 'il destinatario (aud) non è questo servizio',
  nbf: 'non vale ancora (nbf)',
  exp: 'manca la scadenza (exp)',
  typ: 'non è un token di accesso (typ)',
};

/**
 * The verifier of one issuer's tokens: signature, algorithm, type, issuer, audience, expiry and start of validity, revocation
 * where it can be asked for, then the identity.
 * `chiavi`: the public keys where they are already known (the demonstration issuer's); without it they are fetched from the issuer.
 */
export function creaVerificatore(oidc: OpzioniOidc, chiavi?: JSONWebKeySet): Verificatore {
  const cerca = esigiKid(chiavi ? createLocalJWKSet(chiavi) : chiaviEmittente(oidc.issuer, oidc.jwksUri));
  const ancoraBuono = oidc.introspezione && creaIntrospezione(oidc.issuer, oidc.introspezione);
  const ricordati = new Map<string, { readonly principal: Principal | null; readonly fino: number }>();

  return {
    async verifica(token) {
      if (Buffer.byteLength(token) > LUNGHEZZA_MASSIMA) throw tokenNonValido(`supera ${LUNGHEZZA_MASSIMA} byte`);
      const impronta = hash('sha256', token, 'base64');
      const ricordato = ricordati.get(impronta);
      if (ricordato && Date.now() < ricordato.fino) return nonRevocato(ricordato.principal);
      ricordati.delete(impronta);

      const { payload } = await jwtVerify(token, cerca, {
        issuer: oidc.issuer,
        audience: oidc.audience,
        algorithms: [...oidc.algoritmi],
        typ: oidc.tipoToken ?? undefined,
        clockTolerance: oidc.tolleranza,
        requiredClaims: ['exp'],
      }).catch((causa: unknown) => {
        throw rifiuto(causa);
      });
      const { claim, etaAutenticazione } = oidc;
      const principal = !ancoraBuono || (await ancoraBuono(token)) ? principalDi(payload, claim, etaAutenticazione) : null;
      // The oldest goes first: a flood of tokens costs signatures, not memory.
      if (ricordati.size >= RICORDATI) ricordati.delete(ricordati.keys().next().value ?? impronta);
      ricordati.set(impronta, { principal, fino: Math.min(Date.now() + RICORDATO_PER, (payload.exp ?? 0) * 1000) });
      return nonRevocato(principal);
    },
  };
}

function nonRevocato(principal: Principal | null): Principal {
  if (principal === null) throw tokenNonValido('è stato revocato');
  return principal;
}

/** A key set with a single key would serve a token that names none: then nobody could tell which key had signed what. */
function esigiKid(cerca: JWTVerifyGetKey): JWTVerifyGetKey {
  return (intestazione, token) => {
    if (typeof intestazione?.kid !== 'string' || intestazione.kid === '') throw tokenNonValido('non dice con quale chiave è firmato (kid)');
    return cerca(intestazione, token);
  };
}

/** What jose found, as the error to answer with; an error of our own is left as it is, and so is a fault. */
function rifiuto(causa: unknown): unknown {
  if (causa instanceof TokenNonValido || causa instanceof EmittenteNonRaggiungibile) return causa;
  if (causa instanceof errors.JWTExpired) return new TokenNonValido('TOKEN_SCADUTO', 'Il token è scaduto: chiederne un altro.');
  if (causa instanceof errors.JWTClaimValidationFailed)
    return tokenNonValido(CLAIM[causa.claim] ?? 'una delle sue dichiarazioni non è corretta');
  if (causa instanceof errors.JWKSNoMatchingKey) return tokenNonValido("la chiave che l'ha firmato non è dell'emittente");
  if (causa instanceof errors.JOSEAlgNotAllowed) return tokenNonValido("l'algoritmo di firma non è ammesso");
  if (causa instanceof errors.JWSSignatureVerificationFailed) return tokenNonValido('la firma non corrisponde');
  if (causa instanceof errors.JOSEError) return tokenNonValido('non è un JWT firmato');
  return causa;
}
