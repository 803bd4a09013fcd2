import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Lettore } from '../../src/auth/fatti.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { LetturaAbbandonata } from '../../src/database/leggi-finche.ts';
import { creaLettore } from '../../src/reads/lettore.ts';
import { Insieme, type Posto } from '../../src/reads/piano/insieme.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { finche } from '../support/postgres-incorporato.ts';

/* Several requests that are answered by one statement. It divides a hundred by what each asks, and waits for a lock that the test may hold. */
let banca: BancaDiProva;
let pool: BancaDati;
beforeAll(async () => {
  banca = await nuovaBanca();
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 10);
});
afterAll(async () => {
  await pool.chiudi();
  await banca.chiudi();
});

const ferma = () => banca.sql('select pg_advisory_lock(7)');
const lascia = () => banca.sql('select pg_advisory_unlock_all()');
afterEach(lascia);

/** How many each statement answered. */
let gruppi: number[];
beforeEach(() => {
  gruppi = [];
});

type Quoziente = Posto & { readonly quoziente: number };

function apri(punti: number) {
  const leggi = creaLettore(pool.lettura);
  const contando: Lettore = (query, segnale) => {
    const [valori] = 'parameters' in query ? query.parameters : [];
    gruppi.push(JSON.parse(String(valori)).length);
    return leggi(query, segnale);
  };
  const kysely = pool.lettura.em.fork().getKysely();
  const per = (valori: string) =>
    sql<Quoziente>`select i.posto::int, 100 / (i.valori->>0)::int as quoziente
      from (select pg_advisory_xact_lock_shared(7)) l, json_array_elements(${valori}::json) with ordinality as i(valori, posto)
      order by i.posto desc`.compile(kysely);
  const insieme = new Insieme<Quoziente>(contando, per, punti);
  return (divisore: number, segnale?: AbortSignal) =>
    insieme.leggi({ valori: [`${divisore}`], segnale }).then(
      ({ quoziente }) => quoziente,
      (errore: Error & { code?: string }) => errore.code ?? errore.name,
    );
}

/** Until so many statements wait for the lock. */
const inAttesa = (quante: number) =>
  finche(async () =>
    expect(await banca.sql(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).toHaveLength(
      quante,
    ),
  );

const ABBANDONATA = new LetturaAbbandonata().name;
const DIVISIONE_PER_ZERO = '22012';

test('where no statement runs nobody waits for others', async () => {
  const dividi = apri(100);
  expect([await dividi(1), await dividi(2)]).toEqual([100, 50]);
  expect(gruppi).toEqual([1, 1]);
});

test('who arrives while one runs goes into the next with the others, and has the row that is his', async () => {
  const dividi = apri(100);
  await ferma();
  const primo = dividi(1);
  await inAttesa(1);
  const altri = [4, 2, 10, 4].map((uno) => dividi(uno));
  await lascia();
  expect(await Promise.all([primo, ...altri])).toEqual([100, 25, 50, 10, 25]);
  expect(gruppi).toEqual([1, 4]);
});

test('those who are enough for a statement of their own do not wait for the one that runs', async () => {
  const dividi = apri(2_500);
  await ferma();
  const tutti = [dividi(1)];
  await inAttesa(1);
  tutti.push(dividi(2), dividi(4), dividi(5));
  await inAttesa(2);
  await lascia();
  expect(await Promise.all(tutti)).toEqual([100, 50, 25, 20]);
  expect(gruppi).toEqual([1, 2, 1]);
});

test('who asks for as much as a statement may give is read for alone, at once', async () => {
  const dividi = apri(2_501);
  await ferma();
  const tutti = [1, 2, 4].map((uno) => dividi(uno));
  await inAttesa(3);
  await lascia();
  expect(await Promise.all(tutti)).toEqual([100, 50, 25]);
  expect(gruppi).toEqual([1, 1, 1]);
});

test('what fails for one fails for him alone', async () => {
  const dividi = apri(100);
  expect(await Promise.all([5, 0, 2].map((uno) => dividi(uno)))).toEqual([20, DIVISIONE_PER_ZERO, 50]);
  expect(gruppi).toEqual([3, 1, 1, 1]);
  expect(await dividi(0)).toBe(DIVISIONE_PER_ZERO);
  expect(gruppi).toHaveLength(5);
});

test('who waits no more is not answered, and the others are', async () => {
  const dividi = apri(100);
  const [suo, giaVia] = [new AbortController(), AbortSignal.abort()];
  await ferma();
  const tutti = [dividi(1, suo.signal), dividi(2), dividi(4, giaVia)];
  await inAttesa(1);
  suo.abort();
  await lascia();
  expect(await Promise.all(tutti)).toEqual([ABBANDONATA, 50, ABBANDONATA]);
  expect(gruppi).toEqual([3]);
});

test('when nobody waits any more the statement is ended', async () => {
  const dividi = apri(100);
  const [uno, altro] = [new AbortController(), new AbortController()];
  await ferma();
  const tutti = [dividi(1, uno.signal), dividi(2, altro.signal), dividi(4, AbortSignal.abort())];
  await inAttesa(1);
  uno.abort();
  altro.abort();
  await inAttesa(0);
  expect(await Promise.all(tutti)).toEqual([ABBANDONATA, ABBANDONATA, ABBANDONATA]);
  await lascia();
  expect(await dividi(2)).toBe(50);
});
