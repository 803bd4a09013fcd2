import { Migration } from '@mikro-orm/migrations';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrazioni } from '../../migrations/index.ts';
import { migra } from '../../src/database/migra.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/*
 * What a migration may not do to a table that is already in use (docs/adr/0030): each would stop those who serve, or break those of the
 * release before. On a table that the same migration makes all is free.
 */
const TAVOLA = String.raw`"?(?:public\.)?"?(?<tavola>\w+)"?`;
const VIETATE: Readonly<Record<string, RegExp>> = {
  rinomina: new RegExp(`^alter table (?:only )?${TAVOLA} rename\\b`, 'i'),
  'toglie una colonna': new RegExp(`^alter table (?:only )?${TAVOLA} drop (?:column|constraint)\\b`, 'i'),
  'toglie una tavola': new RegExp(`^drop table (?:if exists )?${TAVOLA}`, 'i'),
  'cambia un tipo': new RegExp(`^alter table (?:only )?${TAVOLA} alter (?:column )?"?\\w+"? (?:set data )?type\\b`, 'i'),
  'rende obbligatoria una colonna': new RegExp(`^alter table (?:only )?${TAVOLA} alter (?:column )?"?\\w+"? set not null`, 'i'),
  'colonna obbligatoria senza valore': new RegExp(`^alter table (?:only )?${TAVOLA} add column (?!.*default).*not null`, 'i'),
  'vincolo controllato subito': new RegExp(`^alter table (?:only )?${TAVOLA} add constraint (?!.*(?:not valid|using index))`, 'i'),
  'indice non preparato': new RegExp(`^create (?:unique )?index (?!if not exists).* on ${TAVOLA}`, 'i'),
  'riscrive le righe': new RegExp(`^(?:update|delete from|lock table|truncate(?: table)?|cluster|vacuum full) ${TAVOLA}`, 'i'),
};

/** Released before this rule, when no archive was served while it was brought forward. */
const PRIMA_DELLA_REGOLA: Readonly<Record<string, readonly string[]>> = {
  '20261122100400-catena-accessi': ['indice non preparato: accesso'],
  '20261122100500-abbinamenti': ['indice non preparato: f24', 'indice non preparato: versamento'],
  '20261122100600-scadenze': [
    'riscrive le righe: avviso_bonario',
    'riscrive le righe: avviso_addebito',
    'riscrive le righe: ruolo',
    'riscrive le righe: riduzione',
  ],
  '20261122100800-moduli-delega': ['vincolo controllato subito: documento'],
};

function istruzioni(migrazione: Migration): string[] {
  void migrazione.up();
  return migrazione.getQueries().map((una) => String(una).replace(/\s+/g, ' ').trim());
}

function violazioni(elenco: readonly string[]): string[] {
  const nuove = new Set(elenco.flatMap((una) => /^create (?:unlogged )?table (?:if not exists )?"?(\w+)"?/i.exec(una)?.[1] ?? []));
  return elenco.flatMap((una) =>
    Object.entries(VIETATE).flatMap(([nome, forma]) => {
      const tavola = forma.exec(una)?.groups?.['tavola'];
      return tavola === undefined || nuove.has(tavola) ? [] : [`${nome}: ${tavola}`];
    }),
  );
}

const vuota = (sql: readonly string[]) =>
  new (class extends Migration {
    override up(): void {
      for (const una of sql) this.addSql(una);
    }
  })(undefined as never, undefined as never);

describe('what a migration may do to tables in use', () => {
  test.each(migrazioni.map(({ name, class: Classe }) => [name, Classe] as const))('%s', (nome, Classe) => {
    const trovate = [...new Set(violazioni(istruzioni(new Classe(undefined as never, undefined as never))))];
    expect(trovate).toEqual(PRIMA_DELLA_REGOLA[nome] ?? []);
  });

  test.each([
    ['alter table soggetto rename column nome to altro', 'rinomina: soggetto'],
    ['alter table "f24" drop column rata', 'toglie una colonna: f24'],
    ['drop table if exists f24', 'toglie una tavola: f24'],
    ['alter table f24 alter column importo type numeric', 'cambia un tipo: f24'],
    ['alter table f24 alter importo set not null', 'rende obbligatoria una colonna: f24'],
    ['alter table f24 add column nuova int not null', 'colonna obbligatoria senza valore: f24'],
    ['alter table f24 add constraint positivo check (importo > 0)', 'vincolo controllato subito: f24'],
    ['create unique index uno on f24 (rata)', 'indice non preparato: f24'],
    ["update f24 set rata = ''", 'riscrive le righe: f24'],
  ])('%s is found', (sql, detto) => {
    expect(violazioni(istruzioni(vuota([sql])))).toEqual([detto]);
    expect(violazioni(istruzioni(vuota(['create table "f24" (id int)', 'create table soggetto (id int)', sql])))).toEqual([]);
  });

  test.each([
    'alter table f24 add column nuova text null',
    "alter table f24 add column nuova text not null default ''",
    'alter table f24 add constraint positivo check (importo > 0) not valid',
    'alter table f24 validate constraint positivo',
    'create index if not exists uno on f24 (rata)',
  ])('%s is free', (sql) => {
    expect(violazioni(istruzioni(vuota([sql])))).toEqual([]);
  });
});

/** The next release's: a column for the table that is read most. */
class Prossima extends Migration {
  override up(): void {
    this.addSql('alter table soggetto add column prossima text null');
  }
}
const LISTA = [...migrazioni, { name: '20991231000000-prossima', class: Prossima }];

describe('a migration of a database in use', () => {
  let server: ServerDiProva;
  beforeAll(async () => {
    server = await serverDiProva();
  });
  afterAll(() => server.chiudi());

  test('lets those who serve go on: no request fails, also while somebody keeps the table for himself', async () => {
    const altro = new Client({ connectionString: server.banca.url });
    await altro.connect();
    await altro.query('begin; select from soggetto limit 1');
    let fine = false;
    let buone = 0;
    const chiedi = async () => {
      const { errors, data } = await server.chiedi('intermediario', `{ soggetto(codiceFiscale: "${cfDi('titolare')}") { denominazione } }`);
      expect([errors, data?.soggetto]).toEqual([undefined, { denominazione: 'Rossi Mario' }]);
      buone += 1;
    };
    const cliente = async () => {
      while (!fine) await chiedi();
    };
    const clienti = Promise.all(Array.from({ length: 8 }, cliente));
    const migrazione = migra(server.banca.url, LISTA);
    await finche(async () => {
      const attese = await server.banca.sql(
        `select 1 from pg_locks where relation = 'soggetto'::regclass and mode = 'AccessExclusiveLock' and not granted`,
      );
      expect(attese).toHaveLength(1);
    });
    // Whoever comes now stands behind it; the table is still kept, so that only its giving up can let him through.
    await chiedi();
    await altro.query('rollback');
    await altro.end();
    await migrazione;
    const dopo = buone;
    await finche(async () => expect(buone).toBeGreaterThan(dopo));
    fine = true;
    await clienti;
    expect(
      await server.banca.sql(`select 1 from information_schema.columns where table_name = 'soggetto' and column_name = 'prossima'`),
    ).toHaveLength(1);
  });

  test('a program that is older than the database does not start on it', async () => {
    await expect(migra(server.banca.url)).rejects.toThrow('La banca dati è di una versione più recente di questo programma');
  });
});
