import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opzioniOrm } from '../../src/mikro-orm.config.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';

/*
 * The kinds of table of house.md, "The ground", written by hand: the layout that a distributed PostgreSQL takes without a rewrite. A new table belongs
 * to one of these lists, or the tests below fail.
 */
const DISTRIBUITE = [
  'soggetto',
  'recapito',
  'posizione',
  'nucleo',
  'riduzione',
  'reddito',
  'riga_estratto_conto',
  'rendicontazione',
  'versamento',
  'f24',
  'abbinamento',
  'da_abbinare',
  'avviso_bonario',
  'avviso_addebito',
  'riga_avviso',
  'ruolo',
  'ricorso',
  'delega',
  'delega_posizione',
  'delega_firma',
  'delega_aperta',
  'evento',
  'documento',
  'documento_richiesta',
  'accesso',
];
const RIFERIMENTO = ['sede', 'causale'];
const DIRECTORY = [
  'soggetto_cf',
  'delega_ricevuta',
  'idempotenza',
  'incarico',
  'lavorazione',
  'esito_lavorazione',
  'documento_lavorazione',
  'calendario',
];
/**
 * The list of migrations, the counters that the rate limiter's library keeps in its own shape, what each process says of its chain of accesses, the day of a
 * sandbox: no key of theirs is anybody's data.
 */
const LOCALI = ['mikro_orm_migrations', 'tentativo', 'consumo', 'catena_accessi', 'sandbox'];

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());

interface Vincolo {
  tavola: string;
  nome: string;
  tipo: 'p' | 'u' | 'f';
  colonne: string[];
  verso: string | null;
  verso_colonne: string[] | null;
}

/** Primary keys, unique constraints and unique indexes, foreign keys: columns in their order. */
async function vincoli(): Promise<Vincolo[]> {
  const nomi = (relazione: string, numeri: string) => `(select array_agg(a.attname::text order by o.n)
    from unnest(${numeri}) with ordinality as o(c, n) join pg_attribute a on a.attrelid = ${relazione} and a.attnum = o.c)`;
  return banca.sql<Vincolo>(`
    select c.conrelid::regclass::text as tavola, c.conname as nome, c.contype as tipo, ${nomi('c.conrelid', 'c.conkey')} as colonne,
      nullif(c.confrelid, 0)::regclass::text as verso, ${nomi('c.confrelid', 'c.confkey')} as verso_colonne
    from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')
    union all
    select i.indrelid::regclass::text, i.indexrelid::regclass::text, 'u', ${nomi('i.indrelid', 'i.indkey')}, null, null
    from pg_index i join pg_class r on r.oid = i.indrelid and r.relnamespace = 'public'::regnamespace and r.relkind in ('r', 'p') where i.indisunique`);
}

const chiaveDi = (tavola: string) => (tavola === 'soggetto' ? 'id' : 'soggetto_id');

