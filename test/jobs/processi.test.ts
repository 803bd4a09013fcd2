import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Persona } from '../../src/services/genera/persona.ts';
import { lavorazioni, popola, rigaIndiretta, rimasto } from '../api/lavorazioni.ts';
import { programma } from '../api/atti.ts';
import { apriLink } from '../documents/apri-link.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { leggiZip } from '../documents/leggi-zip.ts';
import { lavoratore } from '../support/lavoratore.ts';
import { moltiF24 } from '../support/molti-f24.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/* A server that only accepts, and worker processes that come and go: whatever becomes of them, each line is done once. */
/** Without the scope documenti: no forms are drawn. */
const GESTIONALE = programma(cfDi('intermediario'), 'deleghe:scrivi');

let server: ServerDiProva;
let t: ReturnType<typeof lavorazioni>;
let clienti: Persona[];
let primo = 0;
beforeAll(async () => {
  server = await serverDiProva();
  t = lavorazioni(server);
  clienti = await popola(server.banca, 300);
});
afterAll(() => server.chiudi());

async function carica(quante: number, idempotencyKey: string): Promise<string> {
  const righe = clienti.slice(primo, primo + quante).map((uno) => rigaIndiretta(uno));
  primo += quante;
  return (await t.richiesta(GESTIONALE, 'caricaDeleghe', { righe, idempotencyKey })).id;
}

const fatteAlmeno = (id: string, quante: number) =>
  finche(async () => expect((await rimasto(server.banca, id)).righe.length).toBeGreaterThanOrEqual(quante));

/** Jobs in each state, without those that have ended. */
const jobs = () => server.banca.sql(`select name, state, retry_count from coda.job where state <> 'completed' order by created_on`);

async function unaVoltaSola(id: string, quante: number): Promise<void> {
  expect(await t.finita(GESTIONALE, id)).toMatchObject({ stato: 'CONCLUSA', totale: quante, riuscite: quante, scartate: 0 });
  expect((await rimasto(server.banca, id)).righe).toEqual(Array.from({ length: quante }, (_, n) => n + 1));
  const [conti] = await server.banca.sql(
    `select count(*)::int as esiti, count(distinct d.soggetto_id)::int as soggetti,
       (select count(*)::int from delega x where x.soggetto_id = any(array_agg(d.soggetto_id))) as deleghe,
       (select count(*)::int from evento v where v.soggetto_id = any(array_agg(d.soggetto_id))) as eventi
     from esito_lavorazione e join delega d on d.id = encode(substring(decode(translate(e.oggetto_id, '-_', '+/'), 'base64') from 18), 'hex')::uuid
     where e.lavorazione_id = $1::uuid`,
    [Buffer.from(id, 'base64url').subarray(17).toString('hex')],
  );
  expect(conti).toEqual({ esiti: quante, soggetti: quante, deleghe: quante, eventi: quante });
}

test('a worker that is killed in the middle: another goes on after its last line', async () => {
  const id = await carica(150, 'uccisa');
  expect(await jobs()).toEqual([{ name: 'lavorazioni', state: 'created', retry_count: 0 }]);
  expect(await t.legge(GESTIONALE, id)).toMatchObject({ stato: 'IN_CODA', totale: 150, riuscite: 0 });
  const uno = lavoratore(server);
  await fatteAlmeno(id, 20);
  uno.processo.kill('SIGKILL');
  expect(await uno.fine).toBe('SIGKILL');
  const fatte = (await rimasto(server.banca, id)).righe.length;
  expect(fatte).toBeLessThan(150);
  expect(await t.legge(GESTIONALE, id)).toMatchObject({ stato: 'IN_CORSO', riuscite: fatte, conclusaIl: null });
  lavoratore(server);
  await unaVoltaSola(id, 150);
}, 300_000);

test('a worker that is told to stop: it ends the line, leaves with 0, and the rest is at once for another', async () => {
  const id = await carica(150, 'fermata');
  const uno = lavoratore(server);
  await fatteAlmeno(id, 20);
  uno.processo.kill('SIGTERM');
  expect(await uno.fine).toBe(0);
  expect((await rimasto(server.banca, id)).righe.length).toBeLessThan(150);
  expect(await jobs()).toEqual([{ name: 'lavorazioni', state: 'created', retry_count: 0 }]);
  lavoratore(server);
  await unaVoltaSola(id, 150);
}, 300_000);

