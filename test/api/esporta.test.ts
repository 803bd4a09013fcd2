import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEL_CASSETTO, DELEGHE_RICEVUTE, DOCUMENTI } from '../../src/services/esporta/sezioni.ts';
import { apriLink } from '../documents/apri-link.ts';
import { leggiZip } from '../documents/leggi-zip.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { type Chi, programma } from './atti.ts';
import { lavorazioni } from './lavorazioni.ts';

/* What may be seen, as a file: held to the lists that the same person reads. */
let server: ServerDiProva;
let t: ReturnType<typeof lavorazioni>;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_LAVORATORE: 'si' } });
  t = lavorazioni(server);
});
afterAll(() => server.chiudi());

async function file(
  input: object,
  chi: Chi = 'intermediario',
): Promise<{ id: string; byte: Buffer; testo: string; url: string; nome: string }> {
  const { id } = await t.richiesta(chi, 'esporta', input);
  expect(await t.finita(chi, id)).toMatchObject({ stato: 'CONCLUSA', totale: 1, riuscite: 1 });
  const { documenti } = await t.legge(chi, id, 'documenti { tipo nomeFile link { url } }');
  expect(documenti).toMatchObject([{ tipo: 'ESPORTAZIONE' }]);
  const { stato, byte } = await apriLink(server, documenti[0].link.url);
  expect(stato).toBe(200);
  return { id, byte, testo: byte.toString(), url: documenti[0].link.url, nome: documenti[0].nomeFile };
}

