import { randomUUID } from 'node:crypto';
import type { Acceso } from '../avvio.ts';
import { con } from '../archivio.ts';
import type { Casi } from '../casi.ts';
import type { Richiesta } from '../domande.ts';

/** F24 opened at once: who waits too long for his to be drawn is refused, and asked to come back. */
const ALLA_VOLTA = 8;

/** What some clients of the studio are asked about: others each time, since a document is drawn only once. */
export class Clienti {
  readonly #acceso: Acceso;
  readonly #token: string;
  readonly #url: string;
  readonly #casi: Casi;

  constructor(acceso: Acceso, token: string, url: string, casi: Casi) {
    this.#acceso = acceso;
    this.#token = token;
    this.#url = url;
    this.#casi = casi;
  }

  /** Asks as the studio. */
  async chiedi<T>(query: string, variables: object): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` };
    const richiesta: Richiesta = { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query, variables }) };
    const { data, errors } = (await this.#acceso.chiedi(richiesta)) as { data: T; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The filter of the F24 of so many clients in the window: two for each. */
  async filtro(quanti: number): Promise<object> {
    const { studio, finestra } = this.#casi;
    const codiceFiscale = await con(this.#url, async (client) => {
      const { rows } = await client.query<{ codice: string }>(
        `select s.codice_fiscale as codice from delega_ricevuta d join soggetto s on s.id = d.soggetto_id
         where d.delegato_codice_fiscale = $1 order by random() limit $2`,
        [studio, quanti],
      );
      return rows.map(({ codice }) => codice);
    });
    return { codiceFiscale, scadenzaDal: finestra.dal, scadenzaAl: finestra.al };
  }

  /** Links of so many F24, a hundred at most, none of which has been opened. */
  async link(quanti: number): Promise<string[]> {
    const { f24 } = await this.chiedi<{ f24: { nodes: { pdf: { url: string } }[] } }>(
      `query ($f: F24Filtro) { f24(filtro: $f, first: ${quanti}) { nodes { pdf { url } } } }`,
      { f: await this.filtro(quanti) },
    );
    return f24.nodes.map(({ pdf }) => this.#acceso.base + new URL(pdf.url).pathname);
  }

  /** Asks for a zip of the F24 of a filter: the id of the Lavorazione. */
  async massivi(filtro: object): Promise<string> {
    const { generaF24Massivi: esito } = await this.chiedi<{
      generaF24Massivi: { lavorazione: { id: string } | null; userErrors: unknown };
    }>('mutation ($i: GeneraF24MassiviInput!) { generaF24Massivi(input: $i) { lavorazione { id } userErrors { code message } } }', {
      i: { filtro, formato: 'ZIP_PDF', idempotencyKey: randomUUID() },
    });
    if (esito.lavorazione === null) throw new Error(JSON.stringify(esito.userErrors));
    return esito.lavorazione.id;
  }
}

/** Opens links, a few at once. Fails where one is not a PDF. */
export async function apri(link: readonly string[]): Promise<void> {
  const daAprire = link.values();
  const unoDopoLAltro = async () => {
    for (const uno of daAprire) {
      const risposta = await fetch(uno);
      const { byteLength } = await risposta.arrayBuffer();
      if (byteLength < 10_000) throw new Error(`Un F24 non è un PDF: stato ${risposta.status}, ${byteLength} byte`);
    }
  };
  await Promise.all(Array.from({ length: ALLA_VOLTA }, unoDopoLAltro));
}