describe('kinds of table', () => {
  test('every table of the database is of exactly one kind', async () => {
    const tavole = await banca.sql<{ nome: string }>(
      `select c.relname as nome from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v', 'f')`,
    );
    expect(tavole.map(({ nome }) => nome).sort()).toEqual([...DISTRIBUITE, ...RIFERIMENTO, ...DIRECTORY, ...LOCALI].sort());
  });

  test('a distributed table has its soggetto, never null, in the primary key and in every unique key', async () => {
    const chiavi = (await vincoli()).filter(({ tavola, tipo }) => DISTRIBUITE.includes(tavola) && tipo !== 'f');
    expect(chiavi.filter(({ tavola, colonne }) => !colonne.includes(chiaveDi(tavola)))).toEqual([]);
    expect(new Set(chiavi.filter(({ tipo }) => tipo === 'p').map(({ tavola }) => tavola))).toEqual(new Set(DISTRIBUITE));
  });

  test('a foreign key leads from a distributed table to another by the soggetto of both, and changes nothing by itself', async () => {
    const esterne = (await vincoli()).filter(({ tipo }) => tipo === 'f');
    for (const { nome, tavola, colonne, verso, verso_colonne } of esterne) {
      expect(DISTRIBUITE, nome).toContain(tavola);
      expect(DISTRIBUITE, nome).toContain(verso);
      expect(colonne[verso_colonne!.indexOf(chiaveDi(verso!))], nome).toBe('soggetto_id');
    }
    const senza = DISTRIBUITE.filter((tavola) => !esterne.some((chiave) => chiave.tavola === tavola));
    expect(senza.sort()).toEqual(['accesso', 'soggetto']);
    const azioni = await banca.sql(
      `select conname from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and (confupdtype <> 'a' or confdeltype <> 'a' or not convalidated)`,
    );
    expect(azioni).toEqual([]);
  });

  test('every row that names a posizione, an avviso, a delega or a document is tied to it by a foreign key', async () => {
    const colonne = await banca.sql<{ dove: string }>(`
      select c.table_name || '.' || c.column_name as dove from information_schema.columns c
      where c.table_schema = 'public' and c.data_type = 'uuid' and c.column_name like '%\\_id' and c.column_name <> 'soggetto_id'`);
    const legate = (await vincoli())
      .filter(({ tipo }) => tipo === 'f')
      .flatMap(({ tavola, colonne: di }) => di.map((una) => `${tavola}.${una}`));
    const sciolte = colonne.map(({ dove }) => dove).filter((dove) => !legate.includes(dove));
    // The record of who looked outlives what was looked at; a directory has no foreign keys.
    expect(sciolte.sort()).toEqual([
      'accesso.delega_id',
      'delega_ricevuta.delega_id',
      'documento_lavorazione.lavorazione_id',
      'esito_lavorazione.lavorazione_id',
    ]);
  });

  test('no trigger, rule, sequence or inherited table stands beside the tables', async () => {
    expect(
      await banca.sql(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`),
    ).toEqual([]);
    expect(await banca.sql(`select rulename from pg_rules where schemaname = 'public'`)).toEqual([]);
    expect(
      await banca.sql(
        "select inhrelid from pg_inherits i join pg_class c on c.oid = i.inhrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace",
      ),
    ).toEqual([]);
    const sequenze = await banca.sql<{ nome: string }>(
      `select relname as nome from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
    );
    expect(sequenze.map(({ nome }) => nome)).toEqual(['mikro_orm_migrations_id_seq']);
  });
});

describe('columns', () => {
  interface ColonnaDb {
    dove: string;
    nome: string;
    tipo: string;
  }
  const colonne = () =>
    banca.sql<ColonnaDb>(
      `select c.relname || '.' || a.attname as dove, a.attname as nome, format_type(a.atttypid, a.atttypmod) as tipo
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> all($1)`,
      [LOCALI],
    );

  test('the only types are those of exact money, calendar days, instants and plain facts', async () => {
    const ammessi = [
      'uuid',
      'text',
      'text[]',
      'uuid[]',
      'boolean',
      'integer',
      'bigint',
      'jsonb',
      'date',
      'numeric(14,2)',
      'timestamp(6) with time zone',
    ];
    expect((await colonne()).filter(({ tipo }) => !ammessi.includes(tipo))).toEqual([]);
  });

  test('what happened (…_il) is an instant or, where INPS gives a day, a date; dal, al, data, scadenza are dates; amounts are numeric(14,2)', async () => {
    const tutte = await colonne();
    const diTipo = (forma: RegExp, tipi: readonly string[]) => tutte.filter(({ nome, tipo }) => forma.test(nome) && !tipi.includes(tipo));
    expect(diTipo(/^(dal|al|data|data_.*|scadenza|scadenza_.*|attiva_dal|fine_posizioni|disponibile_dal|termine_.*)$/, ['date'])).toEqual(
      [],
    );
    expect(diTipo(/(^|_)il$/, ['timestamp(6) with time zone', 'date'])).toEqual([]);
    expect(
      diTipo(/^(il|aggiornato_il|creat[ao]_il|validata_il|attivata_il|cessata_il|revocata_il|chiusa_il)$/, ['timestamp(6) with time zone']),
    ).toEqual([]);
    const importi =
      /^(importo.*|capitale|sanzioni|interessi|totale|residuo|contributi|versat[io]|rimborsi|compensazione|reddito|dettaglio_(ivs|maternita|quota_associativa)|quota_associativa_annua)$/;
    expect(diTipo(importi, ['numeric(14,2)'])).toEqual([]);
    expect(tutte.filter(({ nome }) => importi.test(nome)).length).toBeGreaterThan(20);
  });

  test('a row that lists can be asked for since an instant is stamped, and the stamp is never null', async () => {
    const stampate = await banca.sql<{ tavola: string; nulla: string }>(
      `select table_name as tavola, is_nullable as nulla from information_schema.columns where table_schema = 'public' and column_name = 'aggiornato_il'`,
    );
    expect(stampate.filter(({ nulla }) => nulla === 'YES')).toEqual([]);
    const nomi = stampate.map(({ tavola }) => tavola);
    for (const tavola of ['soggetto', 'posizione', 'versamento', 'f24', 'avviso_bonario', 'avviso_addebito', 'ruolo', 'ricorso', 'delega'])
      expect(nomi).toContain(tavola);
  });
});

describe('row-level security', () => {
  test('is enabled and forced on every table with a soggetto_id, on soggetto, and on every directory', async () => {
    const aperte = await banca.sql<{ nome: string }>(`
      select c.relname as nome from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(aperte.map(({ nome }) => nome).sort()).toEqual([...RIFERIMENTO, ...LOCALI].sort());
    const conSoggetto = await banca.sql<{ nome: string }>(
      `select table_name as nome from information_schema.columns where table_schema = 'public' and column_name = 'soggetto_id'`,
    );
    for (const { nome } of conSoggetto) expect([...DISTRIBUITE, ...DIRECTORY], nome).toContain(nome);
  });

  test('its policies are of the two roles that it binds, and open to all only for the reading role', async () => {
    const politiche = await banca.sql<{ tablename: string; roles: string[]; cmd: string; qual: string | null; with_check: string | null }>(
      `select tablename, roles::text[] as roles, cmd, qual, with_check from pg_policies where schemaname = 'public'`,
    );
    const diLettura = politiche.filter(({ roles }) => roles.includes('cassetto_lettura'));
    expect(diLettura.every(({ roles, cmd, qual }) => roles.length === 1 && cmd === 'SELECT' && qual === 'true')).toBe(true);
    expect(diLettura.map(({ tablename }) => tablename).sort()).toEqual([...DISTRIBUITE, ...DIRECTORY].sort());
    const altre = politiche.filter(({ roles }) => !roles.includes('cassetto_lettura'));
    expect(altre.every(({ roles }) => roles.length === 1 && roles[0] === 'cassetto_app')).toBe(true);
    const perTutti = altre.filter(({ qual, with_check }) => qual === 'true' || with_check === 'true');
    expect(perTutti.map(({ tablename, cmd }) => `${tablename} ${cmd}`)).toEqual([]);
    expect(
      altre
        .filter(({ tablename, cmd }) => tablename === 'accesso' && cmd !== 'SELECT')
        .map(({ cmd, with_check }) => `${cmd} ${with_check}`),
    ).toEqual(['INSERT ((catena IS NOT NULL) AND (numero IS NOT NULL) AND (hash IS NOT NULL))']);
    expect(
      altre
        .filter(({ cmd }) => cmd === 'SELECT')
        .map(({ tablename }) => tablename)
        .sort(),
      // A document has two ways to it: a titolo on the drawer, or the delega it is the form of.
    ).toEqual([...DISTRIBUITE, ...DIRECTORY, 'documento'].sort());
  });

  test('a policy never reads the table it guards: it would ask itself without end', async () => {
    const politiche = await banca.sql<{ tablename: string; policyname: string; testo: string }>(
      `select tablename, policyname, concat(qual, ' ', with_check) as testo from pg_policies where schemaname = 'public'`,
    );
    expect(politiche.filter(({ tablename, testo }) => new RegExp(`FROM \\(*${tablename}\\b`).test(testo))).toEqual([]);
  });
});

test('the entities describe the database: no difference but row-level security, the exclusion constraint and the functions, which are not theirs', async () => {
  const orm = await MikroORM.init(opzioniOrm({ url: banca.url, ruolo: 'cassetto_owner', pool: 1 }));
  try {
    const differenze = (await orm.schema.getUpdateSchemaSQL())
      .split('\n')
      .map((riga) => riga.trim())
      .filter(
        (riga) =>
          riga !== '' &&
          !/^(set names |drop policy |alter table "\w+" (no force|disable) row level security;$|alter table "delega_aperta" drop constraint "delega_aperta_una_sola";$|drop function if exists "(proietta_deleghe|annota_in_scadenza|elimina_scaduti)")/i.test(
            riga,
          ),
      );
    expect(differenze).toEqual([]);
  } finally {
    await orm.close(true);
  }
});
