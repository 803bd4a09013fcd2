import { isIP } from 'node:net';
import { z } from 'zod';

const LIVELLI = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** Levels of the log, as pino names them. */
export type LogLivello = (typeof LIVELLI)[number];

// Signatures with a public key only (RFC 7518 and 8037): a shared secret or no signature at all would let a caller write his own token.
const ALGORITMI = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const;
/** Signature algorithms that a token may carry. */
export type AlgoritmoToken = (typeof ALGORITMI)[number];

/** Least length in characters of the key that signs links and cursors. */
export const LUNGHEZZA_CHIAVE = 32;
/** The settings that are secrets. Each may be in a file instead, which the same name with _FILE names. */
export const SEGRETI = [
  'DATABASE_URL',
  'DATABASE_URL_APP',
  'DATABASE_URL_LETTURA',
  'DATABASE_URL_CARICO',
  'OIDC_CLIENT_SEGRETO',
  'CASSETTO_CHIAVE',
  'METRICHE_SEGRETO',
] as const;
// Those that name a file too: who confuses the two writes the secret there.
const NASCOSTE = new Set<string>([...SEGRETI.flatMap((nome) => [nome, `${nome}_FILE`]), 'OIDC_CLIENT_CHIAVE_FILE', 'TLS_CHIAVE_FILE']);

const eWeb = (valore: string) => URL.canParse(valore) && ['http:', 'https:'].includes(new URL(valore).protocol);
const ePostgres = (valore: string) => URL.canParse(valore) && ['postgres:', 'postgresql:'].includes(new URL(valore).protocol);
const eAlgoritmo = (valore: string): valore is AlgoritmoToken => ALGORITMI.some((algoritmo) => algoritmo === valore);
const eRete = (valore: string) => {
  const [indirizzo = '', bit = '0', ...altro] = valore.split('/');
  const massimo = { 0: -1, 4: 32, 6: 128 }[isIP(indirizzo)] ?? -1;
  return altro.length === 0 && /^\d{1,3}$/.test(bit) && Number(bit) <= massimo;
};
const elenco = (valore: string) =>
  valore
    .split(',')
    .map((voce) => voce.trim())
    .filter((voce) => voce !== '');

const testo = (predefinito: string) => z.string().default(predefinito);
const intero = (minimo: number, massimo: number, predefinito: number) =>
  z
    .string()
    .refine(
      (valore) => /^\d{1,10}$/.test(valore) && Number(valore) >= minimo && Number(valore) <= massimo,
      `un numero intero da ${minimo} a ${massimo}`,
    )
    .transform(Number)
    .default(predefinito);
const siNo = z
  .enum(['si', 'no'], 'si oppure no')
  .transform((valore) => valore === 'si')
  .optional();
const file = z.string().optional();
const segreto = z.string().min(LUNGHEZZA_CHIAVE, `un segreto di almeno ${LUNGHEZZA_CHIAVE} caratteri`).optional();
const postgres = z.string().refine(ePostgres, 'un indirizzo postgresql://utente:password@macchina:porta/database').optional();
const web = z.string().refine(eWeb, 'un indirizzo https:// (o http://)').optional();

