import { X509Certificate } from 'node:crypto';
import type { ServerOptions } from 'node:https';
import type { ConfigTls } from '../config-accesso.ts';

/**
 * How HTTPS is served. With authorities (DER) of cards a client is asked for its certificate, and let in without one or with a bad one
 * too: others come with a token, and a refused card is told what is wrong with it. Each authority is trusted for what it signs, also when
 * it is not a root.
 */
export function opzioniTls({ certificato, chiave }: ConfigTls, autorita: readonly NonSharedBuffer[]): ServerOptions {
  const pem = autorita.map((der) => new X509Certificate(der).toString());
  const carte = { requestCert: true, rejectUnauthorized: false, ca: pem, allowPartialTrustChain: true };
  return { cert: certificato, key: chiave, minVersion: 'TLSv1.2', ...(pem.length > 0 && carte) };
}
