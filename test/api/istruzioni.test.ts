import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';
import { aggiungiClienti, nomeDi } from './istruzioni.ts';

let server: ServerConTramite;
let clienti: string[];

beforeAll(async () => {
  server = await serverConTramite();
  clienti = await aggiungiClienti(server, 60);
  // What a process asks once a minute (sedi, causali) is not part of a query's price.
  await server.chiedi('intermediario', '{ sedi { codice } causali { codice } }');
});
afterAll(() => server.chiudi());

/** The statements that an operation costs, by what they are for. */
async function istruzioniDi(chi: NomePersona, query: string, variables: Record<string, unknown> = {}) {
  const prima = server.tramite.istruzioni.length;
  const { data, errors } = await server.chiedi(chi, query, variables);
  expect(errors).toBeUndefined();
  return {
    data,
    istruzioni: server.tramite.istruzioni
      .slice(prima)
      // Points are taken a hundredth of a minute's at a time: that too is not part of a query's price (test/api/limiti.test.ts).
      .filter((testo) => !testo.includes('consumo'))
      .map((testo) => nomeDi(testo.replace(/\s+/g, ' ').trim()))
      .sort(),
  };
}

const RIGHE = [1, 5, 50];

/** These statements and no other. Two of the same kind become one when what they wait for happens to arrive together: never more. */
function aspettaAlPiu(istruzioni: string[], attese: string[]): void {
  expect([...new Set(istruzioni)]).toEqual([...new Set(attese)]);
  const quante = (nome: string, dove: string[]) => dove.filter((uno) => uno === nome).length;
  for (const nome of new Set(attese))
    expect([nome, quante(nome, istruzioni)]).toEqual([nome, expect.toSatisfy((n: number) => n >= 1 && n <= quante(nome, attese))]);
}

test.each(RIGHE)('the nested query of the first command, over %i soggetti: 7 statements', async (n) => {
  const { data, istruzioni } = await istruzioniDi(
    'intermediario',
    `query($cf: [CodiceFiscale!], $n: Int) { soggetti(filtro: { codiceFiscale: $cf }, first: $n) { nodes { denominazione
      posizioni { nodes { gestione codice sede { nome }
      versamenti(first: 5) { nodes { data importoDebito causale { descrizione } } }
      f24(first: 5) { nodes { importo rata codiceInps pdf { url } } } } } } } }`,
    { cf: clienti.slice(0, n), n },
  );
  expect(data.soggetti.nodes).toHaveLength(n);
  for (const { posizioni } of data.soggetti.nodes)
    expect(posizioni.nodes.map(({ f24 }: { f24: { nodes: unknown[] } }) => f24.nodes.length)).toEqual([0, 5]);
  // Who is asking; the soggetti; what ties him to each; posizioni, versamenti and F24 of them all; the access record.
  expect(istruzioni).toEqual(['chi chiama', 'f24', 'posizione', 'registro', 'soggetto', 'titoli', 'versamento']);
});

/** Whatever the number of rows: each kind once for each way in which it is reached. */
const TUTTO = [
  'avviso_addebito',
  ...['avviso_bonario', 'avviso_bonario'], // of the soggetto; of the avvisi di addebito
  'chi chiama',
  'codici fiscali', // of the components of the nuclei
  'documento',
  'f24',
  'nucleo',
  ...['posizione', 'posizione', 'posizione'], // of the soggetti; of the avvisi and ricorsi; of the estratti and of the F24
  ...['recapito', 'recapito'], // of the soggetti; of the components
  'registro',
  'ricorso',
  'riduzione',
  'riga_avviso', // of bonari and addebiti together
  ...['riga_estratto_conto', 'riga_estratto_conto'], // of the soggetti; of the posizioni
  'ruolo',
  ...['soggetto', 'soggetto', 'soggetto'], // the list; of the estratti and posizioni; the components
  ...['titoli', 'titoli'], // on the soggetti; on the components
];

test.each(RIGHE)('everything that hangs from %i soggetti: one statement for each kind of thing', async (n) => {
  const { data, istruzioni } = await istruzioniDi(
    'intermediario',
    `query($cf: [CodiceFiscale!], $n: Int) { soggetti(filtro: { codiceFiscale: $cf }, first: $n) { nodes {
      residenza { via } recapiti { email } contatti { pec } partitaIva
      estrattoConto { totaleMesi righe { dal posizione { codice } } soggetto { id } }
      avvisiBonari { nodes { numero righe { contributi causale { descrizione } f24 { rata posizione { codice } } }
        posizione { codice } avvisoAddebito { numero } } }
      avvisiAddebito { nodes { numero avvisoBonario { numero } righe { sanzioni } } }
      ruoli { nodes { numeroCartella: id } }
      ricorsi { nodes { oggetto contro { id } posizione { codice } } }
      documenti { nodes { id } }
      posizioni { nodes { indirizzo { via } soggetto { denominazione } riduzioni { tipo } estrattoConto { totaleMesi }
        nucleo { cognome soggetto { id } recapiti { email } } } } } } }`,
    { cf: clienti.slice(0, n), n },
  );
  expect(data.soggetti.nodes).toHaveLength(n);
  aspettaAlPiu(istruzioni, TUTTO);
});

