import { type Casi, leggiCasi } from './casi.ts';
import { CINQUANTA, PAGINA } from './archivio.ts';
export { leggiCasi };

/** One HTTP request as autocannon sends it. */
export interface Richiesta {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const SERVER = ['limite', 'mercurius', 'postgraphile', 'cassetto'] as const;
export type NomeServer = (typeof SERVER)[number];

/** The questions asked of every server; `ultima` and `mille` are the last pages of the lists of q3 and q4. */
export const DOMANDE = ['q1', 'q2', 'q3', 'q3_ultima', 'q4', 'q4_mille'] as const;
export type NomeDomanda = (typeof DOMANDE)[number];

/** Puts a request to a server and answers the JSON of what it says. */
export type Chiedi = (richiesta: Richiesta) => Promise<unknown>;
/** A token for the person of that codice fiscale. */
export type TokenDi = (codiceFiscale: string) => Promise<string>;

const VERSAMENTO = 'data importoDebito periodoDal';
const F24 = 'rata scadenza importo codiceInps';

const graphql = (query: string, variables: object = {}, token?: string): Richiesta => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  body: JSON.stringify({ query, variables }),
});

/** The requests of the limit: parameters in the order of its statements. */
function limite({ cinquanta, studio, finestra, posizione, primaDellUltima, primaDellaMille }: Casi) {
  const get = (nome: NomeDomanda, ...valori: readonly string[]): Richiesta => ({
    method: 'GET',
    path: `/${nome}?${new URLSearchParams(valori.map((valore): [string, string] => ['p', valore]))}`,
  });
  const q3 = [studio, finestra.dal, finestra.al, `${PAGINA}`];
  const q4 = [posizione.codiceFiscale, posizione.codice];
  return {
    q1: cinquanta.map((codice) => get('q1', codice)),
    q2: [get('q2', '')],
    q3: [get('q3', ...q3)],
    q3_ultima: [get('q3_ultima', ...q3, primaDellUltima.ordine, primaDellUltima.id)],
    q4: [get('q4', ...q4)],
    q4_mille: [get('q4_mille', ...q4, primaDellaMille.ordine, primaDellaMille.id)],
  };
}

function mercurius({ cinquanta, studio, finestra, posizione, primaDellUltima, primaDellaMille }: Casi) {
  const soggetto = `codiceFiscale denominazione posizioni(first: 10) {
    gestione codice stato dataInizio versamenti(first: 10) { ${VERSAMENTO} } f24(first: 8) { ${F24} } }`;
  const q1 = `query ($codice: String!) { soggetto(codiceFiscale: $codice) { ${soggetto} } }`;
  const q3 = `query ($delegato: String!, $dal: String!, $al: String!, $ordine: String, $id: ID) {
    f24(delegato: $delegato, dal: $dal, al: $al, first: ${PAGINA}, dopoScadenza: $ordine, dopoId: $id) { ${F24} } }`;
  const q4 = `query ($codiceFiscale: String!, $codice: String!, $ordine: String, $id: ID) {
    posizione(codiceFiscale: $codiceFiscale, codice: $codice) {
      versamenti(first: ${PAGINA}, dopoData: $ordine, dopoId: $id) { ${VERSAMENTO} } } }`;
  return {
    q1: cinquanta.map((codice) => graphql(q1, { codice })),
    q2: [graphql(`{ soggetti(first: 50, after: "") { ${soggetto} } }`)],
    q3: [graphql(q3, { delegato: studio, ...finestra })],
    q3_ultima: [graphql(q3, { delegato: studio, ...finestra, ...primaDellUltima })],
    q4: [graphql(q4, posizione)],
    q4_mille: [graphql(q4, { ...posizione, ...primaDellaMille })],
  };
}

/** With aliases, so that its answer has the names of the others'. The cursor of q4 is its own: it is asked for. */
async function postgraphile({ cinquanta, studio, finestra, posizione, inScadenza }: Casi, chiedi: Chiedi) {
  const versamenti = (argomenti: string, campi: string) =>
    `versamenti: versamentosBySoggettoIdAndPosizioneId(orderBy: [DATA_DESC, ROW_ID_DESC], ${argomenti}) { ${campi} }`;
  const soggetto = `codiceFiscale denominazione
    posizioni: posizionesBySoggettoId(first: 10, orderBy: [DATA_INIZIO_ASC, ROW_ID_ASC]) { nodes { gestione codice stato dataInizio
      ${versamenti('first: 10', `nodes { ${VERSAMENTO} }`)}
      f24: f24SBySoggettoIdAndPosizioneId(first: 8, orderBy: [SCADENZA_ASC, ROW_ID_ASC]) { nodes { ${F24} } } } }`;
  const q1 = `query ($codice: String!) { soggetti: allSoggettos(condition: { codiceFiscale: $codice }, first: 1) { nodes { ${soggetto} } } }`;
  // The rows of a function have no key that a cursor could be made of: its last page is a fixed offset.
  const q3 = `query ($delegato: String!, $dal: Date!, $al: Date!, $offset: Int) {
    f24: benchF24InScadenza(delegato: $delegato, dal: $dal, al: $al, orderBy: [SCADENZA_ASC, ROW_ID_ASC], first: ${PAGINA}, offset: $offset) {
      nodes { ${F24} } } }`;
  const q4 = (argomenti: string, campi: string) => `query ($codiceFiscale: String!, $codice: String!, $after: Cursor) {
    soggetti: allSoggettos(condition: { codiceFiscale: $codiceFiscale }, first: 1) { nodes {
      posizioni: posizionesBySoggettoId(condition: { codice: $codice }, first: 1) { nodes { ${versamenti(argomenti, campi)} } } } } }`;
  const pagina = `first: ${PAGINA}, after: $after`;
  const laMille = graphql(q4(`last: ${PAGINA + 1}, after: $after`, 'edges { cursor }'), posizione);
  const daQ3 = { delegato: studio, ...finestra };
  return {
    q1: cinquanta.map((codice) => graphql(q1, { codice })),
    q2: [graphql(`{ soggetti: allSoggettos(first: 50, orderBy: [CODICE_FISCALE_ASC]) { nodes { ${soggetto} } } }`)],
    q3: [graphql(q3, daQ3)],
    q3_ultima: [graphql(q3, { ...daQ3, offset: inScadenza - PAGINA })],
    q4: [graphql(q4(pagina, `nodes { ${VERSAMENTO} }`), posizione)],
    q4_mille: [graphql(q4(pagina, `nodes { ${VERSAMENTO} }`), { ...posizione, after: trova(await chiedi(laMille), 'cursor') })],
  };
}

