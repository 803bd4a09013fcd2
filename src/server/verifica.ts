import type { FastifyInstance } from 'fastify';
import { dataItaliana } from '../domain/data.ts';
import { giornoDi } from '../orologio.ts';
import type { Bozza } from '../services/documenti/ricetta.ts';
import { type EsitoVerifica, verificaDocumento } from '../services/documenti/verifica.ts';
import type { CreaContesto } from './contesto.ts';

const TITOLI: Readonly<Record<Bozza['tipo'], string>> = {
  F24: 'Modello F24',
  ESTRATTO_CONTO: 'Estratto conto previdenziale',
  ESTRATTO_DEBITARIO: 'Estratto debitario',
  RENDICONTAZIONE_GS: 'Rendicontazione Gestione Separata',
  MODULO_DELEGA: 'Modulo di delega',
};

/**
 * GET /verifica/<codice>: the public page behind the QR of a document. Says whether the code was issued, when, of what kind and with which SHA-256,
 * and whether the data have changed since: nothing about the person.
 */
export function rottaVerifica(crea: CreaContesto): (app: FastifyInstance) => void {
  return (app) => {
    app.get<{ Params: { codice: string } }>('/verifica/:codice', { exposeHeadRoute: false }, async (richiesta, risposta) => {
      const esito = await verificaDocumento(await crea({ principal: null, requestId: richiesta.id }), richiesta.params.codice);
      return risposta
        .code(esito === null ? 404 : 200)
        .headers({ 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(pagina(esito));
    });
  };
}

/** Nothing of the caller's goes into the page: every word is ours or the archive's own vocabulary. */
function pagina(esito: EsitoVerifica | null): string {
  const corpo =
    esito === null
      ? '<h1>Codice sconosciuto</h1><p>Nessun documento è stato emesso con questo codice.</p>'
      : `<h1>${TITOLI[esito.tipo as Bozza['tipo']]}</h1>
<p>Emesso il ${dataItaliana(giornoDi(esito.creatoIl))}.</p>
<p>${esito.valido ? 'I dati sono ancora quelli stampati.' : 'I dati sono cambiati dopo l’emissione: chiedere un documento nuovo.'}</p>
<p>SHA-256 del file: ${esito.sha256}</p>`;
  return `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Verifica di un documento</title></head>
<body>${corpo}</body></html>
`;
}
