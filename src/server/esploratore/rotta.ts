import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { eNomePersona, type NomePersona, PERSONE_DIMOSTRATIVE } from '../../auth/persone-dimostrative.ts';
import { radice } from '../../radice.ts';
import { operazioni } from './operazioni.ts';

/** What the explorer is served with. */
export interface OpzioniEsploratore {
  /** Gives the token of a person of the demonstration; null: the page offers no people, and a token is pasted. */
  readonly emettiPer: ((persona: NomePersona) => Promise<string>) | null;
  /** Today, "YYYY-MM-DD". */
  readonly oggi: () => Promise<string>;
}

/** The only files there are: the page's own, and those that scripts/costruisci makes of it. */
const FILE: Readonly<Record<string, string>> = {
  'pagina.js': 'text/javascript; charset=utf-8',
  'pagina.css': 'text/css; charset=utf-8',
  'editor.worker.js': 'text/javascript; charset=utf-8',
  'graphql.worker.js': 'text/javascript; charset=utf-8',
  'json.worker.js': 'text/javascript; charset=utf-8',
  'codicon.ttf': 'font/ttf',
};

/**
 * Nothing from elsewhere, nothing written in the page, nothing made from text. Styles are the exception: the editor writes its own into the
 * document and into its lines (docs/adr/0026).
 */
const INTESTAZIONI = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Whether a browser asks for a page: curl and programs do not say text/html. */
export function chiedePagina(richiesta: FastifyRequest): boolean {
  return /\btext\/html\b/.test(richiesta.headers.accept ?? '');
}

/** The page of the explorer, GraphiQL with the people and the stories of the demonstration. */
export function paginaEsploratore(risposta: FastifyReply): Promise<FastifyReply> {
  return invia(risposta, radice('src/server/esploratore/pagina/pagina.html'), 'text/html; charset=utf-8');
}

/** GET /esploratore/…: what the page is made of; POST /esploratore/token/<persona>: the token of a person of the demonstration. */
export function rottaEsploratore({ emettiPer, oggi }: OpzioniEsploratore): (app: FastifyInstance) => void {
  return (app) => {
    for (const [nome, tipo] of Object.entries(FILE))
      app.get(`/esploratore/${nome}`, (_, risposta) => invia(risposta, radice(`dist/esploratore/${nome}`), tipo));

    const persone = Object.entries(PERSONE_DIMOSTRATIVE).map(([nome, { denominazione, descrizione }]) => ({
      nome,
      denominazione,
      descrizione,
    }));
    app.get('/esploratore/storie', async () => ({ persone: emettiPer ? persone : [], operazioni: operazioni(await oggi()) }));

    if (emettiPer)
      app.post<{ Params: { persona: string } }>('/esploratore/token/:persona', async (richiesta, risposta) => {
        const { persona } = richiesta.params;
        if (!eNomePersona(persona) || !daQui(richiesta)) return risposta.callNotFound();
        return { token: await emettiPer(persona) };
      });
  };
}

/** Whether the page asks, on this machine: not another site, nor one whose name was made to point here. */
function daQui({ headers, hostname }: FastifyRequest): boolean {
  return (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin' && eDiQuestaMacchina(hostname);
}

/** Whether a host or an address names only this machine. */
export function eDiQuestaMacchina(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

async function invia(risposta: FastifyReply, file: string, tipo: string): Promise<FastifyReply> {
  const { mtimeMs, size } = await stat(file);
  const etag = `"${size}-${Math.trunc(mtimeMs)}"`;
  risposta.headers({ ...INTESTAZIONI, 'cache-control': 'no-cache', etag });
  if (risposta.request.headers['if-none-match'] === etag) return risposta.code(304).send();
  return risposta.type(tipo).headers({ 'content-length': size }).send(createReadStream(file));
}
