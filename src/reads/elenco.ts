import { type RawBuilder, sql } from 'kysely';
import type { RigaChiesta } from '../auth/predicato.ts';
import type { Ambito } from '../domain/accesso-vocaboli.ts';
import type { ContestoLettura } from './contesto.ts';
import type { NomeTabella, Riga } from './tabelle.ts';

/** The order of a list. The column is never null; the row's id breaks ties. */
export interface Ordine {
  readonly colonna: string;
  /** Type of the column in SQL, to compare a cursor with it. */
  readonly tipo: 'date' | 'timestamptz' | 'int' | 'text';
  readonly crescente: boolean;
}

/** What a list is: which rows, in which order, behind which ambito, and how each filter reads in SQL. The table's alias is `t`. */
export interface Elenco<F> {
  /** Unique: it is part of every cursor. */
  readonly nome: string;
  readonly tabella: NomeTabella;
  /** Null: any titolo opens it. */
  readonly ambito: Ambito | null;
  readonly riga: RigaChiesta;
  readonly ordine: Ordine;
  /** Conditions of the filter; what it does not say gives none. */
  readonly filtri: (filtro: F, contesto: ContestoLettura) => RawBuilder<unknown>[] | Promise<RawBuilder<unknown>[]>;
  /** Another way to decide the rows than the access predicate: for the lists of the caller's own powers. */
  readonly soloMie?: (contesto: ContestoLettura) => Promise<RawBuilder<unknown>>;
  /** The ambiti that each row needs, all of them, where they are not those of the list: for the access record. */
  readonly ambitiDi?: (riga: Riga) => readonly Ambito[];
  /** Tables joined to `t`. */
  readonly unioni?: RawBuilder<unknown>;
}

const CHIAVE: RigaChiesta = { soggetto: sql.ref('t.soggetto_id'), posizione: sql.ref('t.posizione_id') };

/** Defines a list of rows that belong to a posizione: the usual case. */
export function elencoDiPosizione<F>(elenco: Omit<Elenco<F>, 'riga'>): Elenco<F> {
  return { ...elenco, riga: CHIAVE };
}

/** `t.<colonna> = any(valori)`, nothing where the filter is absent. */
export function tra(colonna: string, valori: readonly string[] | null | undefined): RawBuilder<unknown>[] {
  return valori == null ? [] : [sql`${sql.ref(`t.${colonna}`)} = any(${valori}::text[])`];
}

/** `t.<colonna> = valore`. */
export function uguale(colonna: string, valore: string | number | null | undefined): RawBuilder<unknown>[] {
  return valore == null ? [] : [sql`${sql.ref(`t.${colonna}`)} = ${valore}`];
}

/** `t.<colonna>` from a day to a day, both included. */
export function entro(colonna: string, dal: string | null | undefined, al: string | null | undefined): RawBuilder<unknown>[] {
  const ref = sql.ref(`t.${colonna}`);
  return [...(dal == null ? [] : [sql`${ref} >= ${dal}::date`]), ...(al == null ? [] : [sql`${ref} <= ${al}::date`])];
}

/** Rows written since an instant, included. Asks for extensions.aggiornatoFinoA before anything is read. */
export function aggiornatiDal(contesto: ContestoLettura, istante: Date | null | undefined): RawBuilder<unknown>[] {
  if (istante == null) return [];
  contesto.finoA ??= fineDelleScritture(contesto);
  // Counted from the epoch: the text of an instant beyond the year 9999 is not one for PostgreSQL.
  return [sql`t.aggiornato_il >= timestamptz 'epoch' + ${istante.getTime()}::float8 * interval '1 millisecond'`];
}

/** Rows of these soggetti. */
export function dei(codiciFiscali: readonly string[] | null | undefined, colonna = 't.soggetto_id'): RawBuilder<unknown>[] {
  return codiciFiscali == null
    ? []
    : [sql`${sql.ref(colonna)} in (select c.soggetto_id from soggetto_cf c where c.codice_fiscale = any(${codiciFiscali}::text[]))`];
}

/** Rows of a posizione of these gestioni or sedi. */
export function dellePosizioni(colonna: 'gestione' | 'sede', valori: readonly string[] | null | undefined): RawBuilder<unknown>[] {
  return valori == null
    ? []
    : [
        sql`exists (select from posizione pf where pf.soggetto_id = t.soggetto_id and pf.id = t.posizione_id
          and ${sql.ref(`pf.${colonna}`)} = any(${valori}::text[]))`,
      ];
}

/**
 * The instant up to which no row can arrive any more: now, or the start of the oldest write still open. Writers declare themselves with a shared
 * advisory lock whose key is their second of start (database/scrittura.ts) and stamp their rows after it.
 */
async function fineDelleScritture({ leggi }: ContestoLettura): Promise<string> {
  const [riga] = await leggi(sql<{ istante: string }>`
    select least(now(), coalesce(min(to_timestamp(l.objid::bigint)), now())) as istante from pg_locks l
    where l.locktype = 'advisory' and l.objsubid = 2 and l.classid::bigint = hashtext('cassetto_scrittura')::bigint & 4294967295
      and l.database = (select oid from pg_database where datname = current_database())`);
  return new Date(riga!.istante).toISOString();
}
