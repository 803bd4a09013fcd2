import { type Client, escapeIdentifier } from 'pg';
import { colonnaStadio, legameStadio } from './stadio.ts';
import type { Colonna, Tipo } from './tipo.ts';

/** How many rows a file added and changed. */
export interface Scritte {
  readonly nuove: number;
  readonly modificate: number;
}

const riga = (alias: string, campi: readonly string[]) => `(${campi.map((campo) => `${alias}.${escapeIdentifier(campo)}`).join(', ')})`;

/** Assignments of an upsert: only the columns that the file has, so that an absent one leaves what is there. */
export function assegna(campi: readonly string[], conIstante: boolean): string {
  const assegnazioni = campi.map((campo) => `${escapeIdentifier(campo)} = excluded.${escapeIdentifier(campo)}`);
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

/**
 * Writes the staging table into the kind's own: rows that are new, rows that differ, nothing else, in one statement. An existing row keeps
 * its id. `altro`: a further SQL condition under which an existing row (`t`) differs from its line (`s`).
 */
export async function scriviTavola(client: Client, tipo: Tipo, presenti: ReadonlySet<string>, altro?: string): Promise<Scritte> {
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
  const cambiabili = dati.filter(({ campo, presente }) => presente && !tipo.chiavePrimaria.includes(campo));
  const espressioneDi = (campo: string) => tutte.find((espressione) => espressione.campo === campo)!.sql;
  const stessa = tipo.chiavePrimaria.map((campo) => `t.${campo} = ${espressioneDi(campo)}`).join(' and ');
  const segna = DA_ABBINARE.has(tipo.tavola);
  const cambiati = cambiabili.map(({ campo }) => campo);
  const { rows } = await client.query<Scritte>(
    `with scritte as (
       insert into ${tipo.tavola} (${tutte.map(({ campo }) => escapeIdentifier(campo)).join(', ')})
       select ${tutte.map(({ sql }) => sql).join(', ')}
       from carico_stadio s ${conSoggetto ? 'join soggetto_cf c on c.codice_fiscale = s.c_codice_fiscale' : ''}
       ${unioni(tipo)}
       left join ${tipo.tavola} t on ${stessa}
       where t.${tipo.chiavePrimaria[0]} is null or ${riga('t', cambiati)} is distinct from (${cambiabili.map(({ sql }) => sql).join(', ')})
         ${altro === undefined ? '' : `or ${altro}`}
       on conflict (${tipo.chiavePrimaria.join(', ')}) do update set ${assegna(cambiati, conChiave)}
       returning (xmax = 0) as nuova${segna ? ', soggetto_id' : ''})${segna ? SEGNA : ''}
     select count(*) filter (where nuova)::int as nuove, count(*) filter (where not nuova)::int as modificate from scritte`,
  );
  return rows[0]!;
}
