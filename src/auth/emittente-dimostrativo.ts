import { randomUUID } from 'node:crypto';
import { importJWK, type JSONWebKeySet, type JWTPayload, SignJWT } from 'jose';
import { leggiOCreaChiave } from './chiave-dimostrativa.ts';
import { type NomePersona, PERSONE_DIMOSTRATIVE } from './persone-dimostrative.ts';
import type { OpzioniOidc } from './token.ts';

/** The issuer that signs the tokens of the demonstration, in this process and without HTTP. */
export interface EmittenteDimostrativo {
  /** Its public keys, for creaVerificatore. */
  readonly chiavi: JSONWebKeySet;
  /** A signed token with these claims, good for 12 hours; issuer, audience and times are set here and win. */
  emetti(claims: JWTPayload): Promise<string>;
  /** The token of one of the people of the demonstration, good for 12 hours. */
  emettiPer(persona: NomePersona): Promise<string>;
  /** The token of a person by his codice fiscale, as those that a sandbox invents; good for 12 hours. */
  emettiA(codiceFiscale: string): Promise<string>;
}

/** The demonstration issuer was asked for in production: it does not exist there, since anyone who can run the cli would be anyone. */
export class EmittenteDimostrativoVietato extends Error {
  constructor() {
    super("L'emittente dimostrativo non esiste in produzione: impostare OIDC_ISSUER e OIDC_AUDIENCE.");
    this.name = 'EmittenteDimostrativoVietato';
  }
}

const ISSUER = 'urn:cassetto:emittente-dimostrativo';
const AUDIENCE = 'urn:cassetto:api';
const ALGORITMO = 'ES256';
const DURATA = '12h';

/** The settings that make a verifier take the demonstration issuer's tokens, keeping the claim names and the tolerance that are set. */
export function oidcDimostrativo(oidc: Pick<OpzioniOidc, 'claim' | 'tipoToken' | 'tolleranza' | 'etaAutenticazione'>): OpzioniOidc {
  const { claim, tipoToken, tolleranza, etaAutenticazione } = oidc;
  const verifica = { issuer: ISSUER, audience: AUDIENCE, jwksUri: null, algoritmi: [ALGORITMO], introspezione: null };
  return { claim, tipoToken, tolleranza, etaAutenticazione, ...verifica };
}

/**
 * Opens the demonstration issuer; its key pair is made at the first call and kept in `<cartella>/chiavi/`, so that a token given by the
 * cli serves whichever process reads it, now or after a restart. Throws EmittenteDimostrativoVietato in production,
 * ChiaveDimostrativaNonValida when the file is damaged.
 */
export async function apriEmittenteDimostrativo(opzioni: {
  /** The data folder. */
  readonly cartella: string;
  readonly produzione: boolean;
  readonly oidc: Pick<OpzioniOidc, 'claim' | 'tipoToken' | 'tolleranza' | 'etaAutenticazione'>;
}): Promise<EmittenteDimostrativo> {
  if (opzioni.produzione) throw new EmittenteDimostrativoVietato();
  const { privata, pubblica } = await leggiOCreaChiave(opzioni.cartella, ALGORITMO);
  const chiave = await importJWK(privata, ALGORITMO);
  const { claim, tipoToken } = oidcDimostrativo(opzioni.oidc);

  const emetti = (claims: JWTPayload) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITMO, kid: pubblica.kid, typ: tipoToken ?? 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(DURATA)
      .setJti(randomUUID())
      .sign(chiave);

  return {
    chiavi: { keys: [pubblica] },
    emetti,
    emettiA: (codiceFiscale) => emetti({ sub: codiceFiscale, [claim.codiceFiscale]: codiceFiscale }),
    emettiPer(persona) {
      const { codiceFiscale, denominazione, applicazione, scope } = PERSONE_DIMOSTRATIVE[persona];
      const identita = applicazione
        ? { [claim.applicazione]: applicazione.id, [claim.nomeApplicazione]: applicazione.nome, [claim.intermediario]: codiceFiscale }
        : { [claim.codiceFiscale]: codiceFiscale, name: denominazione };
      return emetti({ sub: applicazione?.id ?? codiceFiscale, ...identita, ...(scope && { scope: scope.join(' ') }) });
    },
  };
}
