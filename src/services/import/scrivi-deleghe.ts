import type { Client } from 'pg';
import { type Scritte, scriviTavola } from './scrivi.ts';
import { deleghe } from './tipi/deleghe.ts';

/** The natural keys of the posizioni that a delega (`t`) names, in order; null where it names none. */
const POSIZIONI_ATTUALI = `(select array_agg(p.chiave order by p.chiave collate "C") from delega_posizione dp
  join posizione p on p.soggetto_id = dp.soggetto_id and p.id = dp.posizione_id
  where dp.soggetto_id = t.soggetto_id and dp.delega_id = t.id)`;

/** Writes deleghe with the posizioni that they name: a delega whose posizioni changed is a changed delega. */
export async function scriviDeleghe(client: Client, presenti: ReadonlySet<string>, righe: number): Promise<Scritte> {
  const posizioniPresenti = presenti.has('posizioni');
  const scritte = await scriviTavola(
    client,
    deleghe,
    presenti,
    righe,
    posizioniPresenti ? `${POSIZIONI_ATTUALI} is distinct from s.c_posizioni` : undefined,
  );
  if (!posizioniPresenti) return scritte;
  const nominate = `select d.soggetto_id, d.id as delega_id, p.id as posizione_id from carico_stadio s
    join soggetto_cf c on c.codice_fiscale = s.c_codice_fiscale
    join delega d on d.soggetto_id = c.soggetto_id and d.chiave = s.chiave
    left join posizione p on p.soggetto_id = c.soggetto_id and p.chiave = any(s.c_posizioni)`;
  await client.query(
    `with nominate as (${nominate})
     delete from delega_posizione v
     where exists (select 1 from nominate n where n.soggetto_id = v.soggetto_id and n.delega_id = v.delega_id)
       and not exists (select 1 from nominate n
         where n.soggetto_id = v.soggetto_id and n.delega_id = v.delega_id and n.posizione_id = v.posizione_id)`,
  );
  await client.query(
    `insert into delega_posizione (soggetto_id, delega_id, posizione_id)
     select soggetto_id, delega_id, posizione_id from (${nominate}) n where posizione_id is not null on conflict do nothing`,
  );
  return scritte;
}