async function cassetto({ cinquanta, studio, finestra, posizione }: Casi, chiedi: Chiedi, token: TokenDi) {
  const [piccolo, grande] = [await token(CINQUANTA), await token(studio)];
  const soggetto = `codiceFiscale denominazione posizioni(first: 10) { nodes { gestione codice stato dataInizio
    versamenti(first: 10) { nodes { ${VERSAMENTO} } } f24(first: 8) { nodes { ${F24} } } } }`;
  const q1 = `query ($codice: CodiceFiscale!) { soggetto(codiceFiscale: $codice) { ${soggetto} } }`;
  const q3 = (argomenti: string, campi: string) => `query ($dal: Data!, $al: Data!, $cursore: String) {
    f24(filtro: { scadenzaDal: $dal, scadenzaAl: $al }, ${argomenti}) { ${campi} } }`;
  const q4 = (argomenti: string, campi: string) => `query ($codiceFiscale: CodiceFiscale!, $codice: String!, $cursore: String) {
    soggetto(codiceFiscale: $codiceFiscale) { posizioni(filtro: { codice: $codice }, first: 1) { nodes {
      versamenti(${argomenti}) { ${campi} } } } } }`;
  const pagina = `first: ${PAGINA}, after: $cursore`;
  // The first of the last page, then the one before it.
  const cursoreDi = async (domanda: (argomenti: string, campi: string) => string, variabili: object) => {
    const primo = trova(
      await chiedi(graphql(domanda(`last: ${PAGINA}, before: $cursore`, 'edges { cursor }'), variabili, grande)),
      'cursor',
    );
    const unaPrima = graphql(domanda('last: 1, before: $cursore', 'edges { cursor }'), { ...variabili, cursore: primo }, grande);
    return trova(await chiedi(unaPrima), 'cursor');
  };
  return {
    q1: cinquanta.map((codice) => graphql(q1, { codice }, piccolo)),
    q2: [graphql(`{ soggetti(ordine: CODICE_FISCALE, first: 50) { nodes { ${soggetto} } } }`, {}, piccolo)],
    q3: [graphql(q3(pagina, `nodes { ${F24} }`), finestra, grande)],
    q3_ultima: [graphql(q3(pagina, `nodes { ${F24} }`), { ...finestra, cursore: await cursoreDi(q3, finestra) }, grande)],
    q4: [graphql(q4(pagina, `nodes { ${VERSAMENTO} }`), posizione, grande)],
    q4_mille: [graphql(q4(pagina, `nodes { ${VERSAMENTO} }`), { ...posizione, cursore: await cursoreDi(q4, posizione) }, grande)],
  };
}

/** Every question as each server is asked it. */
export async function richiesteDi(
  server: NomeServer,
  casi: Casi,
  chiedi: Chiedi,
  token: TokenDi,
): Promise<Readonly<Record<NomeDomanda, readonly Richiesta[]>>> {
  if (server === 'limite') return limite(casi);
  if (server === 'mercurius') return mercurius(casi);
  return server === 'postgraphile' ? postgraphile(casi, chiedi) : cassetto(casi, chiedi, token);
}

/** The first value of that name, in depth. */
function trova(valore: unknown, nome: string): string {
  const testo = JSON.stringify(valore);
  const trovato = new RegExp(`"${nome}":("[^"]+")`).exec(testo)?.[1];
  if (trovato === undefined) throw new Error(`Nella risposta non c'è ${nome}: ${testo.slice(0, 500)}`);
  return JSON.parse(trovato) as string;
}

/**
 * The rows of an answer without what each server wraps them in: connections become lists, the root field and what stands above the only list
 * of q4 go. Two servers answer the same data where these are equal.
 */
export function normalizza(risposta: unknown): string {
  const { data, errors } = risposta as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data == null) throw new Error(`Risposta senza dati: ${JSON.stringify(risposta).slice(0, 500)}`);
  return JSON.stringify(spoglia(data));
}

function spoglia(valore: unknown): unknown {
  if (Array.isArray(valore)) return valore.length === 1 ? spoglia(valore[0]) : valore.map(spoglia);
  if (typeof valore !== 'object' || valore === null) return valore;
  const campi = Object.entries(valore);
  const solo = campi.length === 1 ? campi[0] : undefined;
  if (solo) return spoglia(solo[1]);
  return Object.fromEntries(campi.map(([nome, altro]) => [nome, spoglia(altro)]));
}
