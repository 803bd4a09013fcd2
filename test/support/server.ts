import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWTPayload } from 'jose';
import { apriEmittenteDimostrativo, type EmittenteDimostrativo } from '../../src/auth/emittente-dimostrativo.ts';
import { type NomePersona, PERSONE_DIMOSTRATIVE } from '../../src/auth/persone-dimostrative.ts';
import { leggiConfig } from '../../src/config.ts';
import type { Orologio } from '../../src/orologio.ts';
import { creaRegistro } from '../../src/server/registro.ts';
import { avvia } from '../../src/server/start.ts';
import { type BancaDiProva, nuovaBanca } from './banca.ts';
import { OGGI_DI_PROVA } from './giorno.ts';
import { assertSenzaPersone } from './senza-persone.ts';

/** An answer of /graphql. */
export interface Risposta {
  readonly stato: number;
  readonly intestazioni: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data: any;
  readonly errors:
    | readonly { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string; retryAfter?: number } }[]
    | undefined;
  readonly extensions: Record<string, unknown> | undefined;
}

/** A whole server on a database of its own, with the demonstration's people. */
export interface ServerDiProva {
  readonly base: string;
  readonly banca: BancaDiProva;
  /** Folder of its data: keys and documents. */
  readonly cartella: string;
  /** Lines of its log so far. */
  readonly registro: readonly string[];
  token(chi: NomePersona | JWTPayload): Promise<string>;
  /** Asks as a persona, as a person of any codice fiscale (fiscal_number), or without a token (null). */
  chiedi(
    chi: NomePersona | JWTPayload | null,
    query: string,
    variables?: Record<string, unknown>,
    intestazioni?: Record<string, string>,
  ): Promise<Risposta>;
  chiudi(): Promise<void>;
}

/** What a server of a test differs by. */
export interface OpzioniServer {
  readonly demo?: boolean;
  /** Adds to its settings. */
  readonly ambiente?: Record<string, string>;
  /** The address at which the server finds its database, given the real one: something that stands in between. */
  readonly attraverso?: (url: string) => Promise<string>;
  /** Another clock than the machine's with the day of every test. */
  readonly orologio?: Orologio;
  /** A server on the database and with the keys of this one, which answers everything by the resolvers. */
  readonly gemello?: ServerDiProva;
}

/** Starts a server in this process. */
export async function serverDiProva(opzioni: OpzioniServer = {}): Promise<ServerDiProva> {
  const { demo = true, ambiente = {}, attraverso, orologio, gemello } = opzioni;
  const cartella = gemello?.cartella ?? mkdtempSync(join(tmpdir(), 'cassetto-server-'));
  chmodSync(cartella, 0o711);
  const banca = gemello?.banca ?? (await nuovaBanca({ demo }));
  const config = leggiConfig({
    DATABASE_URL: attraverso ? await attraverso(banca.url) : banca.url,
    PORT: '0',
    CASSETTO_DATI: cartella,
    // A machine at work on many tests at once is slow to give connections.
    LIMITE_ATTESA: '10000',
    LIMITE_INSIEME: '1000',
    CASSETTO_OGGI: OGGI_DI_PROVA,
    CASSETTO_DIMOSTRAZIONE: demo ? 'si' : 'no',
    // A queue that is looked into every second would be in the statements of every test: those about it say so.
    CASSETTO_LAVORATORE: 'no',
    ...ambiente,
  });
  const registro: string[] = [];
  const emittente: EmittenteDimostrativo = await apriEmittenteDimostrativo({ cartella, produzione: false, oidc: config.oidc });
  const server = await avvia(
    { ...config, dimostrazione: { attiva: demo, emittente: config.oidc.issuer === null } },
    () => undefined,
    creaRegistro('info', { write: (riga) => registro.push(riga) }),
    orologio,
    gemello === undefined,
  );
  const base = `http://127.0.0.1:${server.porta}`;
  const token = (chi: NomePersona | JWTPayload) => (typeof chi === 'string' ? emittente.emettiPer(chi) : emittente.emetti(chi));
  return {
    base,
    banca,
    cartella,
    registro,
    token,
    chiedi: async (chi, query, variables = {}, intestazioni = {}) => {
      const risposta = await fetch(`${base}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(chi === null ? {} : { authorization: `Bearer ${await token(chi)}` }),
          ...intestazioni,
        },
        body: JSON.stringify({ query, variables }),
      });
      const corpo = (await risposta.json()) as Omit<Risposta, 'stato' | 'intestazioni'>;
      return {
        stato: risposta.status,
        intestazioni: risposta.headers,
        data: corpo.data,
        errors: corpo.errors,
        extensions: corpo.extensions,
      };
    },
    chiudi: async () => {
      await server.chiudi();
      if (gemello) return;
      await banca.chiudi();
      rmSync(cartella, { recursive: true, force: true });
      assertSenzaPersone('the log of the server', registro.join(''));
    },
  };
}

/** The codice fiscale of a persona. */
export const cfDi = (persona: NomePersona): string => PERSONE_DIMOSTRATIVE[persona].codiceFiscale;
