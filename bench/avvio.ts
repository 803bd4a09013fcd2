import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as attesa } from 'node:timers/promises';
import { apriEmittenteDimostrativo } from '../src/auth/emittente-dimostrativo.ts';
import { leggiConfig } from '../src/config.ts';
import { CARTELLA } from './archivio.ts';
import type { Chiedi, NomeServer, TokenDi } from './domande.ts';

/** A server that answers. */
export interface Acceso {
  readonly nome: NomeServer;
  readonly base: string;
  readonly processo: ChildProcess;
  readonly chiedi: Chiedi;
  chiudi(): Promise<void>;
}

const RADICE = join(import.meta.dirname, '..');
/** Cassetto's own folder: the keys of its demonstration issuer, its documents. */
const DATI = join(CARTELLA, 'cassetto');
/** What `npm start` gives to node. */
const COME_ESCE = /exec node (.+)$/.exec(JSON.parse(readFileSync(join(RADICE, 'package.json'), 'utf8')).scripts.start)![1]!.split(' ');
/** Milliseconds for a server to answer. */
const PAZIENZA = 60_000;

/**
 * As it ships, `npm start`: every limit counted, every access recorded, every line logged. Only the budgets are out of reach, since one caller asks what
 * thousands would.
 */
const DI_CASSETTO = {
  CASSETTO_DATI: DATI,
  CASSETTO_DIMOSTRAZIONE: 'si',
  LIMITE_PUNTI: '1000000000',
  NODE_COMPILE_CACHE: join(RADICE, 'dist/.cache'),
};

/**
 * Starts a server on a free port, with the database of that address, and waits until it answers. What it prints goes to a file.
 * `prima`: arguments of node, before its own.
 */
export async function accendi(nome: NomeServer, url: string, prima: readonly string[] = []): Promise<Acceso> {
  const porta = await portaLibera();
  const base = `http://127.0.0.1:${porta}`;
  mkdirSync(DATI, { recursive: true });
  const percorso = join(CARTELLA, `${nome}.log`);
  const uscita = openSync(percorso, 'w');
  const nostro = nome === 'cassetto';
  const argomenti = nostro ? COME_ESCE : [join(import.meta.dirname, 'server', `${nome}.ts`)];
  const env = {
    ...process.env,
    NODE_ENV: nostro ? '' : 'production',
    DATABASE_URL: url,
    PORT: `${porta}`,
    ...(nostro && DI_CASSETTO),
  };
  const processo = spawn(process.execPath, [...prima, ...argomenti], { cwd: RADICE, env, stdio: ['ignore', uscita, uscita, 'ipc'] });
  // The channel is for who measures from within (misure/ritardo.ts): it keeps nobody alive.
  processo.channel?.unref();
  const limite = performance.now() + PAZIENZA;
  while (!(await fetch(`${base}/healthz`).catch(() => null))) {
    if (processo.exitCode !== null || performance.now() > limite) throw new Error(`${nome} non parte:\n${readFileSync(percorso, 'utf8')}`);
    await attesa(100);
  }
  return {
    nome,
    base,
    processo,
    chiedi: async ({ method, path, headers, body }) => (await fetch(base + path, { method, headers, body })).json(),
    async chiudi() {
      if (processo.exitCode !== null) return;
      processo.kill('SIGTERM');
      await once(processo, 'exit');
    },
  };
}

/** Tokens signed by the demonstration issuer, verified by Cassetto like any other's. */
export async function apriToken(): Promise<TokenDi> {
  const { oidc } = leggiConfig({});
  const emittente = await apriEmittenteDimostrativo({ cartella: DATI, produzione: false, oidc });
  return (codice) => emittente.emetti({ sub: codice, [oidc.claim.codiceFiscale]: codice, name: codice });
}

async function portaLibera(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
