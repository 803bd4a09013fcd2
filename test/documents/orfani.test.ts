import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { creaDepositoLocale } from '../../src/documents/deposito-locale.ts';
import { fileNominati } from '../../src/reads/file-nominati.ts';
import { ogniGiorno, UN_GIORNO } from '../../src/jobs/ogni-giorno.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink, quanti } from './apri-link.ts';

let server: ServerDiProva;
let banca: BancaDati;
beforeAll(async () => {
  server = await serverDiProva();
  banca = await apriBancaDati({ app: server.banca.url, lettura: server.banca.url }, 2);
});
afterAll(async () => {
  await banca.chiudi();
  await server.chiudi();
});

const file = () =>
  readdirSync(join(server.cartella, 'documenti'), { recursive: true, withFileTypes: true }).filter((voce) => voce.isFile()).length;

test('an issue that dies between its file and its row leaves a file that is collected, and no dead link', async () => {
  const { data } = await server.chiedi(
    'titolare',
    '{ f24(filtro: { anno: 2011, causale: ["AF"] }, first: 2) { nodes { id pdf { url } } } }',
  );
  const [prima, seconda] = data.f24.nodes;
  expect((await apriLink(server, prima.pdf.url)).stato).toBe(200);
  await server.banca.sql('alter table documento add constraint guasto check (false) not valid');
  const guasta = await apriLink(server, seconda.pdf.url);
  expect(guasta.stato).toBeGreaterThanOrEqual(500);
  await server.banca.sql('alter table documento drop constraint guasto');
  expect([file(), await quanti(server, 'documento')]).toEqual([2, 1]);

  const deposito = creaDepositoLocale(join(server.cartella, 'documenti'));
  // Saved a moment ago: it could be the file of an issue that is still at work.
  expect(await deposito.raccogli(fileNominati(banca.lettura), UN_GIORNO)).toBe(0);
  expect(await deposito.raccogli(fileNominati(banca.lettura), -1000)).toBe(1);
  expect(file()).toBe(1);
  for (const { pdf } of [prima, seconda]) expect((await apriLink(server, pdf.url)).stato).toBe(200);
  expect([file(), await deposito.raccogli(fileNominati(banca.lettura), -1000)]).toEqual([2, 0]);
});

test('the server collects as it starts; a collection that fails is told, and ends nothing', async () => {
  const deposito = creaDepositoLocale(join(server.cartella, 'documenti'));
  const { sha256 } = await deposito.salva(Buffer.from('di nessuno'));
  const posto = join(server.cartella, 'documenti', sha256.slice(0, 2), sha256);
  utimesSync(posto, 0, 0);
  const guasti: unknown[] = [];
  const guasta = () => Promise.reject(new Error('la banca dati non risponde'));
  await ogniGiorno([() => deposito.raccogli(guasta, UN_GIORNO)], (errore) => guasti.push(errore))();
  expect([guasti.length, await deposito.leggi(sha256)]).toEqual([1, expect.anything()]);
  await ogniGiorno([() => deposito.raccogli(fileNominati(banca.lettura), UN_GIORNO)], (errore) => guasti.push(errore))();
  expect([guasti.length, await deposito.leggi(sha256)]).toEqual([1, null]);
});
