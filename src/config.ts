import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClientIntrospezione } from './auth/introspezione.ts';
import type { Livello } from './auth/principal.ts';
import { type ConfigCns, type ConfigTls, leggiCns, leggiIntrospezione, leggiTls, segretiDaFile } from './config-accesso.ts';
import { guastiTraVariabili } from './config-guasti.ts';
import { type ConfigLimiti, leggiLimiti } from './config-limiti.ts';
import { type AlgoritmoToken, type GuastoConfigurazione, type LogLivello, mostra, VARIABILI, VUOTA_SIGNIFICA } from './config-variabili.ts';

/** Everything that can be set from outside, read once at the start and handed down. Nothing else reads the environment. */
export interface Config {
  /** NODE_ENV=production: nothing of the demonstration exists. */
  readonly produzione: boolean;
  /** True when npm started the process: npm does not pass SIGTERM on, so the end of the parent has to be watched. */
  readonly avviatoDaNpm: boolean;
  readonly server: {
    /** 0: any free port. */
    readonly porta: number;
    readonly host: string;
    /** Base of the links without a final slash; null when not set: see {@link baseDeiLink}. */
    readonly urlPubblico: string | null;
    /** Origins that browsers may call from; empty: none. */
    readonly corsOrigini: readonly string[];
    readonly logLivello: LogLivello;
    /** Seconds between saying that it will close (/readyz) and taking no more requests. */
    readonly preavviso: number;
    /** Null: HTTP, with a proxy in front that ends TLS. */
    readonly tls: ConfigTls | null;
  };
  readonly dati: {
    /** Absolute path of the folder with the data, the documents and the keys. */
    readonly cartella: string;
    /** True when CASSETTO_DATI names it: then it is never replaced by another. */
    readonly esplicita: boolean;
  };
  readonly database: {
    /** Null: the embedded PostgreSQL. */
    readonly url: string | null;
    /** Logins of the single roles; null: the login of `url` switches by SET ROLE. */
    readonly urlApp: string | null;
    readonly urlLettura: string | null;
    readonly urlCarico: string | null;
    readonly connessioniPerPool: number;
    /** Seconds after which PostgreSQL ends a statement of the server. */
    readonly secondiPerIstruzione: number;
    /** Milliseconds that a request waits for a connection before it is told to come back. */
    readonly attesa: number;
  };
  readonly oidc: {
    /** Null: no outside issuer. Issuer and audience are set together. */
    readonly issuer: string | null;
    readonly audience: string | null;
    /** Null: found by the issuer's discovery document. */
    readonly jwksUri: string | null;
    readonly claim: {
      readonly codiceFiscale: string;
      readonly applicazione: string;
      readonly nomeApplicazione: string;
      readonly intermediario: string;
    };
    /** Required `typ` header; null: any. */
    readonly tipoToken: string | null;
    readonly algoritmi: readonly AlgoritmoToken[];
    /** Clock skew in seconds. */
    readonly tolleranza: number;
    /** Seconds between authentication and issue within which a token keeps its level. */
    readonly etaAutenticazione: number;
    /** Null: revocation of tokens is not asked for. */
    readonly introspezione: ClientIntrospezione | null;
  };
  /** Null: no card is taken. */
  readonly cns: ConfigCns | null;
  /** The level at which a person must have authenticated to change something; null: any. */
  readonly livelloMutazioni: Livello | null;
  /** Signs links and cursors, 32 characters or more; null: the caller makes one in the data folder. Secret. */
  readonly chiave: string | null;
  /** The bearer token of who reads the metrics; null: they are for this machine alone. Secret. */
  readonly segretoMetriche: string | null;
  /** Traces are sent, as the other OTEL_* settings say: their library reads those by itself. */
  readonly tracce: boolean;
  /** Day of the domain "YYYY-MM-DD" in place of today's; null: the machine's clock. */
  readonly oggi: string | null;
  readonly dimostrazione: {
    /** The demonstration data are loaded at the first start. */
    readonly attiva: boolean;
    /** The embedded issuer of tokens exists: never in production, never beside an OIDC_ISSUER. */
    readonly emittente: boolean;
  };
  /** Invented people can be made, deleghe accepted in another's place, the day moved: never in production. */
  readonly sandbox: boolean;
  /** This process works the queue of the Lavorazioni; one that does not only puts them there. */
  readonly lavoratore: boolean;
  /** The F24 carries the words FAC-SIMILE. */
  readonly f24Facsimile: boolean;
  /** Whether callers may ask for the schema. */
  readonly introspezione: boolean;
  /** The explorer is at /, for browsers. */
  readonly esploratore: boolean;
  /** File of the trusted documents, and whether nothing else is taken. */
  readonly documentiFidati: { readonly file: string; readonly soli: boolean } | null;
  readonly limiti: ConfigLimiti;
}

/** One or more settings cannot be used. The message lists all of them, in Italian, one a line. */
export class ConfigurazioneNonValida extends Error {
  readonly guasti: readonly GuastoConfigurazione[];

  constructor(guasti: readonly GuastoConfigurazione[]) {
    const quanti = guasti.length === 1 ? "un'impostazione da correggere" : `${guasti.length} impostazioni da correggere`;
    const righe = guasti.map((guasto) => `- ${guasto.variabile}: trovato ${guasto.trovato}, atteso ${guasto.atteso}`);
    super([`La configurazione non è valida: ${quanti}.`, ...righe].join('\n'));
    this.name = 'ConfigurazioneNonValida';
    this.guasti = guasti;
  }
}