test.each(RIGHE)('what was paid and what is owed, over %i soggetti: one statement for each table', async (n) => {
  const { data, istruzioni } = await istruzioniDi(
    'intermediario',
    `query($cf: [CodiceFiscale!], $n: Int) { soggetti(filtro: { codiceFiscale: $cf, conDebiti: true }, first: $n) { nodes {
      situazioneDebitoria { totale voci { importo posizione { codice } oggetto { id } f24 { stato } assorbitaDa { id } } }
      posizioni(first: 3) { nodes { estrattoDebitario { residuo righe { f24 { rata } } } situazioneRiepilogativa { saldo }
        f24(first: 5, filtro: { stato: [VERSATO] }) { nodes { stato versamenti { importo versamento { data } } } }
        versamenti(first: 5, filtro: { abbinamento: [ABBINATO] }) { nodes { abbinamento abbinamenti { f24 { rata } } } } } } } } }`,
    { cf: clienti.slice(0, n), n },
  );
  expect(data.soggetti.nodes).toHaveLength(n);
  aspettaAlPiu(istruzioni, [
    ...['abbinamento', 'abbinamento'], // of the F24; of the versamenti
    'avviso_addebito',
    'avviso_bonario',
    'chi chiama',
    ...['f24', 'f24', 'f24', 'f24', 'f24'], // the situazioni; the estratti; the riepiloghi; the lists; those of the versamenti
    ...['posizione', 'posizione'], // of the soggetti; of the voci
    'registro',
    'riga_avviso',
    'ruolo',
    'soggetto',
    'titoli',
    ...['versamento', 'versamento'], // the lists; those of the F24
  ]);
});

test.each(RIGHE)('node over %i ids of each kind', async (n) => {
  const { data } = await server.chiedi(
    'intermediario',
    `query($cf: [CodiceFiscale!]) { soggetti(filtro: { codiceFiscale: $cf }, first: 50) { nodes { id } } posizioni(filtro: {
        codiceFiscale: $cf, codice: "28456123" }, first: 50) { nodes { id f24(first: 1) { nodes { id } } versamenti(first: 1)
        { nodes { id } } } } }`,
    { cf: clienti.slice(0, n) },
  );
  const posizioni = data.posizioni.nodes as { id: string; f24: { nodes: { id: string }[] }; versamenti: { nodes: { id: string }[] } }[];
  const ids = {
    s: data.soggetti.nodes.map(({ id }: { id: string }) => id),
    p: posizioni.map(({ id }) => id),
    f: posizioni.map(({ f24 }) => f24.nodes[0]!.id),
    v: posizioni.map(({ versamenti }) => versamenti.nodes[0]!.id),
  };
  expect(ids.v).toHaveLength(n);
  const { istruzioni } = await istruzioniDi(
    'intermediario',
    `query($s: [ID!]!, $p: [ID!]!, $f: [ID!]!, $v: [ID!]!) { s: nodes(ids: $s) { id } p: nodes(ids: $p) { id } f: nodes(ids:
        $f) { id } v: nodes(ids: $v) { id } }`,
    ids,
  );
  expect(istruzioni).toEqual(['chi chiama', 'f24', 'posizione', 'registro', 'soggetto', 'titoli', 'versamento']);
});

