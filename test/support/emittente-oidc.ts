import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider, { type Configuration as ConfigurazioneProvider, type KoaContextWithOIDC } from 'oidc-provider';
import * as client from 'openid-client';
import { SCOPE_NOSTRI } from '../../src/auth/scope.ts';

/** Who a token is for. */
export const RISORSA = 'urn:cassetto:api';
/** Where SPID and CIE write the codice fiscale. */
export const CLAIM_EID = 'https://attributes.eid.gov.it/fiscal_number';
export const SPID = (livello: 1 | 2 | 3) => `https://www.spid.gov.it/SpidL${livello}`;
const RITORNO = 'https://portale.example/ritorno';

/** What a person gets by logging in. */
export interface Accesso {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
}

/** A whole OpenID Connect issuer in this process (oidc-provider), asked over HTTP. */
export interface EmittenteOidc {
  readonly issuer: string;
  /** Where it says whether a token was revoked. */
  readonly introspezione: string;
  /** The settings with which a server takes its tokens. */
  readonly ambiente: Record<string, string>;
  /** The private key of the client "cassetto", which may ask about tokens (private_key_jwt). */
  readonly chiaveCassetto: JWK;
  /** The private key of the client "gestionale". */
  readonly chiaveProgramma: JWK;
  /** Secret of the client "cassetto-segreto" (client_secret_basic). */
  readonly segreto: string;
  /** Paths asked for so far. */
  readonly richieste: string[];
  /** While true it answers 503 to everything. */
  spento: boolean;
  /** A refreshed token says SpidL1, as SPID wants; otherwise it repeats the claims of the authentication (RFC 9068). */
  comeSpid: boolean;
  /** A person logs in at a portal: authorization code with PKCE. */
  accedi(codiceFiscale: string, livello?: 1 | 2 | 3, scope?: string): Promise<Accesso>;
  rinfresca(refreshToken: string): Promise<Accesso>;
  /** The token of the program "gestionale", which acts for an intermediario: client credentials with private_key_jwt. `altra`: signs with a key that is not its own. */
  programma(scope: string, altra?: boolean): Promise<string>;
  revoca(accessToken: string): Promise<void>;
  /** Signs with a new key from now on, and publishes that one alone. */
  ruota(): Promise<void>;
  chiudi(): void;
}

async function chiave(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: Math.random().toString(36).slice(2), alg: 'ES256', use: 'sig' };
}
const pubblica = ({ d: _, ...resto }: JWK): JWK => resto;

