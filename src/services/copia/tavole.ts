import { type Client, escapeIdentifier } from 'pg';
import { CopiaRifiutata } from './errori.ts';

/** A table as it is copied. */
export interface Tavola {
  readonly nome: string;
  readonly colonne: readonly string[];
}

/** Not copied: the list of the migrations, of which the manifest names the last, and the points of the current minute, which are nobody's data. */
const ESCLUSE = ['mikro_orm_migrations', 'consumo'];

/** What a COPY of this table is about, with its columns by name. */
export const inCopy = ({ nome, colonne }: Tavola) => `${escapeIdentifier(nome)} (${colonne.map(escapeIdentifier).join(', ')})`;

/** Every table that is copied, each after those it refers to, as the catalogue has them now: a new one is copied without saying so here. */
export async function tavoleDa(client: Client): Promise<Tavola[]> {
  const { rows } = await client.query<Tavola>(
    `with recursive livelli as (
       select oid, 0 as livello from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       union
       select f.conrelid, l.livello + 1 from livelli l
         join pg_constraint f on f.confrelid = l.oid and f.contype = 'f' and f.conrelid <> f.confrelid)
     select c.relname as nome, array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as colonne
       from pg_class c join livelli l on l.oid = c.oid where c.relname <> all($1)
      group by c.oid, c.relname order by max(l.livello), c.relname`,
    [ESCLUSE],
  );
  return rows;
}

/** The last migration that the database has had. @throws CopiaRifiutata where it has had none. */
export async function ultimaMigrazione(client: Client): Promise<string> {
  const { rows: nomi } = await client.query<{ tavola: string | null }>(`select to_regclass('mikro_orm_migrations')::text as tavola`);
  if (nomi[0]!.tavola === null) throw new CopiaRifiutata('La banca dati è vuota: non c’è niente da copiare.');
  const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations order by id desc limit 1');
  return rows[0]!.name;
}

/** The sha256 of every file that a row names, in any table that has such a column, each once; a thousand at a time, within a transaction. */
export async function* fileNominati(client: Client, tavole: readonly Tavola[]): AsyncGenerator<string> {
  const diFile = tavole.filter(({ colonne }) => colonne.includes('sha256'));
  const domanda = diFile.map(({ nome }) => `select sha256 from ${escapeIdentifier(nome)} where sha256 is not null`).join(' union ');
  await client.query(`declare nominati no scroll cursor for ${domanda} order by 1`);
  for (;;) {
    const { rows } = await client.query<{ sha256: string }>('fetch 1000 from nominati');
    if (rows.length === 0) break;
    for (const { sha256 } of rows) yield sha256;
  }
  await client.query('close nominati');
}
