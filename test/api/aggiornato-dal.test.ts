import { Client } from 'pg';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriCarico } from '../../src/database/carico.ts';
import { apriScrittura } from '../../src/database/scrittura.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { uuidDi } from './elenchi.ts';

let server: ServerDiProva;
const scrittori: Client[] = [];
let ids: string[];

beforeAll(async () => {
  server = await serverDiProva();
  for (let n = 0; n < 3; n += 1) scrittori.push(await apriCarico(server.banca.url));
  ids = (await server.banca.sql<{ id: string }>(`select id from f24 where ${SUE} order by id`)).map(({ id }) => id);
});
afterAll(async () => {
  for (const scrittore of scrittori) await scrittore.end();
  await server.chiudi();
});

const SUE = `soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = '${cfDi('titolare')}')`;

/** The rows since an instant, and the instant to send next time. */
async function leggi(dal: string): Promise<{ righe: string[]; scritte: string[]; finoA: string }> {
  const { data, errors, extensions } = await server.chiedi(
    'titolare',
    'query($dal: DataOra) { f24(filtro: { aggiornatoDal: $dal }, first: 100) { nodes { id aggiornatoIl } } }',
    { dal },
  );
  expect(errors).toBeUndefined();
  const nodi = data.f24.nodes as { id: string; aggiornatoIl: string }[];
  return {
    righe: nodi.map(({ id }) => uuidDi(id)),
    scritte: nodi.map(({ id, aggiornatoIl }) => scritta(uuidDi(id), new Date(aggiornatoIl))),
    finoA: extensions!['aggiornatoFinoA'] as string,
  };
}
/** One writing of a row. */
const scritta = (id: string, il: Date) => `${id} ${il.toISOString()}`;
const tocca = (scrittore: Client, id: string) =>
  scrittore.query(`update f24 set aggiornato_il = clock_timestamp() where ${SUE} and id = $1`, [id]);

test('inclusive, to the millisecond, at any offset; told only where it is asked', async () => {
  await server.banca.sql(`update f24 set aggiornato_il = '2001-01-01T00:00:00.500Z' where id = $1`, [ids[0]]);
  await server.banca.sql(`update f24 set aggiornato_il = '2000-01-01T00:00:00Z' where ${SUE} and id <> $1`, [ids[0]]);
  for (const dal of ['2001-01-01T00:00:00.500Z', '2001-01-01T01:00:00.500+01:00', '2000-12-31T23:59:59.9Z'])
    expect((await leggi(dal)).righe).toEqual([ids[0]]);
  for (const dal of ['2001-01-01T00:00:00.501Z', '9999-12-31T23:59:59.999-23:59']) expect((await leggi(dal)).righe).toEqual([]);
  for (const dal of ['1000-01-01T00:00:00Z', '1000-01-01T00:00:00+23:59']) expect((await leggi(dal)).righe).toHaveLength(ids.length);
  const { extensions } = await server.chiedi('titolare', '{ f24(first: 1) { nodes { id } } }');
  expect(extensions?.['aggiornatoFinoA']).toBeUndefined();
});

test('a write still open holds the value back: what it commits later is found by the next call', async () => {
  const [lento, svelto] = scrittori as [Client, Client];
  const { finoA: inizio } = await leggi('2999-01-01T00:00:00Z');
  await lento.query('begin');
  await lento.query(apriScrittura);
  const [{ adesso }] = (await lento.query<{ adesso: Date }>('select clock_timestamp() as adesso')).rows as [{ adesso: Date }];
  await tocca(lento, ids[1]!);
  // Another writes meanwhile and ends: the value still waits for the first.
  await svelto.query('begin');
  await svelto.query(apriScrittura);
  await tocca(svelto, ids[2]!);
  await svelto.query('commit');
  const intanto = await leggi(inizio);
  expect(intanto.righe).toContain(ids[2]);
  expect(intanto.righe).not.toContain(ids[1]);
  expect(Date.parse(intanto.finoA)).toBeLessThanOrEqual(adesso.getTime());
  await lento.query('commit');
  const dopo = await leggi(intanto.finoA);
  expect(dopo.righe).toContain(ids[1]);
  expect(Date.parse(dopo.finoA)).toBeGreaterThan(adesso.getTime());
});

test('a write that is given up holds nothing back', async () => {
  const [uno] = scrittori as [Client];
  await uno.query('begin');
  await uno.query(apriScrittura);
  await tocca(uno, ids[3]!);
  const durante = await leggi('2999-01-01T00:00:00Z');
  await uno.query('rollback');
  const dopo = await leggi(durante.finoA);
  expect(dopo.righe).not.toContain(ids[3]);
  expect(Date.parse(dopo.finoA)).toBeGreaterThan(Date.parse(durante.finoA));
});

test('over random interleavings of writers and a reader nothing is lost', async () => {
  type Atto = { scrittore: number; cosa: 'apri' | 'scrivi' | 'chiudi' | 'annulla' } | { cosa: 'leggi' };
  const atto: fc.Arbitrary<Atto> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ scrittore: fc.nat(2), cosa: fc.constantFrom('apri', 'scrivi', 'scrivi', 'chiudi', 'annulla') }) },
    { weight: 2, arbitrary: fc.constant<Atto>({ cosa: 'leggi' }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(atto, { minLength: 10, maxLength: 40 }), async (atti) => {
      const aperte = scrittori.map(() => null as string[] | null);
      let { finoA } = await leggi('2999-01-01T00:00:00Z');
      const confermate = new Set<string>();
      const viste = new Set<string>();
      const leggiAncora = async () => {
        const letta = await leggi(finoA);
        for (const una of letta.scritte) viste.add(una);
        finoA = letta.finoA;
      };
      const chiudi = async (n: number, come: 'commit' | 'rollback') => {
        await scrittori[n]!.query(come);
        if (come === 'commit') for (const id of aperte[n]!) confermate.add(id);
        aperte[n] = null;
      };
      for (const uno of atti) {
        if (uno.cosa === 'leggi') await leggiAncora();
        else {
          const n = uno.scrittore;
          if (uno.cosa === 'apri' && aperte[n] === null) {
            await scrittori[n]!.query('begin');
            await scrittori[n]!.query(apriScrittura);
            aperte[n] = [];
          } else if (uno.cosa === 'scrivi' && aperte[n]) {
            // Each writer has rows of his own: two on one row would wait for each other.
            const id = ids[n * 10 + (aperte[n].length % 10)]!;
            await tocca(scrittori[n]!, id);
            aperte[n].push(id);
          } else if (uno.cosa === 'chiudi' && aperte[n]) await chiudi(n, 'commit');
          else if (uno.cosa === 'annulla' && aperte[n]) await chiudi(n, 'rollback');
        }
      }
      for (const [n, aperta] of aperte.entries()) if (aperta) await chiudi(n, 'commit');
      await leggiAncora();
      const ultime = await server.banca.sql<{ id: string; il: Date }>('select id, aggiornato_il as il from f24 where id = any($1)', [
        [...confermate],
      ]);
      expect(ultime.filter(({ id, il }) => !viste.has(scritta(id, il)))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
