import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { avviaPostgres, type PostgresAvviato } from '../../src/database/embedded/avvia.ts';
import { radice } from '../../src/radice.ts';
import { lavorazioni, rigaIndiretta } from '../api/lavorazioni.ts';
import { finche, interroga } from '../support/postgres-incorporato.ts';
import { type Tramite, tramiteVerso } from '../support/tramite.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink } from '../documents/apri-link.ts';

let cartella: string;
let postgres: PostgresAvviato;
let server: ServerDiProva;
let tramite: Tramite;
beforeAll(async () => {
  cartella = mkdtempSync(join(tmpdir(), 'cassetto-registro-'));
  chmodSync(cartella, 0o711);
  // A PostgreSQL of this file alone, whose log can be read, and whose processes can be killed.
  postgres = await avviaPostgres({ dati: cartella, registra: () => undefined, sicuro: false });
  server = await serverDiProva({
    ambiente: { CASSETTO_LAVORATORE: 'si' },
    attraverso: async () => {
      tramite = await tramiteVerso(postgres.url);
      return tramite.url;
    },
  });
});
afterAll(async () => {
  await server.chiudi();
  tramite.chiudi();
  await postgres.ferma();
  rmSync(cartella, { recursive: true, force: true });
});
const sql = (testo: string) => interroga<{ testo: string }>(postgres.url, testo);

/** What the queue keeps. */
const coda = async () => (await sql('select j::text as testo from coda.job j')).map(({ testo }) => testo).join();

const RISCONTRO = '98765432109';
/** Leaves a line that is refused, and a Lavorazione that fails at every attempt. */
async function lavora(): Promise<void> {
  const cliente = { codiceFiscale: cfDi('commerciante'), partitaIva: RISCONTRO };
  const righe = [rigaIndiretta(cliente as Parameters<typeof rigaIndiretta>[0])];
  const t = lavorazioni(server);
  const { id } = await t.richiesta('intermediario', 'caricaDeleghe', { righe, idempotencyKey: 'rifiutata' });
  expect(await t.finita('intermediario', id)).toMatchObject({ scartate: 1 });
  await sql('alter table esito_lavorazione add constraint prova check (riga < 0) not valid');
  await t.richiesta('intermediario', 'caricaDeleghe', { righe, idempotencyKey: 'guasta' });
  await finche(async () => expect(await coda()).toContain('tentativo non riuscito'));
  expect(server.registro.join()).toContain('lavorazione non riuscita');
}

/** Statements that take too long, are wrong, break a key, or whose process dies: whatever PostgreSQL would like to say of them. */
async function guastaIstruzioni(cf: string): Promise<void> {
  const client = new Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  for (const sbagliata of [
    `select '${cf}'::date`,
    `select ${cf} from soggetto`,
    `set statement_timeout = 50; select pg_sleep(60), '${cf}'`,
  ])
    await expect(client.query(sbagliata)).rejects.toThrow();
  await client.query('reset statement_timeout');
  await expect(client.query('insert into soggetto_cf select * from soggetto_cf limit 1')).rejects.toMatchObject({ code: '23505' });
  await expect(client.query('select $1::date', [cf])).rejects.toMatchObject({ code: '22007' });
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const morta = expect(client.query(`select pg_sleep(600), '${cf}'`)).rejects.toThrow();
  process.kill(rows[0]!.pid, 'SIGKILL');
  await morta;
}

interface Soggetto {
  codice_fiscale: string;
  denominazione: string;
  cognome: string;
  nome: string;
  residenza_via: string;
  recapiti_email: string;
}
/** What is a person's own, and what opens his drawer: nothing of it may be in a log line. */
function personali(): string[] {
  const soggetti = parse(readFileSync(radice('demo/01-soggetti.csv'), 'utf8'), { delimiter: ';', columns: true, bom: true }) as Soggetto[];
  const deiSoggetti = soggetti.flatMap(({ codice_fiscale, denominazione, cognome, nome, residenza_via, recapiti_email }) => [
    codice_fiscale,
    denominazione,
    cognome && `${cognome} ${nome}`,
    cognome && `${nome} ${cognome}`,
    residenza_via,
    recapiti_email,
  ]);
  const altri = ['operatore', 'analista'].map((persona) => cfDi(persona as 'operatore'));
  return [...deiSoggetti, ...altri].filter(Boolean);
}

