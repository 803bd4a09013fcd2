import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';

let server: ServerConTramite;
let altro: Client;
beforeAll(async () => {
  server = await serverConTramite({ ambiente: { LIMITE_ATTESA: '900', LIMITE_ISTRUZIONE: '2', CASSETTO_POOL: '2' } });
  altro = new Client({ connectionString: server.banca.url });
  await altro.connect();
});
afterAll(async () => {
  await altro.end();
  await server.chiudi();
});

const LEGGI = '{ posizioni { nodes { codice } } }';

test('una lettura che PostgreSQL non finisce in tempo è un guasto detto come tale, e la connessione torna buona', async () => {
  await altro.query('begin; lock table posizione in access exclusive mode');
  const lenta = await server.chiedi('intermediario', LEGGI);
  await altro.query('rollback');
  expect(lenta.errors?.[0]?.extensions).toMatchObject({ code: 'TEMPO_SCADUTO', retryAfter: 2 });
  for (let i = 0; i < 4; i += 1) expect((await server.chiedi('intermediario', LEGGI)).errors).toBeUndefined();
});

test('con tutte le connessioni occupate si risponde 503 con retryAfter, senza restare appesi; poi tutto riprende', async () => {
  const { promise: tenute, resolve: libera } = Promise.withResolvers<void>();
  // Statements are held between the server and PostgreSQL: no connection comes back.
  server.tramite.prima = () => tenute;
  const risposte = Array.from({ length: 12 }, () => server.chiedi('intermediario', LEGGI));
  const prima = await Promise.race(risposte);
  server.tramite.prima = () => undefined;
  libera();
  expect(prima.errors?.[0]?.extensions).toMatchObject({ code: 'BANCA_DATI_NON_DISPONIBILE', retryAfter: 2 });
  for (const { errors = [] } of await Promise.all(risposte))
    for (const { extensions } of errors) expect(extensions.code).toBe('BANCA_DATI_NON_DISPONIBILE');
  expect((await server.chiedi('intermediario', LEGGI)).errors).toBeUndefined();
});
