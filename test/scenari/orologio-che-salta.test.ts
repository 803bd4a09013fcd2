import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriCarico } from '../../src/database/carico.ts';
import { verificaAccessi } from '../../src/services/accessi/verifica.ts';
import { apriLink } from '../documents/apri-link.ts';
import { orologioDiProva } from '../support/orologio.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/*
 * The clock of the machine is put wrong, far ahead and far behind, while the server works: an NTP that went astray, a virtual machine that
 * was resumed.
 */

const ORA = '2026-05-12T08:00:00Z';
const [AVANTI, INDIETRO] = ['2036-01-01T00:00:00Z', '2020-02-29T23:59:59Z'];
const orologio = orologioDiProva(ORA);

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ orologio });
});
afterAll(() => server.chiudi());

const soggetto = async () => (await server.chiedi('titolare', '{ io { soggetto { id } } }')).data.io.soggetto.id as string;

test('a link is good for its time only; with the right hour it is good again', async () => {
  const { data } = await server.chiedi('titolare', '{ f24(filtro: { anno: 2011 }, first: 1) { nodes { pdf { url } } } }');
  const { url } = data.f24.nodes[0].pdf;
  const stati: number[] = [];
  for (const istante of [ORA, AVANTI, ORA]) {
    orologio.vai(istante);
    stati.push((await apriLink(server, url)).stato);
  }
  expect(stati).toEqual([200, 404, 200]);
});

test('a change is done once, whatever hour it is when it is sent again', async () => {
  const input = { soggetto: await soggetto(), recapiti: { telefono: '0547 400009' }, idempotencyKey: 'salta' };
  const muta = `mutation($input: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $input) { userErrors { code } soggetto { recapiti { telefono } } } }`;
  const esiti = [];
  for (const istante of [AVANTI, INDIETRO, ORA]) {
    orologio.vai(istante);
    esiti.push((await server.chiedi('titolare', muta, { input })).data);
  }
  const fatto = { aggiornaRecapiti: { userErrors: [], soggetto: { recapiti: { telefono: '0547 400009' } } } };
  expect(esiti).toEqual([fatto, fatto, fatto]);
  expect(await server.banca.sql(`select 1 from idempotenza where chiave = 'salta'`)).toHaveLength(1);
});

test('requests go on, and the access record stays one chain', async () => {
  for (const istante of [AVANTI, INDIETRO, ORA, AVANTI, ORA]) {
    orologio.vai(istante);
    expect((await server.chiedi('titolare', '{ io { codiceFiscale } }')).errors).toBeUndefined();
  }
  const carico = await apriCarico(server.banca.url);
  const { rilieviTotali, righe } = await verificaAccessi(carico);
  await carico.end();
  expect(rilieviTotali).toBe(0);
  expect(righe).toBeGreaterThan(0);
});
