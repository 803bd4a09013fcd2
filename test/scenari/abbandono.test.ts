import { connect } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finche } from '../support/postgres-incorporato.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/* Who asks leaves before he has his answer. */

let server: ServerDiProva;
let altro: Client;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_POOL: '2', LIMITE_ISTRUZIONE: '600' } });
  altro = new Client({ connectionString: server.banca.url });
  await altro.connect();
});
afterAll(async () => {
  await altro.end();
  await server.chiudi();
});

/** Sends a request over a connection of its own, which the test may cut. */
async function chiedi(query: string, variables: object = {}) {
  const corpo = JSON.stringify({ query, variables });
  const intestazioni = ['POST /graphql HTTP/1.1', 'host: prova', 'content-type: application/json', `content-length: ${corpo.length}`];
  const cliente = connect(Number(new URL(server.base).port), '127.0.0.1');
  cliente.write([...intestazioni, `authorization: Bearer ${await server.token('titolare')}`, '', corpo].join('\r\n'));
  return cliente;
}

/** How many statements of a role wait for a lock. */
const inAttesa = async (ruolo: string) =>
  (
    await server.banca.sql(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = $1 and wait_event_type = 'Lock'`,
      [ruolo],
    )
  ).length;

test('what PostgreSQL was reading for him is ended there, long before its limit of time, and the pool stays whole', async () => {
  await altro.query('begin; lock table posizione in access exclusive mode');
  // As many as the connections of the pool: one that were kept would be missed below.
  const clienti = await Promise.all([chiedi('{ posizioni { nodes { codice } } }'), chiedi('{ posizioni { nodes { codice } } }')]);
  await finche(async () => expect(await inAttesa('cassetto_lettura')).toBe(2));
  for (const cliente of clienti) cliente.destroy();
  await finche(async () => expect(await inAttesa('cassetto_lettura')).toBe(0));
  await altro.query('rollback');
  for (let volta = 0; volta < 4; volta += 1)
    expect((await server.chiedi('titolare', '{ posizioni { nodes { codice } } }')).errors).toBeUndefined();
});

test('a change whose answer was cut off is done once: the same key gives the answer that was lost', async () => {
  const { data } = await server.chiedi('titolare', '{ io { soggetto { id } } }');
  const muta = `mutation($input: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $input) { soggetto { recapiti { telefono } } } }`;
  const input = { soggetto: data.io.soggetto.id, recapiti: { telefono: '0547 400001' }, idempotencyKey: 'tagliata' };
  const scritte = async () => (await server.banca.sql(`select 1 from idempotenza where chiave = 'tagliata'`)).length;
  await altro.query('begin; lock table recapito in access exclusive mode');
  const cliente = await chiedi(muta, { input });
  await finche(async () => expect(await inAttesa('cassetto_app')).toBe(1));
  cliente.destroy();
  await altro.query('rollback');
  // What was begun is ended, with nobody there to be told.
  await finche(async () => expect(await scritte()).toBe(1));
  const risposta = await server.chiedi('titolare', muta, { input });
  expect(risposta.data).toEqual({ aggiornaRecapiti: { soggetto: { recapiti: { telefono: '0547 400001' } } } });
  expect(await scritte()).toBe(1);
});

test('an answer cut in its middle harms nobody else', async () => {
  const cliente = await chiedi('{ __schema { types { name description fields { name description args { name description } } } } }');
  await new Promise((primo) => cliente.once('data', primo));
  cliente.destroy();
  expect((await server.chiedi('titolare', '{ io { codiceFiscale } }')).stato).toBe(200);
});
