import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TokenNonValido } from '../auth/errori-token.ts';
import { leggiPrincipal } from '../auth/principal.ts';
import { apriLink, type ContenutoLink, PERCORSO_LINK } from '../documents/link.ts';
import { ErroreDominio } from '../domain/errori.ts';
import { apri } from '../services/documenti/apri.ts';
import type { Identifica } from './autenticazione.ts';
import type { CreaContesto } from './contesto.ts';

/** What the documents' route works with. */
export interface MezziRotta {
  readonly crea: CreaContesto;
  readonly identifica: Identifica;
  readonly chiave: string;
  readonly adesso: () => Date;
}

const PAGINA_NON_TROVATA = `<!doctype html><html lang="it"><meta charset="utf-8"><title>Documento non disponibile</title>
<p>Il documento non è disponibile: il collegamento è scaduto, è stato alterato o non è più permesso. Chiederne uno nuovo.</p></html>`;

/**
 * GET /documenti/<token>: opens a signed link (access.md §5). The decision is taken now, for the principal of the link; whatever is wrong with the link
 * gives the same 404. No Range, no cache but the holder's own.
 */
export function rottaDocumenti(mezzi: MezziRotta): (app: FastifyInstance) => void {
  return (app) => {
    app.get<{ Params: { token: string } }>(`${PERCORSO_LINK}:token`, { exposeHeadRoute: false }, async (richiesta, risposta) => {
      const contenuto = await apriLink(mezzi.chiave, richiesta.params.token, mezzi.adesso());
      if (contenuto === null || !(await suo(richiesta, contenuto, mezzi))) return nonTrovato(risposta);
      const { oggetto, ...principal } = contenuto;
      const contesto = await mezzi.crea({ principal: leggiPrincipal(principal), requestId: richiesta.id });
      const aperto = await apri(contesto, contenuto);
      await contesto.registra(oggetto.tipo === 'F24' ? 'F24.pdf' : 'Documento.link').catch((guasto: unknown) => {
        // What cannot be recorded is not given: the file that was opened for it is let go.
        aperto?.contenuto.destroy();
        throw guasto;
      });
      return aperto === null ? nonTrovato(risposta) : invia(richiesta, risposta, aperto);
    });
  };
}

/** A bearer token sent along must be of the principal that the link was made for. An issuer that does not answer is a fault, as everywhere. */
async function suo(
  richiesta: FastifyRequest,
  { codiceFiscale, applicazione }: ContenutoLink,
  { identifica }: MezziRotta,
): Promise<boolean> {
  if (richiesta.headers.authorization === undefined) return true;
  const principal = await identifica(richiesta).catch((errore: unknown) => {
    if (errore instanceof TokenNonValido || errore instanceof ErroreDominio) return null;
    throw errore;
  });
  return principal?.codiceFiscale === codiceFiscale && (principal.applicazione?.id ?? null) === (applicazione?.id ?? null);
}

function invia(richiesta: FastifyRequest, risposta: FastifyReply, { documento, contenuto }: NonNullable<Awaited<ReturnType<typeof apri>>>) {
  const etag = `"${documento['sha256']}"`;
  risposta.headers({ etag, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  if (giaSuo(richiesta.headers['if-none-match'], etag)) {
    contenuto.destroy();
    return risposta.code(304).send();
  }
  const nome = documento['nomeFile'] as string;
  return risposta
    .headers({
      'content-type': documento['tipoMime'] as string,
      'content-length': documento['byte'] as number,
      'content-disposition': `inline; filename="${nome}"; filename*=UTF-8''${encodeURIComponent(nome)}`,
    })
    .send(contenuto);
}

/** Whether If-None-Match names this file (RFC 9110 §13.1.2: a list, compared weakly, or "*"). */
function giaSuo(condizione: string | undefined, etag: string): boolean {
  return (condizione ?? '').split(',').some((voce) => ['*', etag].includes(voce.trim().replace(/^W\//, '')));
}

function nonTrovato(risposta: FastifyReply) {
  return risposta.code(404).headers({ 'cache-control': 'private, no-store' }).type('text/html; charset=utf-8').send(PAGINA_NON_TROVATA);
}