describe('deleghe, accessi, documenti', () => {
  test.each([30, 60])('%i deleghe with their facts, their posizioni and their padre', async (n) => {
    const { data, istruzioni } = await istruzioniDi(
      'intermediario',
      `query($n: Int) { io { delegheRicevute(first: $n) { nodes {
        stato attivaDal delegante { denominazione } soggetto { id } posizioni { codice sede { nome } posizione { id } }
        creata { il } delegaPadre { id } subdeleghe { nodes { stato } } } } } }`,
      { n },
    );
    expect(data.io.delegheRicevute.nodes).toHaveLength(n);
    // Deleghe, and subdeleghe of them all; the facts of those that name posizioni are known later than the others'.
    aspettaAlPiu(istruzioni, [
      'chi chiama',
      'delega',
      'delega',
      'delega_posizione',
      'fatti delle deleghe',
      'fatti delle deleghe',
      'posizione',
      'registro',
      'soggetto',
    ]);
  });

  test.each(RIGHE)('%i rows of the access record', async (n) => {
    const { data, istruzioni } = await istruzioniDi(
      'titolare',
      'query($n: Int) { io { soggetto { accessi(first: $n) { nodes { il organizzazione { denominazione } delega { stato } } } } } }',
      { n },
    );
    expect(data.io.soggetto.accessi.nodes.length).toBeGreaterThan(0);
    expect(istruzioni).toEqual(['accesso', 'chi chiama', 'delega', 'fatti delle deleghe', 'registro', 'soggetto']);
  });

  test('documents by id', async () => {
    const ids: string[] = [];
    for (const cf of clienti.slice(0, 5)) {
      const { data } = await server.chiedi('intermediario', 'query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { id } }', { cf });
      const generato = await server.chiedi(
        'intermediario',
        'mutation($s: ID!) { generaEstrattoConto(input: { soggetto: $s, dal: "2020-01" }) { documento { id } } }',
        { s: data.soggetto.id },
      );
      ids.push(generato.data.generaEstrattoConto.documento.id);
    }
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Documento { link { url } soggetto { denominazione } } } }';
    const [una, cinque] = [
      await istruzioniDi('intermediario', query, { ids: ids.slice(0, 1) }),
      await istruzioniDi('intermediario', query, { ids }),
    ];
    // An id does not say whether a Lavorazione made it: both tables are asked, and what is in neither takes as long.
    expect(una.istruzioni).toEqual([
      'chi chiama',
      'documenti richiesti',
      'documento',
      'documento_lavorazione',
      'registro',
      'soggetto',
      'titoli',
    ]);
    expect(cinque.istruzioni).toEqual(una.istruzioni);
  });
});

test.each([5, 100])('%i deadlines of all his clients, with whose they are and what they come from', async (n) => {
  const { data, istruzioni } = await istruzioniDi(
    'intermediario',
    `query($n: Int) { scadenze(filtro: { dal: "2025-01-01", al: "2026-12-31", assolta: null }, first: $n) { nodes { data descrizione
      soggetto { denominazione } posizione { codice } oggetto { id } } } }`,
    { n },
  );
  expect(data.scadenze.nodes).toHaveLength(n);
  const oggetti = n === 5 ? [] : ['avviso_addebito', 'avviso_bonario'];
  expect([...new Set(istruzioni)].filter((nome) => !oggetti.includes(nome))).toEqual([
    'chi chiama',
    'f24',
    'posizione',
    'registro',
    'scadenze',
    'soggetto',
    'titoli',
  ]);
  expect(new Set(istruzioni).size).toBe(istruzioni.length);
});

test('totalCount costs its statement only when it is asked', async () => {
  // A list that the plan does not know.
  const elenco = (campi: string) => `{ io { soggetto { delegheRilasciate(first: 1) { ${campi} } } } }`;
  const senza = await istruzioniDi('titolare', elenco('nodes { id } pageInfo { hasNextPage }'));
  expect(senza.istruzioni.filter((nome) => nome.endsWith('quante'))).toEqual([]);
  const con = await istruzioniDi('titolare', elenco('nodes { id } totalCount'));
  expect(con.istruzioni.filter((nome) => nome.endsWith('quante'))).toEqual(['delega, quante']);
});

const SOTTO = `codiceFiscale denominazione posizioni(first: 10) { totalCount pageInfo { hasNextPage endCursor } nodes { gestione sede { nome }
  versamenti(first: 10) { nodes { data importoDebito causale { descrizione } } } f24(first: 8) { edges { cursor node { scadenza stato residuo } } } } }`;

/** Who is asking is a statement of its own where the process does not remember him. */
const DEL_PIANO = expect.toSatisfy((istruzioni: string[]) => /^(chi chiama )?piano registro$/.test(istruzioni.join(' ')));

test.each(RIGHE)('a plan over %i soggetti: who is asking, the plan, the access record', async (n) => {
  const { data, istruzioni } = await istruzioniDi(
    'intermediario',
    `query($cf: [CodiceFiscale!], $n: Int) { soggetti(filtro: { codiceFiscale: $cf }, first: $n) { totalCount nodes { ${SOTTO} } } }`,
    { cf: clienti.slice(0, n), n },
  );
  expect(data.soggetti.nodes).toHaveLength(n);
  expect(istruzioni).toEqual(DEL_PIANO);
});

test('a plan of several root fields is one statement too', async () => {
  const { istruzioni } = await istruzioniDi(
    'intermediario',
    `query($uno: CodiceFiscale!, $cf: [CodiceFiscale!]) { soggetto(codiceFiscale: $uno) { ${SOTTO} }
      f24(filtro: { codiceFiscale: $cf }, first: 100) { totalCount nodes { id rata } pageInfo { endCursor } }
      versamenti(filtro: { codiceFiscale: $cf }, last: 3) { edges { cursor node { posizione { codice soggetto { denominazione } } } } } }`,
    { uno: clienti[0], cf: clienti },
  );
  expect(istruzioni).toEqual(DEL_PIANO);
});