/**
 * The settings that an environment gives; a variable that is absent or empty takes its default (.env.example lists them all).
 * Reads no files but those that variables name. Throws {@link ConfigurazioneNonValida} with every fault at once.
 */
export function leggiConfig(ambiente: NodeJS.ProcessEnv): Config {
  const scritte = Object.fromEntries(Object.entries(ambiente).filter(([nome, valore]) => valore !== '' || VUOTA_SIGNIFICA.includes(nome)));
  const guasti: GuastoConfigurazione[] = [];
  const daFile = segretiDaFile(scritte, guasti);
  const env = { ...scritte, ...daFile };
  const lette = VARIABILI.safeParse(env);
  for (const { path, message } of lette.error?.issues ?? []) {
    const nome = String(path[0]);
    guasti.push({ variabile: nome in daFile ? `${nome}_FILE` : nome, trovato: mostra(nome, env[nome]), atteso: message });
  }
  guasti.push(...guastiTraVariabili(env));
  const tls = leggiTls(env, guasti);
  const cns = leggiCns(env, lette.data?.CNS_PROXY ?? [], guasti);
  const introspezione = leggiIntrospezione(env, guasti);
  if (!lette.success || guasti.length > 0) throw new ConfigurazioneNonValida(guasti);

  const valori = lette.data;
  const produzione = env['NODE_ENV'] === 'production';
  // Whoever names both a database and an issuer means it; with less than that the demonstration is what makes the server usable.
  const propri = valori.DATABASE_URL !== undefined && valori.OIDC_ISSUER !== undefined;
  const dimostrazione = valori.CASSETTO_DIMOSTRAZIONE ?? (!produzione && !propri);
  const schemaAperto = valori.CASSETTO_INTROSPEZIONE ?? !produzione;
  const soli = valori.CASSETTO_SOLO_DOCUMENTI_FIDATI ?? false;
  return {
    produzione,
    avviatoDaNpm: env['npm_lifecycle_event'] !== undefined,
    server: {
      porta: valori.PORT,
      host: valori.HOST,
      urlPubblico: valori.URL_PUBBLICO ?? null,
      corsOrigini: valori.CORS_ORIGINI,
      logLivello: valori.LOG_LIVELLO,
      preavviso: valori.CASSETTO_PREAVVISO,
      tls,
    },
    dati: { cartella: resolve(valori.CASSETTO_DATI), esplicita: env['CASSETTO_DATI'] !== undefined },
    database: {
      url: valori.DATABASE_URL ?? null,
      urlApp: valori.DATABASE_URL_APP ?? null,
      urlLettura: valori.DATABASE_URL_LETTURA ?? null,
      urlCarico: valori.DATABASE_URL_CARICO ?? null,
      connessioniPerPool: valori.CASSETTO_POOL,
      secondiPerIstruzione: valori.LIMITE_ISTRUZIONE,
      attesa: valori.LIMITE_ATTESA,
    },
    oidc: {
      issuer: valori.OIDC_ISSUER ?? null,
      audience: valori.OIDC_AUDIENCE ?? null,
      jwksUri: valori.OIDC_JWKS_URI ?? null,
      claim: {
        codiceFiscale: valori.OIDC_CLAIM_CODICE_FISCALE,
        applicazione: valori.OIDC_CLAIM_APPLICAZIONE,
        nomeApplicazione: valori.OIDC_CLAIM_NOME_APPLICAZIONE,
        intermediario: valori.OIDC_CLAIM_INTERMEDIARIO,
      },
      tipoToken: valori.OIDC_TIPO_TOKEN === '' ? null : valori.OIDC_TIPO_TOKEN,
      algoritmi: valori.OIDC_ALGORITMI,
      tolleranza: valori.OIDC_TOLLERANZA,
      etaAutenticazione: valori.OIDC_ETA_AUTENTICAZIONE,
      introspezione,
    },
    cns,
    livelloMutazioni: valori.LIVELLO_MUTAZIONI ?? null,
    chiave: valori.CASSETTO_CHIAVE ?? null,
    segretoMetriche: valori.METRICHE_SEGRETO ?? null,
    tracce: valori.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    oggi: valori.CASSETTO_OGGI ?? null,
    dimostrazione: { attiva: dimostrazione, emittente: dimostrazione && !produzione && valori.OIDC_ISSUER === undefined },
    sandbox: valori.CASSETTO_SANDBOX,
    lavoratore: valori.CASSETTO_LAVORATORE ?? true,
    f24Facsimile: valori.F24_FACSIMILE ?? true,
    introspezione: schemaAperto,
    esploratore: valori.CASSETTO_ESPLORATORE ?? (!produzione && schemaAperto && !soli),
    documentiFidati: valori.CASSETTO_DOCUMENTI_FIDATI === undefined ? null : { file: resolve(valori.CASSETTO_DOCUMENTI_FIDATI), soli },
    limiti: leggiLimiti(valori),
  };
}

/**
 * The settings of this process: its environment, and what the file `.env` of the current folder adds to it. The only reader of both. Throws
 * {@link ConfigurazioneNonValida}.
 */
export function configDaAmbiente(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return leggiConfig(process.env);
}

/** Base of the links, without a final slash: URL_PUBBLICO, or this machine at the port that the server really listens on. */
export function baseDeiLink(config: Config, portaInAscolto: number): string {
  return config.server.urlPubblico ?? `${config.server.tls ? 'https' : 'http'}://localhost:${portaInAscolto}`;
}