/** Starts an issuer. `intermediario`: codice fiscale for whom its program acts. */
export async function emittenteOidc(intermediario: string): Promise<EmittenteOidc> {
  const [delProgramma, chiaveCassetto] = [await chiave(), await chiave()];
  const segreto = 'segreto-di-prova-lungo-abbastanza-0123456789';
  let gestisci: (richiesta: IncomingMessage, risposta: ServerResponse) => unknown = () => undefined;
  const server = createServer((richiesta, risposta) => {
    emittente.richieste.push(richiesta.url ?? '');
    return emittente.spento ? risposta.writeHead(503).end() : gestisci(richiesta, risposta);
  });
  await new Promise<void>((ascolta) => server.listen(0, '127.0.0.1', ascolta));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const perPrivateKeyJwt = { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256' } as const;
  const soloServizio = { redirect_uris: [], response_types: [], grant_types: ['client_credentials'] };
  const configurazione = (firma: JWK): ConfigurazioneProvider => ({
    jwks: { keys: [firma] as never },
    cookies: { keys: ['cookie-di-prova'] },
    clients: [
      {
        client_id: 'portale',
        token_endpoint_auth_method: 'none',
        redirect_uris: [RITORNO],
        grant_types: ['authorization_code', 'refresh_token'],
      },
      {
        ...soloServizio,
        ...perPrivateKeyJwt,
        client_id: 'gestionale',
        client_name: 'Gestionale',
        jwks: { keys: [pubblica(delProgramma)] },
      },
      { ...soloServizio, ...perPrivateKeyJwt, client_id: 'cassetto', jwks: { keys: [pubblica(chiaveCassetto)] } },
      { ...soloServizio, client_id: 'cassetto-segreto', client_secret: segreto, token_endpoint_auth_method: 'client_secret_basic' },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    ttl: {
      Interaction: 3_600,
      Grant: 86_400,
      Session: 86_400,
      AccessToken: 3_600,
      ClientCredentials: 3_600,
      RefreshToken: 86_400,
      IdToken: 3_600,
    },
    acrValues: [SPID(1), SPID(2), SPID(3)],
    scopes: ['openid'],
    issueRefreshToken: async () => true,
    rotateRefreshToken: false,
    findAccount: async (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
    interactions: { url: (_, { uid }) => `/interazione/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session!.accountId!, clientId: oidc.client!.clientId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(RISORSA, [...SCOPE_NOSTRI].join(' '));
      await grant.save();
      return grant;
    },
    extraTokenClaims: (contesto, token) =>
      token.kind === 'AccessToken'
        ? diPersona(contesto, token.accountId)
        : { intermediario, client_name: contesto.oidc.client?.clientName },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RISORSA,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: [...SCOPE_NOSTRI].join(' '),
          audience: RISORSA,
          accessTokenTTL: 3_600,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });

  function diPersona({ oidc }: KoaContextWithOIDC, codiceFiscale: string) {
    const { AuthorizationCode: codice, RefreshToken: rinnovo } = oidc.entities;
    const { acr, authTime } = (codice ?? rinnovo)!;
    return { [CLAIM_EID]: `TINIT-${codiceFiscale}`, acr: rinnovo && emittente.comeSpid ? SPID(1) : acr, auth_time: authTime };
  }

  /** A provider with this key. Its JWTs are kept beside, under their jti: oidc-provider introspects and revokes only what it keeps. */
  function avvia(firma: JWK): void {
    const provider = new Provider(issuer, configurazione(firma));
    for (const evento of ['access_token.issued', 'client_credentials.issued'] as const)
      provider.on(evento as 'access_token.issued', (token) => {
        const { jti, kind, clientId, accountId, grantId, scope, aud, exp } = token;
        const iat = Math.floor(Date.now() / 1000);
        void token.adapter.upsert(jti, { jti, kind, clientId, accountId, grantId, scope, aud, exp: exp ?? iat + 3_600, iat }, 3_600);
      });
    const risponde = provider.callback();
    gestisci = (richiesta, risposta) => {
      if (richiesta.url?.startsWith('/interazione/')) return identifica(provider, richiesta, risposta);
      return richiesta.url === '/introspezione' ? suoiJwt(richiesta, risposta) : risponde(richiesta, risposta);
    };
  }

  /** Who comes to be identified is whom the request hints at, at the level that it asks for. */
  async function identifica(provider: Provider, richiesta: IncomingMessage, risposta: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(richiesta, risposta);
    const login = { accountId: String(params['login_hint']), acr: String(params['acr_values']) };
    await provider.interactionFinished(richiesta, risposta, { login });
  }

  /** Introspection of a JWT: what the provider says of the token that it keeps under the same jti. */
  async function suoiJwt(richiesta: IncomingMessage, risposta: ServerResponse): Promise<void> {
    const corpo = new URLSearchParams((await richiesta.toArray()).join(''));
    corpo.set('token', decodeJwt(corpo.get('token') ?? '').jti ?? '');
    const { authorization } = richiesta.headers;
    const vera = await fetch(`${issuer}/token/introspection`, {
      method: 'POST',
      headers: authorization ? { authorization } : {},
      body: corpo,
    });
    risposta.writeHead(vera.status, { 'content-type': 'application/json' }).end(await vera.text());
  }

  const opzioni = { execute: [client.allowInsecureRequests] };
  const portale = () => client.discovery(new URL(issuer), 'portale', undefined, client.None(), opzioni);
  const emittente: EmittenteOidc = {
    issuer,
    introspezione: `${issuer}/introspezione`,
    ambiente: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: RISORSA, OIDC_CLAIM_CODICE_FISCALE: CLAIM_EID },
    chiaveCassetto,
    chiaveProgramma: delProgramma,
    segreto,
    richieste: [],
    spento: false,
    comeSpid: false,
    async accedi(codiceFiscale, livello = 2, scope = 'openid') {
      const [pkceCodeVerifier, expectedState, expectedNonce] = [
        client.randomPKCECodeVerifier(),
        client.randomState(),
        client.randomNonce(),
      ];
      const configurato = await portale();
      const inizio = client.buildAuthorizationUrl(configurato, {
        redirect_uri: RITORNO,
        scope,
        state: expectedState,
        nonce: expectedNonce,
        code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: 'S256',
        login_hint: codiceFiscale,
        acr_values: SPID(livello),
      });
      const ritorno = await naviga(inizio);
      return (await client.authorizationCodeGrant(configurato, ritorno, { pkceCodeVerifier, expectedState, expectedNonce })) as Accesso;
    },
    async rinfresca(refreshToken) {
      return (await client.refreshTokenGrant(await portale(), refreshToken)) as Accesso;
    },
    async programma(scope, altra = false) {
      const firma = altra ? { ...(await chiave()), kid: delProgramma.kid } : delProgramma;
      const key = await crypto.subtle.importKey('jwk', firma as JsonWebKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
      const autentica = client.PrivateKeyJwt({ key, kid: delProgramma.kid! });
      const configurato = await client.discovery(new URL(issuer), 'gestionale', undefined, autentica, opzioni);
      return (await client.clientCredentialsGrant(configurato, { scope, resource: RISORSA })).access_token;
    },
    async revoca(accessToken) {
      await client.tokenRevocation(await portale(), decodeJwt(accessToken).jti!);
    },
    async ruota() {
      avvia(await chiave());
    },
    chiudi() {
      server.closeAllConnections();
      server.close();
    },
  };
  await emittente.ruota();
  return emittente;
}

/** Follows redirections as a browser does, with its cookies, up to the address of the portal. */
async function naviga(inizio: URL): Promise<URL> {
  const biscotti = new Map<string, string>();
  for (let url = inizio, passi = 0; passi < 10; passi += 1) {
    const cookie = [...biscotti].map((coppia) => coppia.join('=')).join('; ');
    const risposta = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const uno of risposta.headers.getSetCookie()) {
      const [, nome = '', valore = ''] = /^([^=]+)=([^;]*)/.exec(uno) ?? [];
      biscotti.set(nome, valore);
    }
    const verso = risposta.headers.get('location');
    if (verso === null) throw new Error(`the issuer does not lead back: HTTP ${risposta.status} ${await risposta.text()}`);
    url = new URL(verso, url);
    if (url.href.startsWith(RITORNO)) return url;
  }
  throw new Error('the issuer goes round in circles');
}