const MASSIVO = 'documenti { nomeFile link { url } }';

async function zipDi(id: string) {
  const { documenti } = await t.legge('intermediario', id, MASSIVO);
  const { stato, byte } = await apriLink(server, documenti[0].link.url);
  expect(stato).toBe(200);
  return leggiZip(byte);
}

test('a worker that is killed in the middle of a mass F24: no row twice, no row lost, every model opens', async () => {
  await moltiF24(server.banca, 60, { anno: 2051, scadenza: '2051-01-01', passo: 1 });
  const { id } = await t.richiesta('intermediario', 'generaF24Massivi', {
    filtro: { anno: 2051 },
    formato: 'ZIP_PDF',
    idempotencyKey: 'ucciso',
  });
  const uno = lavoratore(server);
  await fatteAlmeno(id, 10);
  uno.processo.kill('SIGKILL');
  await uno.fine;
  expect((await rimasto(server.banca, id)).righe.length).toBeLessThan(60);
  lavoratore(server);
  expect(await t.finita('intermediario', id)).toMatchObject({ stato: 'CONCLUSA', totale: 60, riuscite: 60, scartate: 0 });
  expect((await rimasto(server.banca, id)).righe).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
  const [{ documenti }] = (await server.banca.sql(
    `select count(*)::int as documenti from documento where tipo = 'F24' and ricetta->'righe'->0->>'f24' in (select id::text from f24 where anno = 2051)`,
  )) as [{ documenti: number }];
  expect(documenti).toBe(60);
  const modelli = await zipDi(id);
  expect(modelli).toHaveLength(60);
  const codici = new Set<string>();
  for (const { byte } of modelli) {
    const [prima] = await testoFitto(byte);
    expect(prima).toContain(cfDi('titolare'));
    codici.add(/[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}/.exec(prima!)![0]);
  }
  expect(codici.size).toBe(60);
}, 300_000);

test('a delega revoked in the middle of a mass F24: refused from then on, and nothing of that client is in the file', async () => {
  const clienti = await server.banca.sql<{ cf: string; soggetto: string }>(
    `select s.codice_fiscale as cf, s.id as soggetto from delega_ricevuta d join soggetto s on s.id = d.soggetto_id
     where d.delegato_codice_fiscale = $1 and d.posizioni is null and 'F24' = any(d.ambiti) and d.chiusa_come is null and d.attiva_dal <= '2026-06-15'
       and coalesce(d.al, 'infinity') >= '2026-06-15' and coalesce(d.fine_posizioni, 'infinity') >= '2026-06-15'
       and exists (select from f24 f where f.soggetto_id = s.id and f.importo is not null) order by s.denominazione`,
    [cfDi('intermediario')],
  );
  const [primo, ultimo] = [clienti[0]!, clienti.at(-1)!];
  for (const [quanti, { cf }] of [
    [5, primo],
    [80, ultimo],
  ] as const)
    await moltiF24(server.banca, quanti, { anno: 2052, scadenza: '2052-01-01', passo: 1, di: cf });
  const { id } = await t.richiesta('intermediario', 'generaF24Massivi', {
    filtro: { anno: 2052 },
    formato: 'ZIP_PDF',
    idempotencyKey: 'revocata',
  });
  lavoratore(server);
  await fatteAlmeno(id, 8);
  await server.banca.sql(
    `update delega_ricevuta set chiusa_come = 'REVOCATA', chiusa_il = now() where delegato_codice_fiscale = $1 and soggetto_id = $2 and chiusa_come is null`,
    [cfDi('intermediario'), ultimo.soggetto],
  );
  const { riuscite, scartate } = await t.finita('intermediario', id);
  expect([riuscite + scartate, riuscite >= 8, scartate > 0]).toEqual([85, true, true]);
  const { codici } = await rimasto(server.banca, id);
  expect(codici).toEqual([...Array.from({ length: riuscite }, () => null), ...Array.from({ length: scartate }, () => 'ACCESSO_NEGATO')]);
  const modelli = await zipDi(id);
  expect(modelli).toHaveLength(5);
  for (const { byte } of modelli) expect((await testoFitto(byte)).join()).not.toContain(ultimo.cf);
}, 300_000);
