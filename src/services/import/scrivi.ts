import { type Client, escapeIdentifier } from 'pg';
import { codiceDi } from '../../database/errori.ts';
import { colonnaStadio, legameStadio } from './stadio.ts';
import type { Colonna, Tipo } from './tipo.ts';

/** How many rows a file added and changed. */
export interface Scritte {
  readonly nuove: number;
  readonly modificate: number;
}

/** Assignments of a change: only the columns that the file has, so that an absent one leaves what is there. */
export function assegna(colonne: readonly { campo: string; sql: string }[], conIstante: boolean): string {
  const assegnazioni = colonne.map(({ campo, sql }) => `${escapeIdentifier(campo)} = ${sql}`);
  return [...assegnazioni, ...(conIstante ? ['aggiornato_il = clock_timestamp()'] : [])].join(', ');
}

/** The columns of the file that the table stores. */
export function memorizzate(colonne: readonly Colonna[]): readonly (Colonna & { campo: string })[] {
  return colonne.filter((colonna): colonna is Colonna & { campo: string } => colonna.campo !== null);
}

interface Espressione {
  readonly campo: string;
  readonly sql: string;
  /** It came from the file, and so replaces what an existing row has. */
  readonly presente: boolean;
}

function espressioni(tipo: Tipo, presenti: ReadonlySet<string>): Espressione[] {
  return [
    ...memorizzate(tipo.colonne).map((colonna) => valoreDi(colonna, presenti)),
    ...tipo.legami.map(({ campo, da, tavola }, posto) => ({
      campo,
      sql: tavola === tipo.tavola ? `coalesce(l${posto}.id, p${posto}.id)` : `l${posto}.id`,
      presente: da.some((nome) => presenti.has(nome)),
    })),
  ];
}

/**
 * The value of a column. One that the file does not have, and that follows from one that it has, follows it where that changes; otherwise an
 * existing row keeps what was written, and only what is missing is filled in.
 */
function valoreDi({ nome, campo, predefinito }: Colonna & { campo: string }, presenti: ReadonlySet<string>): Espressione {
  const valore = `s.${colonnaStadio(nome)}`;
  if (presenti.has(nome) || typeof predefinito !== 'object') return { campo, sql: valore, presente: presenti.has(nome) };
  const { da } = predefinito;
  const immutata = `t.${escapeIdentifier(da)} is not distinct from s.${colonnaStadio(da)}`;
  const sql = `case when ${immutata} then coalesce(t.${escapeIdentifier(campo)}, ${valore}) else ${valore} end`;
  return { campo, sql, presente: presenti.has(da) };
}

/** The rows referred to; those of the kind's own table may also be in this very file. */
function unioni(tipo: Tipo): string {
  return tipo.legami
    .map(({ campo, tavola }, posto) => {
      const chiave = `s.${legameStadio(campo)}`;
      const archivio = `left join ${tavola} l${posto} on l${posto}.soggetto_id = c.soggetto_id and l${posto}.chiave = ${chiave}`;
      if (tavola !== tipo.tavola) return archivio;
      return `${archivio}
        left join carico_stadio p${posto} on p${posto}.c_codice_fiscale = s.c_codice_fiscale and p${posto}.chiave = ${chiave}`;
    })
    .join('\n');
}

/** What the matching looks at: a soggetto whose rows of these have changed is to be matched again. */
const DA_ABBINARE: ReadonlySet<string> = new Set(['versamento', 'f24']);
const SEGNA = ', segnati as (insert into da_abbinare select distinct soggetto_id from scritte on conflict do nothing)';

/** Runs a statement that writes rows of the kind's table (`t`): answers how many. */
async function esegui(client: Client, tipo: Tipo, istruzione: string): Promise<number> {
  const { rows } = await client.query<{ righe: number }>(
    `with scritte as (${istruzione} returning t.${tipo.chiavePrimaria[0]})${DA_ABBINARE.has(tipo.tavola) ? SEGNA : ''}
     select count(*)::int as righe from scritte`,
  );
  return rows[0]!.righe;
}

/** SQLSTATE of a key that is there already (unique_violation). */
const CHIAVE_PRESA = '23505';
/** How many times new rows are added, where others commit rows of the same keys meanwhile. */
const TENTATIVI = 3;

/**
 * Adds the rows that are not there. Where another has committed one of them since the statement began, it begins again, and finds it: a
 * plain insert and this cost less than `on conflict`, which looks for each row twice.
 */
async function aggiungi(client: Client, tipo: Tipo, istruzione: string): Promise<number> {
  for (let tentativo = 1; ; tentativo += 1) {
    await client.query('savepoint nuove');
    try {
      const righe = await esegui(client, tipo, istruzione);
      await client.query('release savepoint nuove');
      return righe;
    } catch (errore) {
      if (codiceDi(errore) !== CHIAVE_PRESA || tentativo === TENTATIVI) throw errore;
      await client.query('rollback to savepoint nuove');
    }
  }
}

/**
 * Writes the staging table into the kind's own: rows that are new, rows that differ, nothing else. An existing row keeps its id. `righe`:
 * how many the staging table has. `altro`: a further SQL condition under which an existing row (`t`) differs from its line (`s`).
 */
export async function scriviTavola(
  client: Client,
  tipo: Tipo,
  presenti: ReadonlySet<string>,
  righe: number,
  altro = 'false',
): Promise<Scritte> {
  const conSoggetto = tipo.soggetto !== null;
  const conChiave = tipo.chiavePrimaria.includes('chiave');
  const testa: Espressione[] = [
    ...(conSoggetto
      ? [
          { campo: 'soggetto_id', sql: 'c.soggetto_id', presente: false },
          { campo: 'id', sql: 's.id', presente: false },
        ]
      : []),
    ...(conChiave ? [{ campo: 'chiave', sql: 's.chiave', presente: false }] : []),
  ];
  const dati = espressioni(tipo, presenti);
  const tutte = [...testa, ...dati];
  const espressioneDi = (campo: string) => tutte.find((espressione) => espressione.campo === campo)!.sql;
  const stessa = tipo.chiavePrimaria.map((campo) => `t.${campo} = ${espressioneDi(campo)}`).join(' and ');
  const stadio = `from carico_stadio s ${conSoggetto ? 'join soggetto_cf c on c.codice_fiscale = s.c_codice_fiscale' : ''}\n${unioni(tipo)}`;
  const nuove = await aggiungi(
    client,
    tipo,
    `insert into ${tipo.tavola} as t (${tutte.map(({ campo }) => escapeIdentifier(campo)).join(', ')})
     select ${tutte.map(({ sql }) => sql).join(', ')} ${stadio}
     left join ${tipo.tavola} t on ${stessa} where t.${tipo.chiavePrimaria[0]} is null`,
  );
  if (nuove === righe) return { nuove, modificate: 0 };
  const cambiabili = dati.filter(({ campo, presente }) => presente && !tipo.chiavePrimaria.includes(campo));
  const attuali = cambiabili.map(({ campo }) => `t.${escapeIdentifier(campo)}`).join(', ');
  const lette = cambiabili.map(({ sql }) => sql).join(', ');
  const modificate = await esegui(
    client,
    tipo,
    `update ${tipo.tavola} as t set ${assegna(cambiabili, conChiave)} ${stadio}
     where ${stessa} and ((${attuali}) is distinct from (${lette}) or ${altro})`,
  );
  return { nuove, modificate };
}
