import { setTimeout as attendi } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finche } from '../support/postgres-incorporato.ts';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';

let server: ServerConTramite;
beforeAll(async () => {
  server = await serverConTramite({ ambiente: { LIMITE_ATTESA: '900' } });
});
afterAll(() => server.chiudi());

test('the database is gone for half a minute under load: coded errors, /readyz says so, and it serves again without a restart', async () => {
  let fine = false;
  const conti = { buone: 0, rimandate: 0 };
  const cliente = async () => {
    while (!fine) {
      const { stato, data, errors } = await server.chiedi('titolare', '{ io { codiceFiscale denominazione } }');
      if (errors === undefined) {
        expect([stato, data.io.denominazione]).toEqual([200, 'Rossi Mario']);
        conti.buone += 1;
      } else {
        // 200 where it was cut between two fields: the one that was there is given.
        expect([200, 503]).toContain(stato);
        for (const { extensions } of errors)
          expect(extensions).toMatchObject({ code: 'BANCA_DATI_NON_DISPONIBILE', retryAfter: expect.any(Number) });
        conti.rimandate += 1;
        await attendi(20);
      }
    }
  };
  const clienti = Promise.all(Array.from({ length: 16 }, cliente));
  await finche(() => expect(conti.buone).toBeGreaterThan(100));
  server.tramite.stacca();
  await attendi(30_000);
  const pronto = await fetch(`${server.base}/readyz`);
  expect([pronto.status, ((await pronto.json()) as { guasti: string[] }).guasti]).toEqual([503, expect.arrayContaining(['bancaDati'])]);
  expect((await fetch(`${server.base}/healthz`)).status).toBe(200);
  expect(conti.rimandate).toBeGreaterThan(100);
  const { buone } = conti;
  await server.tramite.riattacca();
  await finche(() => expect(conti.buone).toBeGreaterThan(buone + 100));
  await finche(async () => expect((await fetch(`${server.base}/readyz`)).status).toBe(200));
  fine = true;
  await clienti;
}, 180_000);
