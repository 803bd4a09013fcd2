import type { Client } from 'pg';
import { daCentesimi } from '../../domain/importo.ts';
import type { Differenze } from './confronta.ts';

/** Each of the names of a row as a column of values, that PostgreSQL unnests. */
function colonne<T extends object>(righe: readonly T[], ...nomi: (keyof T)[]): unknown[][] {
  return nomi.map((nome) =>
    righe.map((riga) => {
      const valore: unknown = riga[nome];
      return typeof valore === 'bigint' ? daCentesimi(valore) : valore;
    }),
  );
}

/** Writes what has changed. The rows and payments that have not keep their aggiornato_il. */
export async function scrivi(client: Client, { f24, versamenti, tolti, aggiunti }: Differenze): Promise<void> {
  await client.query(
    `delete from abbinamento t using unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(s, f, v)
     where t.soggetto_id = n.s and t.f24_id = n.f and t.versamento_id = n.v`,
    colonne(tolti, 'soggettoId', 'f24', 'versamento'),
  );
  await client.query(
    `insert into abbinamento (soggetto_id, f24_id, versamento_id, importo, criterio)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::numeric[], $5::text[])`,
    colonne(aggiunti, 'soggettoId', 'f24', 'versamento', 'importo', 'criterio'),
  );
  await client.query(
    `update f24 t set versato = n.versato, compensato = n.compensato, eccedenza = n.eccedenza, aggiornato_il = clock_timestamp()
     from unnest($1::uuid[], $2::uuid[], $3::numeric[], $4::numeric[], $5::numeric[]) as n(s, id, versato, compensato, eccedenza)
     where t.soggetto_id = n.s and t.id = n.id`,
    colonne(f24, 'soggettoId', 'id', 'versato', 'compensato', 'eccedenza'),
  );
  await client.query(
    `update versamento t set abbinamento = n.abbinamento, eccedenza = n.eccedenza, aggiornato_il = clock_timestamp()
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::numeric[]) as n(s, id, abbinamento, eccedenza)
     where t.soggetto_id = n.s and t.id = n.id`,
    colonne(versamenti, 'soggettoId', 'id', 'abbinamento', 'eccedenza'),
  );
}