/** Shape and default of every variable; the message of a shape is what the person reads as expected. */
export const VARIABILI = z.object({
  PORT: intero(0, 65_535, 4000),
  HOST: testo('127.0.0.1').refine((valore) => /^[\w.:-]+$/.test(valore), 'un nome di macchina o un indirizzo IP'),
  CASSETTO_DATI: testo('.cassetto'),
  DATABASE_URL: postgres,
  DATABASE_URL_FILE: file,
  DATABASE_URL_APP: postgres,
  DATABASE_URL_APP_FILE: file,
  DATABASE_URL_LETTURA: postgres,
  DATABASE_URL_LETTURA_FILE: file,
  DATABASE_URL_CARICO: postgres,
  DATABASE_URL_CARICO_FILE: file,
  CASSETTO_POOL: intero(1, 1000, 10),
  URL_PUBBLICO: z
    .string()
    .refine((valore) => eWeb(valore) && !/[?#]/.test(valore), 'un indirizzo https:// (o http://) senza ? e #')
    .transform((valore) => valore.replace(/\/+$/, ''))
    .optional(),
  CORS_ORIGINI: testo('')
    .transform(elenco)
    .refine(
      (origini) => origini.every((origine) => eWeb(origine) && new URL(origine).origin === origine),
      'origini separate da virgole, per esempio https://studio.example,https://ente.example',
    ),
  OIDC_ISSUER: web,
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_JWKS_URI: web,
  OIDC_CLAIM_CODICE_FISCALE: testo('fiscal_number'),
  OIDC_CLAIM_APPLICAZIONE: testo('client_id'),
  OIDC_CLAIM_NOME_APPLICAZIONE: testo('client_name'),
  OIDC_CLAIM_INTERMEDIARIO: testo('intermediario'),
  OIDC_TIPO_TOKEN: testo('at+jwt'),
  OIDC_ALGORITMI: testo('RS256,PS256,ES256,EdDSA')
    .transform(elenco)
    .refine(
      (nomi) => nomi.length > 0 && nomi.every(eAlgoritmo),
      `uno o più algoritmi a chiave pubblica separati da virgole (${ALGORITMI.join(', ')}); HS* e none non sono ammessi`,
    )
    .transform((nomi) => nomi.filter(eAlgoritmo)),
  OIDC_TOLLERANZA: intero(0, 300, 5),
  OIDC_ETA_AUTENTICAZIONE: intero(0, 86_400, 300),
  OIDC_INTROSPEZIONE_URI: web,
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SEGRETO: z.string().optional(),
  OIDC_CLIENT_SEGRETO_FILE: file,
  OIDC_CLIENT_CHIAVE_FILE: file,
  LIVELLO_MUTAZIONI: z
    .enum(['2', '3'], '2 oppure 3')
    .transform((valore) => (valore === '2' ? 2 : 3))
    .optional(),
  TLS_CERTIFICATO_FILE: file,
  TLS_CHIAVE_FILE: file,
  CNS_CA: z.string().optional(),
  CNS_CRL: z.string().optional(),
  CNS_PROXY: testo('')
    .transform(elenco)
    .refine((reti) => reti.every(eRete), 'indirizzi IP o reti separati da virgole, per esempio 10.0.0.7,10.1.0.0/16'),
  CASSETTO_CHIAVE: segreto,
  CASSETTO_CHIAVE_FILE: file,
  METRICHE_SEGRETO: segreto,
  METRICHE_SEGRETO_FILE: file,
  OTEL_EXPORTER_OTLP_ENDPOINT: web,
  CASSETTO_OGGI: z.iso.date('un giorno del calendario scritto AAAA-MM-GG').optional(),
  CASSETTO_DIMOSTRAZIONE: siNo,
  CASSETTO_SANDBOX: z
    .enum(['1', 'si', 'no'], '1 (o si) oppure no')
    .transform((valore) => valore !== 'no')
    .default(false),
  CASSETTO_INTROSPEZIONE: siNo,
  CASSETTO_ESPLORATORE: siNo,
  CASSETTO_DOCUMENTI_FIDATI: z.string().optional(),
  CASSETTO_SOLO_DOCUMENTI_FIDATI: siNo,
  LIMITE_ISTRUZIONE: intero(1, 3600, 20),
  LIMITE_ATTESA: intero(10, 60_000, 900),
  CASSETTO_LAVORATORE: siNo,
  CASSETTO_PREAVVISO: intero(0, 60, 0),
  F24_FACSIMILE: siNo,
  LOG_LIVELLO: z.enum(LIVELLI, `uno tra ${LIVELLI.join(', ')}`).default('info'),
  LIMITE_INSIEME: intero(1, 100_000, 20),
  LIMITE_RICHIESTA: intero(1, 3600, 60),
  LIMITE_RISPOSTA: intero(1_000, 1_000_000_000, 20_000_000),
  LIMITE_CORPO: intero(1_000, 100_000_000, 1_000_000),
  LIMITE_TOKEN: intero(1, 1_000_000, 5000),
  LIMITE_PROFONDITA: intero(1, 1000, 15),
  LIMITE_ALIAS: intero(0, 100_000, 100),
  LIMITE_RADICI: intero(1, 10_000, 30),
  LIMITE_MUTAZIONI: intero(1, 10_000, 10),
  LIMITE_COSTO: intero(1, 100_000_000, 100_000),
  LIMITE_PUNTI: intero(1, 1_000_000_000, 200_000),
  LIMITE_PUNTI_APPLICAZIONE: intero(1, 1_000_000_000, 1_000_000),
});
/** The name of a variable. */
export type Variabile = keyof z.input<typeof VARIABILI>;

/** An empty line of an .env file means "not set", but for these: an empty OIDC_TIPO_TOKEN means any type of token. */
export const VUOTA_SIGNIFICA: readonly string[] = ['OIDC_TIPO_TOKEN'];

/** What was found in a variable, for a message: short, and without secrets. */
export function mostra(variabile: string, valore: string | undefined): string {
  if (valore === undefined) return 'niente';
  if (NASCOSTE.has(variabile)) return 'un valore che qui non si mostra';
  const senzaCredenziali = valore.replace(/\/\/[^/@]*@/, '//…@');
  return `«${senzaCredenziali.length > 80 ? `${senzaCredenziali.slice(0, 80)}…` : senzaCredenziali}»`;
}

/** What was found wrong with one variable. `trovato` never holds a secret. */
export interface GuastoConfigurazione {
  readonly variabile: string;
  readonly trovato: string;
  readonly atteso: string;
}
