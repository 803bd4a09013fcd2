import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';
import { PausaDopoGuasto } from './pausa-dopo-guasto.ts';

/** Milliseconds for one answer of the issuer. */
const ATTESA = 3_000;
/** Milliseconds after which kept keys are read again: a key taken back is refused from then on. */
const FRESCHE_PER = 600_000;
/** Milliseconds for which keys already read keep serving while the issuer does not answer. */
const BUONE_PER = 86_400_000;

/** What the key set says about the token itself; every other error is about reaching the issuer. */
const SUL_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/**
 * The public keys of an outside issuer, fetched when first needed (never at start: an issuer that is down must not stop us from starting),
 * kept, read again every ten minutes and when a token names an unknown key, at most once in 30 seconds.
 * The key set's address is `jwksUri` or, when null, what the issuer's discovery document says.
 * Throws EmittenteNonRaggiungibile when the keys are needed and cannot be had; errors of jose about the token pass through.
 */
export function chiaviEmittente(issuer: string, jwksUri: string | null): JWTVerifyGetKey {
  let chiavi: Promise<RemoteJWKSet> | null = null;
  let letteIl = 0;
  const pausa = new PausaDopoGuasto();

  const scarica: FetchImplementation = async (url, opzioni) => {
    pausa.esigiFinita();
    const risposta = await fetch(url, opzioni);
    if (risposta.status === 200) letteIl = Date.now();
    return risposta;
  };

  const apri = async () => {
    const url = jwksUri === null ? await trovaJwks(issuer, scarica) : new URL(jwksUri);
    return createRemoteJWKSet(url, { timeoutDuration: ATTESA, cacheMaxAge: BUONE_PER, [customFetch]: scarica });
  };

  return async (intestazione, token) => {
    try {
      chiavi ??= apri().catch((causa) => {
        chiavi = null;
        throw causa;
      });
      const insieme = await chiavi;
      // Kept keys outlive an outage: a reading that fails matters only where there is nothing to fall back on.
      if (insieme.fresh && Date.now() > letteIl + FRESCHE_PER) await insieme.reload().catch(() => pausa.inizia());
      return await insieme(intestazione, token);
    } catch (causa) {
      if (SUL_TOKEN.some((tipo) => causa instanceof tipo)) throw causa;
      throw pausa.guasto(causa);
    }
  };
}

/**
 * The `jwks_uri` of the discovery document, which must be the issuer's own (OpenID Connect Discovery 1.0 §4.3) and no less protected than
 * it.
 */
async function trovaJwks(issuer: string, scarica: FetchImplementation): Promise<URL> {
  const indirizzo = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const risposta = await scarica(indirizzo, {
    method: 'GET',
    redirect: 'manual',
    headers: new Headers({ accept: 'application/json' }),
    signal: AbortSignal.timeout(ATTESA),
  });
  if (risposta.status !== 200) throw new Error(`discovery document: HTTP ${risposta.status}`);
  const documento: unknown = await risposta.json();
  if (!documento || typeof documento !== 'object' || !('issuer' in documento) || !('jwks_uri' in documento))
    throw new Error('discovery document: issuer or jwks_uri missing');
  if (documento.issuer !== issuer) throw new Error('discovery document: of another issuer');
  const trovato = new URL(String(documento.jwks_uri));
  if (trovato.protocol !== 'https:' && trovato.protocol !== new URL(issuer).protocol)
    throw new Error('discovery document: jwks_uri in clear');
  return trovato;
}
