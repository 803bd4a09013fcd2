import { afterAll, beforeAll, expect, test } from 'vitest';
import { lavorazioni, popola, rigaIndiretta, rimasto } from '../api/lavorazioni.ts';
import { apriLink } from '../documents/apri-link.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_LAVORATORE: 'si' } });
});
afterAll(() => server.chiudi());

test('a thousand lines: a thousand deleghe, each with its result, and their forms in one file', async () => {
  const t = lavorazioni(server);
  const righe = (await popola(server.banca, 1000)).map((uno) => rigaIndiretta(uno));
  const { id } = await t.richiesta('intermediario', 'caricaDeleghe', { righe, idempotencyKey: 'mille' });
  expect(await t.finita('intermediario', id)).toMatchObject({ stato: 'CONCLUSA', totale: 1000, riuscite: 1000, scartate: 0 });
  expect((await rimasto(server.banca, id)).righe).toEqual(righe.map((_, n) => n + 1));
  const deleghe = await server.banca.sql(
    `select 1 from delega d join soggetto s on s.id = d.soggetto_id where s.codice_fiscale = any($1) and d.validata_il is null`,
    [righe.map(({ delegante }) => delegante)],
  );
  expect(deleghe).toHaveLength(1000);
  const { documenti } = await t.legge('intermediario', id, 'documenti { pagine byte link { url } }');
  const aperto = await apriLink(server, documenti[0].link.url);
  const pagine = await testoFitto(new Uint8Array(aperto.byte));
  expect(pagine).toHaveLength(documenti[0].pagine);
  const fogli = pagine.filter((testo) => testo.includes('Pagina1di'));
  expect(fogli).toHaveLength(1000);
  for (const [n, { delegante }] of righe.entries()) expect(fogli[n]).toContain(delegante);
}, 900_000);
