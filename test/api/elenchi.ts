import { leggiId } from '../../src/domain/id-globale.ts';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import type { Risposta, ServerDiProva } from '../support/server.ts';

export type Chi = NomePersona | Record<string, string>;

/** A list of the schema, somewhere in a query. */
export interface ElencoDiProva {
  readonly nome: string;
  readonly chi: Chi;
  /** The field of the list, with its own arguments but those of the page: "f24", "soggetti(ordine: CODICE_FISCALE)". */
  readonly campo: string;
  /** The query around the field; by default the root. */
  readonly attorno?: (campo: string) => string;
  /** The UUIDs of its rows in their order: $1 is the codice fiscale of the titolare. */
  readonly sql: string;
}

export interface ArgomentiDiProva {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
}

/** A page as the API gives it; rows by UUID. */
export interface PaginaLetta {
  readonly righe: string[];
  readonly cursori: string[];
  readonly info: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export const uuidDi = (id: string): string => leggiId(id)!.uuid;

/** Asks for a page; the answer as it comes. */
export function chiediPagina(
  server: ServerDiProva,
  { chi, campo, attorno }: ElencoDiProva,
  pagina: ArgomentiDiProva,
  chiAltri: Chi = chi,
): Promise<Risposta> {
  const scritti = Object.entries(pagina).map(([nome, valore]) => `${nome}: ${JSON.stringify(valore)}`);
  const [nome, suoi] = /^(\w+)(?:\((.*)\))?$/s.exec(campo)!.slice(1);
  const argomenti = [suoi, ...scritti].filter(Boolean).join(', ');
  const intero = `elenco: ${nome}${argomenti && `(${argomenti})`} { edges { cursor node { id } } nodes { id } pageInfo {
      hasNextPage hasPreviousPage startCursor endCursor } }`;
  return server.chiedi(chiAltri, attorno ? attorno(intero) : `{ ${intero} }`);
}

/** The page within an answer, wherever the list stands. */
function trova(
  dato: unknown,
): { edges: { cursor: string; node: { id: string } }[]; nodes: { id: string }[]; pageInfo: PaginaLetta['info'] } | null {
  if (typeof dato !== 'object' || dato === null) return null;
  if ('elenco' in dato && dato.elenco) return dato.elenco as ReturnType<typeof trova>;
  for (const dentro of Object.values(dato)) {
    const trovato = trova(dentro);
    if (trovato) return trovato;
  }
  return null;
}

/** Reads a page that must be there, whole and consistent. */
export async function leggiPagina(server: ServerDiProva, elenco: ElencoDiProva, pagina: ArgomentiDiProva): Promise<PaginaLetta> {
  const { data, errors } = await chiediPagina(server, elenco, pagina);
  const trovata = trova(data);
  if (errors || !trovata) throw new Error(`${elenco.nome}: ${JSON.stringify(errors)}`);
  const { edges, nodes, pageInfo } = trovata;
  const righe = nodes.map(({ id }) => uuidDi(id));
  const cursori = edges.map(({ cursor }) => cursor);
  const coerente =
    JSON.stringify(edges.map(({ node }) => node)) === JSON.stringify(nodes) &&
    pageInfo.startCursor === (cursori[0] ?? null) &&
    pageInfo.endCursor === (cursori.at(-1) ?? null);
  if (!coerente) throw new Error(`${elenco.nome}: edges, nodes and pageInfo tell different pages`);
  return { righe, cursori, info: pageInfo };
}

/** Reads the whole list page by page, `quante` rows at a time (in turn), from one end or the other; rows in the list's own order. */
export async function percorri(
  server: ServerDiProva,
  elenco: ElencoDiProva,
  verso: 'avanti' | 'indietro',
  quante: readonly number[],
  traUnaEAltra: (pagina: number) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const righe: string[] = [];
  let cursore: string | null = null;
  for (let n = 0; ; n += 1) {
    const numero = quante[n % quante.length]!;
    const avanti = verso === 'avanti';
    const argomenti: ArgomentiDiProva = avanti
      ? { first: numero, ...(cursore && { after: cursore }) }
      : { last: numero, ...(cursore && { before: cursore }) };
    const pagina = await leggiPagina(server, elenco, argomenti);
    const altre = avanti ? pagina.info.hasNextPage : pagina.info.hasPreviousPage;
    const oltre = avanti ? pagina.info.hasPreviousPage : pagina.info.hasNextPage;
    if (oltre !== (cursore !== null)) throw new Error(`${elenco.nome}: page ${n} does not know where it comes from`);
    if (pagina.righe.length > numero || (altre && pagina.righe.length < numero))
      throw new Error(`${elenco.nome}: page ${n} has ${pagina.righe.length} rows`);
    if (avanti) righe.push(...pagina.righe);
    else righe.unshift(...pagina.righe);
    if (!altre) return righe;
    cursore = avanti ? pagina.info.endCursor : pagina.info.startCursor;
    await traUnaEAltra(n);
  }
}

/** Copies rows of a table under a new id, with some columns changed. Answers how many. */
export async function copia(server: ServerDiProva, tavola: string, dove: string, cambi: Record<string, unknown> = {}): Promise<string[]> {
  const righe = await server.banca.sql<{ id: string }>(
    `insert into ${tavola} select (jsonb_populate_record(t, 
       jsonb_build_object('id', gen_random_uuid(), 'chiave', gen_random_uuid()) || $1::jsonb)).*
     from ${tavola} t where ${dove} returning id`,
    [JSON.stringify(cambi)],
  );
  return righe.map(({ id }) => id);
}