test('the log of a day of readings, changes, documents, refusals and faults names nobody', async () => {
  const cf = cfDi('titolare');
  const usati: string[] = [];
  const { data } = await server.chiedi(
    'intermediario',
    `query Nome($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { id denominazione residenza { via } recapiti { email }
        posizioni { nodes { id f24(first: 1) { nodes { id pdf { url } } } } } } }`,
    { cf },
  );
  const { id, posizioni } = data.soggetto;
  const { url } = posizioni.nodes.find(({ f24 }: { f24: { nodes: unknown[] } }) => f24.nodes.length > 0).f24.nodes[0].pdf;
  usati.push(id, new URL(url).pathname.slice('/documenti/'.length), await server.token('intermediario'));
  await apriLink(server, url);
  await apriLink(server, `${url}x`);
  await server.chiedi('estraneo', `{ soggetto(codiceFiscale: "${cf}") { id } node(id: "${id}") { id } }`);
  await server.chiedi(
    'titolare',
    'mutation Cambia($i: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $i) { userErrors { message } } }',
    { i: { soggetto: id, recapiti: { email: 'riservata@example.it' }, idempotencyKey: 'chiave-riservata' } },
  );
  await server.chiedi(
    'titolare',
    'mutation Cambia($i: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $i) { userErrors { message } } }',
    { i: { soggetto: id, recapiti: { email: 'storta-riservata' } } },
  );
  await server.chiedi('titolare', `{ soggetti(filtro: { cerca: "Rossi Mario" }) { nodes { id } } }`);
  await server.chiedi('titolare', `{ soggetto(codiceFiscale: "${cf}X") { id } }`);
  await server.chiedi(null, `{ soggetto(codiceFiscale: "${cf}") { id } }`);
  await fetch(`${server.base}/${cf}?nome=Rossi+Mario`, { headers: { cookie: cf, 'user-agent': cf } });
  await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${usati[2]}x` },
    body: `{"query":"{ soggetto(codiceFiscale: \\"${cf}\\") { id } }"`,
  });
  // A database that refuses a row says the whole row in its message.
  await sql('alter table recapito add constraint prova check (recapiti_email is null) not valid');
  const rotta = await server.chiedi(
    'titolare',
    'mutation($i: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $i) { userErrors { message } } }',
    { i: { soggetto: id, recapiti: { email: 'riservata@example.it' } } },
  );
  expect([rotta.stato, rotta.errors![0]!.extensions.code]).toEqual([500, 'ERRORE_INTERNO']);
  await lavora();
  await guastaIstruzioni(cf);
  await finche(async () => expect((await fetch(`${server.base}/readyz`)).status).toBe(200));
  tramite.prima = () => tramite.stacca();
  const caduta = await server.chiedi('intermediario', `{ verificaAccesso(codiceFiscale: "${cf}", ambito: F24) { concesso } }`);
  tramite.prima = () => undefined;
  await tramite.riattacca();
  expect(caduta.errors![0]!.extensions.code).toBe('BANCA_DATI_NON_DISPONIBILE');

  const registro = server.registro.join('\n');
  expect(server.registro.filter((riga) => riga.includes('richiesta servita')).length).toBeGreaterThanOrEqual(12);
  expect(server.registro.filter((riga) => riga.includes('richiesta non riuscita')).length).toBeGreaterThanOrEqual(2);
  const diPostgres = readFileSync(join(postgres.cartella, 'postgres.log'), 'utf8');
  expect(diPostgres).toContain('terminated by signal 9');
  // What the queue keeps of a job is not more than its Lavorazione.
  for (const tenuto of [diPostgres, await coda()])
    for (const riservato of [...personali(), ...usati, RISCONTRO, 'riservata']) expect(tenuto).not.toContain(riservato);
  for (const riservato of [
    ...personali(),
    ...usati,
    RISCONTRO,
    'riservata',
    'chiave-riservata',
    'Bearer',
    'eyJ',
    server.banca.url.split('/').at(-1)!,
    'insert into',
    'select ',
  ])
    expect(registro).not.toContain(riservato);
  // A fault is found again by what the caller was told.
  expect(registro).toContain(rotta.errors![0]!.extensions.requestId);
});
