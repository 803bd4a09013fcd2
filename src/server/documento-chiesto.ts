import type { FastifyRequest } from 'fastify';
import { ErroreDominio } from '../domain/errori.ts';
import type { DocumentiFidati } from './documenti-fidati.ts';

type Parametri = Record<string, unknown>;

/**
 * Puts the text of a trusted document where its `documentId` was sent (GraphQL over HTTP, persisted documents), in the body of a POST; answers are never kept by
 * a cache, so a GET would win nothing. Where nothing else is taken (`soli`), a request that brings a text of its own is refused before it is read.
 *
 * @throws ErroreDominio VALORE_NON_VALIDO naming documentId or query.
 */
export function risolviDocumento(richiesta: FastifyRequest, fidati: DocumentiFidati, soli: boolean): void {
  const parametri = (richiesta.method === 'GET' ? richiesta.query : richiesta.body) as Parametri | null | undefined;
  if (typeof parametri !== 'object' || parametri === null || Array.isArray(parametri)) return;
  const { documentId } = parametri;
  if (richiesta.method === 'GET' && documentId !== undefined)
    throw new ErroreDominio('VALORE_NON_VALIDO', 'documentId si invia con POST.', ['documentId']);
  if (documentId === undefined) {
    if (soli)
      throw new ErroreDominio('VALORE_NON_VALIDO', 'Qui si eseguono solo operazioni registrate: inviare documentId.', ['documentId']);
    return;
  }
  if ('query' in parametri) throw new ErroreDominio('VALORE_NON_VALIDO', 'documentId e query non si inviano insieme.', ['query']);
  const testo = typeof documentId === 'string' ? fidati.get(documentId) : undefined;
  if (testo === undefined) throw new ErroreDominio('VALORE_NON_VALIDO', 'documentId non indica una operazione registrata.', ['documentId']);
  delete parametri['documentId'];
  parametri['query'] = testo;
}