/** The ids that the list gives, all its pages. */
async function ids(campo: string, argomenti = ''): Promise<string[]> {
  const trovati: string[] = [];
  for (let dopo: string | null = null; ; ) {
    const { data } = await server.chiedi(
      'intermediario',
      `query($dopo: String) { elenco: ${campo}(first: 100, after: $dopo ${argomenti}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { dopo },
    );
    trovati.push(...data.elenco.nodes.map(({ id }: { id: string }) => id));
    if (!data.elenco.pageInfo.hasNextPage) return trovati;
    dopo = data.elenco.pageInfo.endCursor;
  }
}

const PERIODO = { dal: '2026-01-01', al: '2026-12-31' };
const righeCsv = (testo: string) => parse(testo, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];

test.each([
  ['F24', 'f24', '', {}],
  ['VERSAMENTI', 'versamenti', '', {}],
  ['POSIZIONI', 'posizioni', '', {}],
  ['SCADENZE', 'scadenze', 'filtro: { dal: "2026-01-01", al: "2026-12-31" }', { scadenze: PERIODO }],
] as const)('%s: the rows of the list, all of them and in its order', async (cosa, campo, argomenti, filtro) => {
  const attesi = await ids(campo, argomenti);
  expect(attesi.length).toBeGreaterThan(0);
  const { testo, nome } = await file({ cosa, formato: 'CSV', ...filtro, idempotencyKey: cosa });
  expect(righeCsv(testo).map((riga) => riga['Id'])).toEqual(attesi);
  expect(nome).toBe(`${cosa}_2026-06-15.csv`);
});

test('a filter narrows it, JSON lines keep amounts exact, and each soggetto has his access row', async () => {
  const attesi = await ids('f24', 'filtro: { anno: 2026 }');
  const [{ adesso }] = (await server.banca.sql('select clock_timestamp()::text as adesso')) as [{ adesso: string }];
  const { testo } = await file({ cosa: 'F24', formato: 'JSONL', f24: { anno: 2026 }, idempotencyKey: 'jsonl' });
  const righe = testo
    .trimEnd()
    .split('\n')
    .map((riga) => JSON.parse(riga) as Record<string, string | null>);
  expect(righe.map((riga) => riga['Id'])).toEqual(attesi);
  for (const riga of righe) if (riga['Importo'] !== null) expect(riga['Importo']).toMatch(/^\d+\.\d{2}$/);
  const soggetti = new Set(righe.map((riga) => riga['Codice fiscale']));
  const accessi = await server.banca.sql<{ cf: string }>(
    `select distinct s.codice_fiscale as cf from accesso a join soggetto s on s.id = a.soggetto_id where a.operazione = 'esporta' and a.concesso and a.il >= $1::timestamptz`,
    [adesso],
  );
  const registrati = new Set(accessi.map(({ cf }) => cf));
  expect([...soggetti].filter((cf) => !registrati.has(cf!))).toEqual([]);
});

test('what cannot be asked is refused, and names its field', async () => {
  const chiede = (input: object) => t.rifiuto('intermediario', 'esporta', { formato: 'CSV', idempotencyKey: 'no', ...input });
  expect(await chiede({ cosa: 'SCADENZE' })).toBe('VALORE_NON_VALIDO scadenze');
  expect(await chiede({ cosa: 'F24', versamenti: { anno: 2026 } })).toBe('VALORE_NON_VALIDO versamenti');
  expect(await t.rifiuto('analista', 'esporta', { cosa: 'F24', formato: 'CSV', idempotencyKey: 'no' })).toBe('ACCESSO_NEGATO cosa');
});

/** The tables of one's own cassetto, from JSON lines. */
function tabelle(testo: string): Map<string, Record<string, unknown>[]> {
  const righe = testo.trimEnd().split('\n');
  return Map.groupBy(
    righe.map((riga) => JSON.parse(riga) as Record<string, unknown>),
    (riga) => riga['Tabella'] as string,
  );
}

const SEZIONI = [...DEL_CASSETTO, DELEGHE_RICEVUTE, DOCUMENTI];
/** What his cassetto holds and the export leaves out, and why. */
const NON_ESCE: Readonly<Record<string, string>> = {
  // Keys of ours; when a row was last written is when it was imported.
  '*': 'soggetto_id chiave aggiornato_il',
  // Work to be done, and what is derived from the deleghe.
  da_abbinare: '*',
  delega_aperta: '*',
  evento: '*',
  // Who asked for a document, and the recipe to draw it again.
  documento_richiesta: '*',
  documento: 'impronta ricetta posizioni delega_id',
  // Who looked is not his to know; the chain is checked by `cassetto verifica accessi`.
  accesso: 'da da_denominazione catena numero hash',
  // With which program and for whom the stamps of a delega were put.
  delega: ['creata', 'validata', 'attivata', 'cessata', 'revocata']
    .flatMap((timbro) => ['da', 'da_denominazione', 'applicazione', 'per_conto'].map((parte) => `${timbro}_${parte}`))
    .join(' '),
};

test('I_MIEI_DATI: every column that a cassetto holds goes out, or is known not to', async () => {
  const colonne = await server.banca.sql<{ tavola: string; colonna: string }>(
    `select c.table_name as tavola, c.column_name as colonna from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not in ('soggetto_cf', 'delega_ricevuta')
       and (c.table_name = 'soggetto' or exists (select from information_schema.columns k
         where k.table_schema = 'public' and k.table_name = c.table_name and k.column_name = 'soggetto_id'))`,
  );
  const nonEsce = ({ tavola, colonna }: { tavola: string; colonna: string }) =>
    `${NON_ESCE['*']} ${NON_ESCE[tavola] ?? ''}`.split(' ').some((una) => una === colonna || una === '*');
  const attese = colonne.filter((una) => !nonEsce(una)).map(({ tavola, colonna }) => `${tavola}.${colonna}`);
  const escono = SEZIONI.filter(({ tavola }) => tavola !== 'incarico').flatMap(({ tavola, colonne: sue }) =>
    sue.map((una) => `${tavola}.${una}`),
  );
  const diAltri = ['delega.soggetto_id', 'delega.delegante_codice_fiscale', 'delega.delegante_denominazione'];
  expect([...new Set(escono)].filter((una) => !diAltri.includes(una)).sort()).toEqual(attese.sort());
});

test('I_MIEI_DATI: all the rows of his own cassetto and of no other, as JSON lines, as sheets and as a ZIP of CSV', async () => {
  const cf = cfDi('titolare');
  await server.chiedi('intermediario', `{ soggetto(codiceFiscale: "${cf}") { denominazione f24: posizioni { nodes { id } } } }`);
  const { testo, nome } = await file({ cosa: 'I_MIEI_DATI', formato: 'JSONL', idempotencyKey: 'miei' }, 'titolare');
  expect(nome).toBe('I_MIEI_DATI_2026-06-15.jsonl');
  const lette = tabelle(testo);
  const sue = SEZIONI.filter(({ nome: una }) => !['Deleghe ricevute', 'Incarichi', 'Documenti', 'Accessi'].includes(una));
  for (const { nome: una, tavola } of sue) {
    const chiave = tavola === 'soggetto' ? 'id' : 'soggetto_id';
    const [{ n }] = (await server.banca.sql(
      `select count(*)::int as n from ${tavola} t where t.${chiave} = (select soggetto_id from soggetto_cf where codice_fiscale = $1)`,
      [cf],
    )) as [{ n: number }];
    expect([una, lette.get(una)?.length ?? 0]).toEqual([una, n]);
  }
  expect(new Set([...lette.values()].flat().map((riga) => riga['Cassetto']))).toEqual(new Set([cf]));
  expect(lette.get('Anagrafica')).toMatchObject([{ 'Codice fiscale': cf, Denominazione: 'Rossi Mario' }]);
  expect(lette.get('F24')!.find((riga) => riga['Codice INPS'] === '28456123111101417')).toMatchObject({
    Importo: '741.45',
    Scadenza: '2011-05-16',
  });
  // Who looked is told by his studio and never by his name.
  expect(lette.get('Accessi')!.length).toBeGreaterThan(0);
  for (const accesso of lette.get('Accessi')!) expect(Object.keys(accesso)).not.toContain('Da');

  const { byte: libro } = await file({ cosa: 'I_MIEI_DATI', formato: 'XLSX', idempotencyKey: 'miei xlsx' }, 'titolare');
  const fogli = (await readXlsxFile(libro)) as unknown as { sheet: string; data: unknown[][] }[];
  expect(fogli.map(({ sheet }) => sheet)).toEqual(SEZIONI.map(({ nome: una }) => una));
  expect(fogli.find(({ sheet }) => sheet === 'Versamenti')!.data).toHaveLength(lette.get('Versamenti')!.length + 1);

  const { byte: zip, nome: nomeZip } = await file({ cosa: 'I_MIEI_DATI', formato: 'CSV', idempotencyKey: 'miei csv' }, 'titolare');
  expect(nomeZip).toBe('I_MIEI_DATI_2026-06-15.zip');
  const contenuti = new Map((await leggiZip(zip)).map((voce) => [voce.nome, voce.byte.toString()]));
  expect(contenuti.size).toBe(SEZIONI.length);
  for (const contenuto of contenuti.values()) expect(contenuto.startsWith('\uFEFFCassetto;')).toBe(true);
  expect(righeCsv(contenuti.get('f24.csv')!)).toHaveLength(lette.get('F24')!.length);
});

test('I_MIEI_DATI of who represents an ente: his own and its cassetto; refused to whom a part is closed', async () => {
  const { testo } = await file({ cosa: 'I_MIEI_DATI', formato: 'JSONL', idempotencyKey: 'ente' }, 'ente');
  const cassetti = new Set(
    tabelle(testo)
      .get('Anagrafica')!
      .map((riga) => riga['Codice fiscale']),
  );
  const [{ ente }] = (await server.banca.sql(`select ente from incarico where persona = $1 and ruolo = 'RAPPRESENTANTE_ENTE'`, [
    cfDi('ente'),
  ])) as [{ ente: string }];
  expect(cassetti).toContain(ente);
  const chiede = (chi: Chi, altro: object = {}) =>
    t.rifiuto(chi, 'esporta', { cosa: 'I_MIEI_DATI', formato: 'CSV', idempotencyKey: 'no', ...altro });
  expect(await chiede('coadiuvante')).toBe('ACCESSO_NEGATO cosa');
  expect(await chiede('analista')).toBe('ACCESSO_NEGATO cosa');
  expect(await chiede(programma(cfDi('titolare'), 'documenti f24'))).toBe('ACCESSO_NEGATO cosa');
  expect(await chiede('titolare', { f24: { anno: 2026 } })).toBe('VALORE_NON_VALIDO f24');
});

test('once a delega has ended the file opens no more, also by a link already given', async () => {
  const { id, url } = await file({ cosa: 'F24', formato: 'XLSX', idempotencyKey: 'revocata' });
  await server.banca.sql(
    `update delega_ricevuta set chiusa_come = 'REVOCATA', chiusa_il = now() where delegato_codice_fiscale = $1 and chiusa_come is null`,
    [cfDi('intermediario')],
  );
  expect((await apriLink(server, url)).stato).toBe(404);
  expect((await t.legge('intermediario', id, 'documenti { link { url } }')).documenti).toEqual([{ link: null }]);
});

test('I_MIEI_DATI opens no more once its owner represents the ente no longer', async () => {
  const { url } = await file({ cosa: 'I_MIEI_DATI', formato: 'CSV', idempotencyKey: 'ente finito' }, 'ente');
  await server.banca.sql(`update incarico set al = '2026-01-31' where persona = $1`, [cfDi('ente')]);
  expect((await apriLink(server, url)).stato).toBe(404);
});
