import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RuoloBancaDati } from '../../src/mikro-orm.config.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';

const NEGATO = '42501';
const IMPORTATE = [
  'posizione',
  'nucleo',
  'riduzione',
  'reddito',
  'riga_estratto_conto',
  'rendicontazione',
  'versamento',
  'f24',
  'avviso_bonario',
  'avviso_addebito',
  'riga_avviso',
  'ruolo',
  'ricorso',
  'delega',
  'delega_posizione',
  'delega_ricevuta',
  'incarico',
  'soggetto_cf',
  'sede',
  'causale',
];
const SCRITTE_DAL_SERVER = ['soggetto', 'recapito', 'documento', 'documento_richiesta', 'accesso', 'idempotenza'];
/** What the life of a delega leaves behind it: written by its parties or by the projection (test/auth/politiche-deleghe.test.ts). */
const DELLE_DELEGHE = ['delega_firma', 'delega_aperta', 'evento'];
/** Work that goes on after the answer: written for who asks, and by the worker that is at it (test/auth/politiche-lavorazioni.test.ts). */
const DELLE_LAVORAZIONI = ['lavorazione', 'esito_lavorazione', 'documento_lavorazione'];
/** Secret addresses: written and revoked by who asked for them (test/auth/politiche.test.ts). */
const DEI_CALENDARI = ['calendario'];
/** What is derived from imported rows (test/services/abbina.test.ts). */
const DERIVATE = ['abbinamento', 'da_abbinare'];
const TUTTE = [...IMPORTATE, ...SCRITTE_DAL_SERVER, ...DELLE_DELEGHE, ...DELLE_LAVORAZIONI, ...DEI_CALENDARI, ...DERIVATE];

let banca: BancaDiProva;
const clienti = new Map<RuoloBancaDati, Client>();
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  for (const ruolo of ['cassetto_owner', 'cassetto_app', 'cassetto_lettura', 'cassetto_carico'] as const) {
    const client = new Client({ connectionString: banca.url, options: `-c role=${ruolo}` });
    await client.connect();
    clienti.set(ruolo, client);
  }
});
afterAll(async () => {
  for (const client of clienti.values()) await client.end();
  await banca.chiudi();
});

/** SQLSTATE of a statement as that role, inside a transaction that is undone; null where it is allowed. */
async function prova(ruolo: RuoloBancaDati, testo: string): Promise<string | null> {
  const client = clienti.get(ruolo)!;
  await client.query('begin');
  try {
    await client.query(testo);
    return null;
  } catch (errore) {
    return (errore as { code: string }).code;
  } finally {
    await client.query('rollback');
  }
}

async function negati(ruolo: RuoloBancaDati, istruzioni: readonly string[]): Promise<void> {
  for (const istruzione of istruzioni) expect(await prova(ruolo, istruzione), `${ruolo}: ${istruzione}`).toBe(NEGATO);
}
async function ammessi(ruolo: RuoloBancaDati, istruzioni: readonly string[]): Promise<void> {
  for (const istruzione of istruzioni) expect(await prova(ruolo, istruzione), `${ruolo}: ${istruzione}`).toBeNull();
}

const DDL = [
  'create table intrusa (a int)',
  'create view intrusa as select 1',
  `create function intrusa() returns int language sql as 'select 1'`,
  'create schema intruso',
  'alter table versamento add column intrusa text',
  'alter table versamento disable row level security',
  'alter table accesso owner to cassetto_app',
  'drop table versamento',
  'drop policy app_legge on versamento',
  'create policy tutto on versamento for select to public using (true)',
  'create index intruso on versamento (data)',
  'create trigger intruso before insert on versamento for each row execute function suppress_redundant_updates_trigger()',
  'create role intruso',
  'alter role cassetto_app bypassrls',
];
const DA_SUPERUSER = [
  'select rolpassword from pg_authid',
  `select pg_read_file('/etc/hostname')`,
  `copy sede to program 'true'`,
  `copy sede from program 'true'`,
  'set session_replication_role = replica',
];
const modifiche = (tavole: readonly string[], atti: readonly string[]) =>
  tavole.flatMap((tavola) =>
    atti.map(
      (atto) =>
        ({ insert: `insert into ${tavola} default values`, delete: `delete from ${tavola}`, truncate: `truncate ${tavola} cascade` })[
          atto
        ]!,
    ),
  );
