import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriLink } from '../documents/apri-link.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { lavorazioni } from './lavorazioni.ts';

/* What may be seen, as a file: held to the lists that the same person reads. */
let server: ServerDiProva;
let t: ReturnType<typeof lavorazioni>;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_LAVORATORE: 'si' } });
  t = lavorazioni(server);
});
afterAll(() => server.chiudi());

async function file(input: object): Promise<{ id: string; testo: string; url: string; nome: string }> {
  const { id } = await t.richiesta('intermediario', 'esporta', input);
  expect(await t.finita('intermediario', id)).toMatchObject({ stato: 'CONCLUSA', totale: 1, riuscite: 1 });
  const { documenti } = await t.legge('intermediario', id, 'documenti { tipo nomeFile link { url } }');
  expect(documenti).toMatchObject([{ tipo: 'ESPORTAZIONE' }]);
  const { stato, byte } = await apriLink(server, documenti[0].link.url);
  expect(stato).toBe(200);
  return { id, testo: byte.toString(), url: documenti[0].link.url, nome: documenti[0].nomeFile };
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
  expect(await t.rifiuto('analista', 'esporta', { cosa: 'F24', formato: 'CSV', idempotencyKey: 'no' })).toBe('ACCESSO_NEGATO');
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
