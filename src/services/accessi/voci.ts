import type { Client } from 'pg';
import { NESSUNA_CATENA, SegnoCatena } from '../../domain/catena-accessi.ts';
import { NOMI_COLONNE } from './colonne.ts';

/** An element of a chain, or a sign about it, as the database has it. */
export interface Voce {
  readonly catena: string;
  readonly numero: number;
  readonly hash: string;
  /** Null: an access row. */
  readonly evento: SegnoCatena | null;
  /** What the hash covers besides chain and number: the columns of an access row, or instant and process of an opening. */
  readonly campi: readonly unknown[];
}

/** Rows fetched at a time. */
const PEZZO = 2_000;

const canonica = (colonna: string) => (colonna === 'il' ? `to_char(il at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : colonna);
const ORDINE = [SegnoCatena.APERTA, SegnoCatena.ANCORA, SegnoCatena.INTERROTTA, SegnoCatena.CHIUSA];

const VOCI = `select catena, numero, coalesce(hash, '?') as hash, null as evento, json_build_array(${NOMI_COLONNE.map(canonica).join(', ')}) as campi, 0 as ordine
    from accesso where catena is not null
  union all
  select catena, numero, hash, evento, json_build_array(${canonica('il')}, processo),
      coalesce(array_position(array[${ORDINE.map((segno) => `'${segno}'`).join(', ')}], evento), ${ORDINE.length + 1})
    from catena_accessi where catena <> '${NESSUNA_CATENA}'
  order by catena, numero, ordine`;

/**
 * Every access row that stands in a chain and every sign, chain by chain in the order of their numbers; the signs after the row that they name. Through
 * a cursor: it takes the same memory however many there are. Within the caller's transaction, as a role that sees every row.
 */
export async function* leggiVoci(client: Client): AsyncGenerator<Voce> {
  await client.query(`declare voci no scroll cursor for ${VOCI}`);
  for (;;) {
    const { rows } = await client.query<Omit<Voce, 'numero'> & { numero: string }>(`fetch forward ${PEZZO} from voci`);
    for (const riga of rows) yield { ...riga, numero: Number(riga.numero) };
    if (rows.length < PEZZO) return;
  }
}

/** The access rows without a chain: how many there are, and how many there were when the chains began (none: the sign is gone, or is not one). */
export async function leggiPrecedenti(client: Client): Promise<{ righe: number; dichiarate: readonly number[] }> {
  const { rows } = await client.query<{ righe: string; dichiarate: string[] }>(
    `select (select count(*) from accesso where catena is null) as righe,
       (select coalesce(array_agg(numero::text), '{}') from catena_accessi where catena = '${NESSUNA_CATENA}') as dichiarate`,
  );
  const { righe, dichiarate } = rows[0]!;
  return { righe: Number(righe), dichiarate: dichiarate.map(Number) };
}