const aggiornamenti = (tavole: readonly string[]) =>
  tavole.map(
    (tavola) =>
      `update ${tavola} set ${{ sede: 'nome', causale: 'descrizione', incarico: 'ruolo', lavorazione: 'input', calendario: 'richiedente', esito_lavorazione: 'riga', documento_lavorazione: 'byte' }[tavola] ?? (tavola === 'soggetto' ? 'natura' : tavola === 'idempotenza' ? 'impronta' : 'soggetto_id')} = default`,
  );

test('none of the roles is a superuser, may log in by default, create roles or databases; only cassetto_carico passes the policies', async () => {
  const ruoli =
    await banca.sql(`select rolname, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolcanlogin from pg_roles
    where rolname like 'cassetto\\_%' order by rolname`);
  const nudo = {
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolbypassrls: false,
    rolcanlogin: false,
  };
  expect(ruoli).toEqual([
    { rolname: 'cassetto_app', ...nudo },
    { rolname: 'cassetto_carico', ...nudo, rolbypassrls: true },
    { rolname: 'cassetto_lettura', ...nudo },
    { rolname: 'cassetto_owner', ...nudo },
  ]);
  const membri = await banca.sql(`select r.rolname, m.rolname as membro from pg_auth_members x join pg_roles r on r.oid = x.roleid
    join pg_roles m on m.oid = x.member where m.rolname like 'cassetto\\_%'`);
  expect(membri).toEqual([]);
});

describe('cassetto_app', () => {
  test('defines nothing and has no power of the server', () => negati('cassetto_app', [...DDL, ...DA_SUPERUSER]));
  test('empties no table', () => negati('cassetto_app', modifiche(TUTTE, ['truncate'])));
  test('writes nothing that arrives by import', () =>
    negati('cassetto_app', [
      ...modifiche([...IMPORTATE, ...DERIVATE], ['insert', 'delete']),
      ...aggiornamenti([...IMPORTATE, ...DERIVATE]),
    ]));
  test('deletes nothing, and changes nothing of the access record, of documents, of keys already used', () =>
    negati('cassetto_app', [
      ...modifiche(SCRITTE_DAL_SERVER, ['delete']),
      ...aggiornamenti(['accesso', 'documento', 'documento_richiesta', 'idempotenza']),
    ]));
  test('changes of a soggetto only its stamp, of a recapito only how he is reached', () =>
    negati('cassetto_app', [
      ...aggiornamenti(['soggetto', 'recapito']),
      `update soggetto set codice_fiscale = 'X'`,
      `update soggetto set denominazione = 'X'`,
      `update recapito set residenza_via = 'X'`,
    ]));
  test('loads no file', () => negati('cassetto_app', ['copy versamento from stdin', 'copy mikro_orm_migrations from stdin']));
  test('COPY FROM is refused under row-level security also where it may insert', async () => {
    expect(await prova('cassetto_app', 'copy recapito from stdin')).toBe('0A000');
  });
  test('does not touch the list of migrations', () =>
    negati('cassetto_app', ['delete from mikro_orm_migrations', `insert into mikro_orm_migrations (name) values ('Intrusa')`]));
  const accesso = (altre: string, valori: string) =>
    `insert into accesso (soggetto_id, id, il, ruolo, da, operazione, ambiti, concesso${altre})
      values (gen_random_uuid(), gen_random_uuid(), now(), 'TITOLARE', 'RSSMRA80A01H501U', 'io', '{}', true${valori})`;
  const segno = `insert into catena_accessi (id, catena, evento, il, numero, hash)
    values (gen_random_uuid(), gen_random_uuid(), 'ANCORA', now(), 1, 'x')`;
  test('moves the day of a sandbox, and makes none', async () => {
    await ammessi('cassetto_app', [`update sandbox set giorno = '2027-01-01'`]);
    await negati('cassetto_app', ['insert into sandbox (id) values (1)', 'update sandbox set id = 2', 'delete from sandbox']);
    await negati('cassetto_carico', [`update sandbox set giorno = '2027-01-01'`, 'delete from sandbox']);
    await negati('cassetto_lettura', ['insert into sandbox (id) values (1)', `update sandbox set giorno = '2027-01-01'`]);
  });
  test('appends to the access record, in a chain and in no other way', async () => {
    await ammessi('cassetto_app', [accesso(', catena, numero, hash', ", gen_random_uuid(), 1, 'x'"), segno]);
    await negati('cassetto_app', [accesso('', ''), 'select * from catena_accessi']);
    await negati('cassetto_carico', [accesso(', catena, numero, hash', ", gen_random_uuid(), 1, 'x'"), segno]);
    await negati('cassetto_lettura', [accesso(', catena, numero, hash', ", gen_random_uuid(), 1, 'x'"), segno]);
  });
});

