import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerDiProva } from '../support/server.ts';

/** A document as its link gave it. */
export interface Aperto {
  readonly stato: number;
  readonly intestazioni: Headers;
  readonly byte: Buffer;
  readonly testo: string;
}

/** Opens a link as a browser does: with nothing but the address, and what `intestazioni` adds. */
export async function apriLink(server: ServerDiProva, url: string, intestazioni: Record<string, string> = {}): Promise<Aperto> {
  const indirizzo = new URL(url);
  const risposta = await fetch(`${server.base}${indirizzo.pathname}${indirizzo.search}`, { headers: intestazioni });
  const byte = Buffer.from(await risposta.arrayBuffer());
  return { stato: risposta.status, intestazioni: risposta.headers, byte, testo: byte.toString('latin1') };
}

/** The server's own secret: a test signs with it what the server would no longer sign. */
export const chiaveDi = (server: ServerDiProva): Promise<string> => readFile(join(server.cartella, 'chiavi', 'server'), 'utf8');

/** How many rows a table holds. */
export async function quanti(
  server: ServerDiProva,
  tavola: 'documento' | 'documento_richiesta' | 'idempotenza' | 'accesso',
): Promise<number> {
  const [riga] = await server.banca.sql<{ n: string }>(`select count(*) as n from ${tavola}`);
  return Number(riga!.n);
}
