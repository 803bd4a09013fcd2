import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DENTRO, paginaRiferimento } from './pagina.ts';

const impronta = (testo: string) => `'sha256-${createHash('sha256').update(testo).digest('base64')}'`;

/** Nothing from elsewhere, and of the page's own only the style and the script that were written with it. */
const POLITICA = [
  "default-src 'none'",
  `style-src ${impronta(DENTRO.stile)}`,
  `script-src ${impronta(DENTRO.ricerca)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GET /riferimento: the schema as a page, made at the first request. Served where the schema may be asked for (introspection). */
export function rottaRiferimento(schema: GraphQLSchema): (app: FastifyInstance) => void {
  let pagina: string | null = null;
  return (app) => {
    app.get('/riferimento', async (_, risposta) => {
      pagina ??= paginaRiferimento(schema);
      return risposta
        .headers({ 'content-security-policy': POLITICA, 'cache-control': 'no-cache' })
        .type('text/html; charset=utf-8')
        .send(pagina);
    });
  };
}