describe('cassetto_lettura', () => {
  test('defines nothing and has no power of the server', () => negati('cassetto_lettura', [...DDL, ...DA_SUPERUSER]));
  test('writes nothing at all', () =>
    negati('cassetto_lettura', [...modifiche(TUTTE, ['insert', 'delete', 'truncate']), ...aggiornamenti(TUTTE), 'copy sede from stdin']));
  test('reads every row', async () => {
    for (const tavola of TUTTE) {
      const { rows } = await clienti.get('cassetto_lettura')!.query(`select count(*) from ${tavola}`);
      expect(rows, tavola).toEqual(await banca.sql(`select count(*) from ${tavola}`));
    }
  });
});

describe('cassetto_carico', () => {
  test('defines nothing lasting and has no power of the server', () => negati('cassetto_carico', [...DDL, ...DA_SUPERUSER]));
  test('may not alter or erase the access record, nor empty a table, nor write the list of migrations', () =>
    negati('cassetto_carico', [
      'delete from accesso',
      'update accesso set concesso = true',
      ...modifiche(TUTTE, ['truncate']),
      'delete from mikro_orm_migrations',
      `insert into mikro_orm_migrations (name) values ('Intrusa')`,
    ]));
  test('writes what is imported, of anyone, and stages it in temporary tables', () =>
    ammessi('cassetto_carico', [
      'create temporary table stadio (a int)',
      `update posizione set denominazione = 'X'`,
      'delete from riga_avviso',
      `insert into sede (codice, nome) values ('9999', 'Prova')`,
    ]));
});

test('no role of the application may alter, erase or empty the access record, its owner included', async () => {
  const diritti = await banca.sql<{ chi: string; tavola: string; diritto: string }>(`
    select r.rolname as chi, t as tavola, d as diritto
    from pg_roles r, unnest(array['accesso', 'catena_accessi']) t, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) d
    where r.rolname like 'cassetto\\_%' and has_table_privilege(r.oid, t::regclass, d)`);
  expect(diritti).toEqual([]);
  const colonne = await banca.sql(`select attname from pg_attribute, pg_roles r
    where attrelid in ('accesso'::regclass, 'catena_accessi'::regclass) and attnum > 0 and r.rolname like 'cassetto\\_%'
      and has_column_privilege(r.oid, attrelid, attnum, 'UPDATE')`);
  expect(colonne).toEqual([]);
});

test('without a context cassetto_app sees no row of any table under row-level security', async () => {
  const client = clienti.get('cassetto_app')!;
  const protette = await banca.sql<{ nome: string }>(
    `select relname as nome from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
  );
  expect(protette.length).toBe(TUTTE.length - 2);
  for (const { nome } of protette) expect((await client.query(`select 1 from ${nome}`)).rowCount, nome).toBe(0);
  let piene = 0;
  for (const { nome } of protette) piene += (await banca.sql(`select 1 from ${nome} limit 1`)).length;
  expect(piene).toBeGreaterThan(15);
});

test('an empty or malformed context opens nothing', async () => {
  const client = clienti.get('cassetto_app')!;
  for (const nome of ['cf', 'giorno', 'per_conto', 'soggetto', 'coadiuvante', 'enti', 'sedi', 'ambiti'])
    await client.query(`set app.${nome} = ''`);
  for (const tavola of ['soggetto', 'versamento', 'delega', 'soggetto_cf', 'accesso', 'incarico'])
    expect((await client.query(`select 1 from ${tavola}`)).rowCount, tavola).toBe(0);
  await client.query(`set app.ambiti = 'F24,VERSAMENTI'`);
  await client.query(`set app.giorno = '2026-06-15'`);
  for (const tavola of ['soggetto', 'versamento', 'f24']) expect((await client.query(`select 1 from ${tavola}`)).rowCount, tavola).toBe(0);
  await client.query('reset all');
});
