import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { expect, test } from 'vitest';
import { entro, uguale } from '../../src/reads/elenco.ts';
import { Preparate } from '../../src/reads/preparate.ts';

const kysely = new Kysely<object>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const testo = (condizioni: Parameters<typeof sql.join>[0]) =>
  sql`select * from f24 t where ${sql.join(condizioni, sql` and `)}`.compile(kysely).sql;

test('what comes back has a name, the same each time; what came once has none', () => {
  const preparate = new Preparate();
  const uno = testo(uguale('anno', 2025));
  expect(preparate.nome(uno)).toBeUndefined();
  const nome = preparate.nome(uno);
  expect(nome).toBeDefined();
  expect(preparate.nome(uno)).toBe(nome);
});

test('what looks through a window of days is planned for those days, however often it comes', () => {
  const preparate = new Preparate();
  for (const [dal, al] of [
    ['2025-05-01', '2025-05-31'],
    ['2025-05-01', null],
    [null, '2025-05-31'],
  ] as const)
    for (const _volta of [1, 2, 3]) expect(preparate.nome(testo(entro('scadenza', dal, al)))).toBeUndefined();
});
