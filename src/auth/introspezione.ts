import { importJWK, type JWK } from 'jose';
import { allowInsecureRequests, ClientSecretBasic, Configuration, PrivateKeyJwt, tokenIntrospection } from 'openid-client';
import { PausaDopoGuasto } from './pausa-dopo-guasto.ts';

/** The client as which we ask the issuer about tokens: its secret or its private key. */
export interface ClientIntrospezione {
  readonly uri: string;
  readonly id: string;
  readonly segreto: string | null;
  /** With kid and alg, for private_key_jwt. */
  readonly chiave: (JWK & { readonly kid: string; readonly alg: string }) | null;
}

/** Seconds for one answer of the issuer. */
const ATTESA = 3;

/**
 * Asks the issuer whether a token is still good (RFC 7662): a JWT says until when it was meant to be, not that it was revoked.
 * The function throws EmittenteNonRaggiungibile whenever the answer is not a clear yes or no: a token that may be revoked is not taken.
 */
export function creaIntrospezione(issuer: string, { uri, id, segreto, chiave }: ClientIntrospezione): (token: string) => Promise<boolean> {
  let client: Promise<Configuration> | null = null;
  const pausa = new PausaDopoGuasto();

  const apri = async () => {
    const importata = chiave && { key: (await importJWK(chiave, chiave.alg)) as CryptoKey, kid: chiave.kid };
    const autenticazione = importata ? PrivateKeyJwt(importata) : ClientSecretBasic(segreto ?? '');
    const nuovo = new Configuration({ issuer, introspection_endpoint: uri }, id, undefined, autenticazione);
    nuovo.timeout = ATTESA;
    // In clear only where the configuration allows it: never in production but on the same machine.
    if (uri.startsWith('http:')) allowInsecureRequests(nuovo);
    return nuovo;
  };

  return async (token) => {
    try {
      pausa.esigiFinita();
      client ??= apri();
      return (await tokenIntrospection(await client, token, { token_type_hint: 'access_token' })).active;
    } catch (causa) {
      throw pausa.guasto(causa);
    }
  };
}
