import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';
import type { OpzioniOidc } from '../../src/auth/token.ts';

/** An OIDC issuer of a test: a real HTTP server with a discovery document and a JWKS, whose keys and health the test decides. */
export interface EmittenteDiProva {
  readonly oidc: OpzioniOidc;
  /** Keys it publishes now. */
  readonly pubblicate: JWK[];
  /** Requests it got, by path. */
  readonly richieste: string[];
  /** While true it answers 503 to everything. */
  spento: boolean;
  /** What it says of itself in the discovery document. */
  dichiarato: string;
  /** Makes one more key and publishes it; later tokens are signed with it. Gives back its kid. */
  nuovaChiave(): Promise<string>;
  /** A token: by default a good one of RSSMRA80A01H501U. A claim or header that is undefined is left out. */
  firma(claims?: JWTPayload, intestazione?: Partial<JWTHeaderParameters>): Promise<string>;
}

export const AUDIENCE = 'urn:cassetto:prova';
export const CLAIM = {
  codiceFiscale: 'fiscal_number',
  applicazione: 'client_id',
  nomeApplicazione: 'client_name',
  intermediario: 'intermediario',
} as const;

/** Starts an issuer that lives as long as the test (or, with `finoA`, as long as that says). */
export async function emittenteDiProva(finoA: (chiudi: () => void) => void = onTestFinished): Promise<EmittenteDiProva> {
  const server = createServer((richiesta, risposta) => {
    emittente.richieste.push(richiesta.url ?? '');
    if (emittente.spento) return risposta.writeHead(503).end();
    const corpo = richiesta.url === '/jwks' ? { keys: emittente.pubblicate } : { issuer: emittente.dichiarato, jwks_uri: `${issuer}/jwks` };
    return risposta.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(corpo));
  });
  await new Promise<void>((ascolta) => server.listen(0, '127.0.0.1', ascolta));
  finoA(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let corrente: { kid: string; privata: CryptoKey } | null = null;

  const emittente: EmittenteDiProva = {
    oidc: {
      issuer,
      audience: AUDIENCE,
      jwksUri: null,
      claim: CLAIM,
      tipoToken: 'at+jwt',
      algoritmi: ['RS256', 'ES256'],
      tolleranza: 5,
      etaAutenticazione: 300,
      introspezione: null,
    },
    pubblicate: [],
    richieste: [],
    spento: false,
    dichiarato: issuer,
    async nuovaChiave() {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
      corrente = { kid: `chiave-${emittente.pubblicate.length + 1}-${Math.random()}`, privata: privateKey };
      emittente.pubblicate.push({ ...(await exportJWK(publicKey)), kid: corrente.kid, alg: 'ES256', use: 'sig' });
      return corrente.kid;
    },
    firma(claims = {}, intestazione = {}) {
      if (!corrente) throw new Error('the issuer has no key yet');
      const ora = Math.floor(Date.now() / 1000);
      const completi = { iss: issuer, aud: AUDIENCE, iat: ora, exp: ora + 3_600, fiscal_number: 'RSSMRA80A01H501U', ...claims };
      const utili = Object.fromEntries(Object.entries(completi).filter(([, valore]) => valore !== undefined));
      return new SignJWT(utili)
        .setProtectedHeader({ alg: 'ES256', kid: corrente.kid, typ: 'at+jwt', ...intestazione })
        .sign(corrente.privata);
    },
  };
  await emittente.nuovaChiave();
  return emittente;
}
