import type { EntityManager } from '@mikro-orm/postgresql';
import { causaliNote } from '../domain/causale.ts';
import { sediNote } from '../domain/sede.ts';

/**
 * Writes the reference lists of the code (sedi, causali) into their tables, so that queries can join them. What an operator added by import stays; a
 * name that the code corrects is corrected.
 */
export async function caricaRiferimenti(em: EntityManager): Promise<void> {
  await em.execute(
    `insert into sede (codice, nome) select codice, nome from jsonb_to_recordset(?::jsonb) as s(codice text, nome text)
     on conflict (codice) do update set nome = excluded.nome`,
    [JSON.stringify(sediNote)],
  );
  await em.execute(
    `insert into causale (codice, descrizione, gestione)
     select codice, descrizione, gestione from jsonb_to_recordset(?::jsonb) as c(codice text, descrizione text, gestione text)
     on conflict (codice) do update set descrizione = excluded.descrizione, gestione = excluded.gestione`,
    [JSON.stringify(causaliNote)],
  );
}
