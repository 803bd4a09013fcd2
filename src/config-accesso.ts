import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { z } from 'zod';
import { elencaFile, leggiDer } from './auth/file-certificati.ts';
import type { ClientIntrospezione } from './auth/introspezione.ts';
import { type GuastoConfigurazione, mostra, SEGRETI, type Variabile } from './config-variabili.ts';

/** What HTTPS is served with. */
export interface ConfigTls {
  /** PEM: the server's certificate and those that lead to its authority. */
  readonly certificato: string;
  /** PEM. Secret. */
  readonly chiave: string;
}

/** Whose cards are taken, and from where. */
export interface ConfigCns {
  /** DER of each authority that issues cards. */
  readonly ca: readonly NonSharedBuffer[];
  /** File or folder of their revocation lists: read again while the server runs, since they change every day. */
  readonly crl: string;
  /** Addresses and networks of the proxies whose Client-Cert header is believed. */
  readonly proxy: readonly string[];
}

type Env = NodeJS.ProcessEnv;
type Guasti = GuastoConfigurazione[];

/** Secrets that are in files, each under its own name, as the environment would give them. */
export function segretiDaFile(env: Env, guasti: Guasti): Env {
  const letti: Env = {};
  for (const nome of SEGRETI) {
    const variabile = `${nome}_FILE` as const;
    const percorso = env[variabile];
    if (!percorso) continue;
    const guasto = (trovato: string, atteso: string) => guasti.push({ variabile, trovato, atteso });
    if (env[nome]) guasto(mostra(variabile, percorso), `una sola tra ${nome} e ${variabile}`);
    try {
      letti[nome] = readFileSync(percorso, 'utf8').trim();
      if (letti[nome] === '') guasto('un file vuoto', 'un file con il segreto');
    } catch (causa) {
      guasto(
        `un file che non si legge (${causa instanceof Error && 'code' in causa ? causa.code : causa})`,
        'un file leggibile con il segreto',
      );
    }
  }
  return letti;
}

/** Faults among the variables about issuer, TLS and cards, whatever each of them holds. */
export function guastiAccesso(env: Env, guasto: (variabile: Variabile, atteso: string) => void): void {
  const insieme = (una: Variabile, altra: Variabile) => {
    if (env[una] && !env[altra]) guasto(altra, `un valore, insieme a ${una}`);
  };
  insieme('OIDC_INTROSPEZIONE_URI', 'OIDC_ISSUER');
  insieme('OIDC_INTROSPEZIONE_URI', 'OIDC_CLIENT_ID');
  for (const variabile of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SEGRETO', 'OIDC_CLIENT_CHIAVE_FILE'] as const)
    insieme(variabile, 'OIDC_INTROSPEZIONE_URI');
  const segreti = [env['OIDC_CLIENT_SEGRETO'], env['OIDC_CLIENT_CHIAVE_FILE']].filter(Boolean).length;
  if (segreti === 2 || (segreti === 0 && env['OIDC_INTROSPEZIONE_URI']))
    guasto('OIDC_CLIENT_CHIAVE_FILE', 'una sola tra OIDC_CLIENT_SEGRETO e OIDC_CLIENT_CHIAVE_FILE, insieme a OIDC_INTROSPEZIONE_URI');
  insieme('TLS_CERTIFICATO_FILE', 'TLS_CHIAVE_FILE');
  insieme('TLS_CHIAVE_FILE', 'TLS_CERTIFICATO_FILE');
  insieme('CNS_CA', 'CNS_CRL');
  insieme('CNS_CRL', 'CNS_CA');
  insieme('CNS_PROXY', 'CNS_CA');
  if (env['CNS_CA'] && !env['TLS_CERTIFICATO_FILE'] && !env['CNS_PROXY'])
    guasto('CNS_PROXY', 'chi termina TLS: un proxy qui, oppure questo server con TLS_CERTIFICATO_FILE e TLS_CHIAVE_FILE');
}

/** Certificate and key of HTTPS, null where the server speaks HTTP. A pair that TLS does not take is a fault. */
export function leggiTls(env: Env, guasti: Guasti): ConfigTls | null {
  const [certificato, chiave] = [leggi('TLS_CERTIFICATO_FILE', env, guasti), leggi('TLS_CHIAVE_FILE', env, guasti)];
  if (certificato === null || chiave === null) return null;
  return tenta('TLS_CERTIFICATO_FILE', 'un certificato PEM e la sua chiave in TLS_CHIAVE_FILE', guasti, () => {
    createSecureContext({ cert: certificato, key: chiave });
    return { certificato, chiave };
  });
}

/** Whose cards are taken, null where none. The authorities are read now, the revocation lists when a card comes. */
export function leggiCns(env: Env, proxy: readonly string[], guasti: Guasti): ConfigCns | null {
  const [percorso, crl] = [env['CNS_CA'], env['CNS_CRL']];
  if (!percorso || !crl) return null;
  const ca = tenta('CNS_CA', 'un file o una cartella con i certificati delle autorità che emettono le carte', guasti, () => {
    const trovati = elencaFile(percorso).flatMap((file) => leggiDer(file.percorso, 'CERTIFICATE'));
    if (trovati.length === 0 || !trovati.every((der) => new X509Certificate(der).ca)) throw new Error('not only authorities');
    return trovati;
  });
  tenta('CNS_CRL', 'un file o una cartella con le liste di revoca delle autorità', guasti, () => elencaFile(crl));
  return { ca: ca ?? [], crl, proxy };
}

/** How revocation of tokens is asked for, null where it is not. */
export function leggiIntrospezione(env: Env, guasti: Guasti): ClientIntrospezione | null {
  const [uri, id] = [env['OIDC_INTROSPEZIONE_URI'], env['OIDC_CLIENT_ID']];
  const testo = leggi('OIDC_CLIENT_CHIAVE_FILE', env, guasti);
  const chiave =
    testo === null
      ? null
      : tenta('OIDC_CLIENT_CHIAVE_FILE', 'una chiave privata JWK con kty, kid, alg e d', guasti, () =>
          chiavePrivata.parse(JSON.parse(testo)),
        );
  return uri && id ? { uri, id, segreto: env['OIDC_CLIENT_SEGRETO'] ?? null, chiave } : null;
}

const chiavePrivata = z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string(), d: z.string() });

function leggi(variabile: Variabile, env: Env, guasti: Guasti): string | null {
  const percorso = env[variabile];
  return percorso ? tenta(variabile, 'un file leggibile', guasti, () => readFileSync(percorso, 'utf8')) : null;
}

/** What the action gives; null, and one more fault, where it throws. The fault says nothing of a file's content. */
function tenta<T>(variabile: Variabile, atteso: string, guasti: Guasti, azione: () => T): T | null {
  try {
    return azione();
  } catch (causa) {
    const codice = causa instanceof Error && 'code' in causa ? ` (${causa.code})` : '';
    guasti.push({ variabile, trovato: `niente di utilizzabile${codice}`, atteso });
    return null;
  }
}
