import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Persona } from '../../src/services/genera/persona.ts';
import { lavorazioni, popola, rigaIndiretta, rimasto } from '../api/lavorazioni.ts';
import { programma } from '../api/atti.ts';
import { lavoratore } from '../support/lavoratore.ts';
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
