import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Persona } from '../../src/services/genera/persona.ts';
import { lavorazioni, popola, rigaIndiretta, rimasto } from '../api/lavorazioni.ts';
import { persona } from '../api/atti.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/* What happens to a Lavorazione while it is worked: rights that end, faults, a second worker at the same one. */
let server: ServerDiProva;
let t: ReturnType<typeof lavorazioni>;
let clienti: Persona[];
let primo = 0;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_LAVORATORE: 'si' } });
  t = lavorazioni(server);
  clienti = await popola(server.banca, 60);
});
afterAll(() => server.chiudi());

interface Ferma {
  readonly id: string;
  readonly codiceFiscale: string;
  readonly chi: ReturnType<typeof persona>;
  /** Lets it go on. */
  libera(): Promise<void>;
}

/** Makes someone an intermediario and asks, for him, for so many lines; answers when its worker stands at the given one, already decided. */
async function ferma(righe: number, alla: number): Promise<Ferma> {
  const [studio, ...suoi] = clienti.slice(primo, primo + righe + 1) as [Persona, ...Persona[]];
  primo += righe + 1;
  const codiceFiscale = studio.codiceFiscale;
  await server.banca.sql(`insert into incarico (chiave, persona, ruolo, dal) values ('prova', $1, 'INTERMEDIARIO', '2020-01-01')`, [
    codiceFiscale,
  ]);
  const serratura = new Client({ connectionString: server.banca.url });
  await serratura.connect();
  // Every act on the deleghe of a soggetto waits for the one before it.
  await serratura.query(
    `select pg_advisory_lock(hashtextextended('deleghe ' || soggetto_id, 0)) from soggetto_cf where codice_fiscale = $1`,
    [suoi[alla - 1]!.codiceFiscale],
  );
  const chi = persona(codiceFiscale);
  const { id } = await t.richiesta(chi, 'caricaDeleghe', {
    righe: suoi.map((uno) => rigaIndiretta(uno, { delegato: codiceFiscale })),
    idempotencyKey: 'ferma',
  });
  await inAttesa(1);
  return { id, codiceFiscale, chi, libera: () => serratura.end() };
}

/** Waits until so many workers stand at the lock. */
const inAttesa = (quanti: number) =>
  finche(async () => {
    const attese = await server.banca.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`);
    expect(attese).toHaveLength(quanti);
  });

test('a right that ends while it runs: the line already decided is done, those after it are refused', async () => {
  const { id, codiceFiscale, chi, libera } = await ferma(6, 3);
  expect(await t.legge(chi, id)).toMatchObject({ stato: 'IN_CORSO', riuscite: 2, scartate: 0, conclusaIl: null });
  await server.banca.sql(`update incarico set al = '2026-06-14' where persona = $1`, [codiceFiscale]);
  await libera();
  expect(await t.finita(chi, id)).toMatchObject({ stato: 'CONCLUSA_CON_SCARTI', riuscite: 3, scartate: 3 });
  expect((await rimasto(server.banca, id)).codici).toEqual([null, null, null, ...Array(3).fill('DELEGATO_NON_ABILITATO')]);
});

test('who becomes an analista sees no person: the rest is refused, and the Lavorazione is no longer his to see', async () => {
  const { id, codiceFiscale, chi, libera } = await ferma(3, 1);
  await server.banca.sql(`insert into incarico (chiave, persona, ruolo, dal) values ('analista', $1, 'ANALISTA', '2020-01-01')`, [
    codiceFiscale,
  ]);
  await libera();
  await finche(async () => expect((await rimasto(server.banca, id)).input).toBeNull());
  expect((await rimasto(server.banca, id)).codici).toEqual([null, 'ACCESSO_NEGATO', 'ACCESSO_NEGATO']);
  expect(await t.legge(chi, id)).toBeNull();
});

test('a fault that passes: the line is tried again, and each is done once', async () => {
  const { id, chi, libera } = await ferma(4, 2);
  await server.banca.sql('alter table evento rename to evento_altrove');
  await libera();
  await finche(async () =>
    expect(await server.banca.sql(`select 1 from coda.job where state = 'retry' or retry_count > 0`)).not.toEqual([]),
  );
  expect(await t.legge(chi, id)).toMatchObject({ stato: 'IN_CORSO', riuscite: 1, scartate: 0 });
  await server.banca.sql('alter table evento_altrove rename to evento');
  expect(await t.finita(chi, id)).toMatchObject({ stato: 'CONCLUSA', riuscite: 4, scartate: 0 });
  expect((await rimasto(server.banca, id)).righe).toEqual([1, 2, 3, 4]);
});

test('a fault at the last attempt: it is FALLITA, what was done stays, and neither queue nor log name anybody', async () => {
  const { id, chi, libera } = await ferma(3, 2);
  await server.banca.sql('alter table evento rename to evento_altrove');
  await server.banca.sql(`update coda.job set retry_limit = retry_count where state = 'active'`);
  await libera();
  const fine = await t.finita(chi, id);
  await server.banca.sql('alter table evento_altrove rename to evento');
  expect(fine).toMatchObject({ stato: 'FALLITA', totale: 3, riuscite: 1, scartate: 0 });
  expect(await rimasto(server.banca, id)).toEqual({ righe: [1], codici: [null], input: null });
  const detto = server.registro.filter((riga) => riga.includes('lavorazione non riuscita'));
  expect(detto.length).toBeGreaterThan(0);
  const scritto = detto.join() + JSON.stringify(await server.banca.sql('select data, output from coda.job'));
  for (const { codiceFiscale } of clienti) expect(scritto).not.toContain(codiceFiscale);
});

test('two workers at the same Lavorazione: no line is done twice', async () => {
  const { id, chi, libera } = await ferma(5, 2);
  await server.banca.sql(`insert into coda.job (name, data, policy, heartbeat_seconds, expire_seconds)
    select name, data, policy, heartbeat_seconds, expire_seconds from coda.job where state = 'active'`);
  await inAttesa(2);
  await libera();
  expect(await t.finita(chi, id)).toMatchObject({ stato: 'CONCLUSA', riuscite: 5, scartate: 0 });
  expect((await rimasto(server.banca, id)).righe).toEqual([1, 2, 3, 4, 5]);
});
