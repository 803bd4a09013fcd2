import { type RawBuilder, sql } from 'kysely';
import type { StatoF24 } from '../domain/f24.ts';

/** Something of the row of F24 `t` is still to pay. The words are those of the index f24_da_versare_index. */
export const daVersare = sql<boolean>`t.annullato_il is null and t.versato < t.importo`;

/** When the row of F24 `t` is in each state: the SQL twin of statoF24 (domain/conto-f24.ts), held to it by a property test. Exactly one is true. */
export const inStato: Readonly<Record<StatoF24, RawBuilder<boolean>>> = {
  ANNULLATO: sql`t.annullato_il is not null`,
  DA_CALCOLARE: sql`t.annullato_il is null and t.importo is null and t.versato = 0`,
  DA_VERSARE: sql`${daVersare} and t.versato = 0`,
  PARZIALE: sql`${daVersare} and t.versato > 0`,
  COMPENSATO: sql`t.annullato_il is null and t.versato >= coalesce(t.importo, 0.01) and t.versato > 0 and t.compensato = t.versato`,
  VERSATO: sql`t.annullato_il is null and t.versato >= coalesce(t.importo, 0.01) and not (t.versato > 0 and t.compensato = t.versato)`,
};

/** The row of F24 `t` is past due: the SQL twin of scadutoF24. */
export const scaduta = (giorno: string) => sql<boolean>`${daVersare} and t.scadenza < ${giorno}::date`;

/** What the row of F24 `t` asks for: the SQL twin of dovutoF24. Null where it is not known. */
export const dovuto = sql<string>`case when t.annullato_il is not null then 0 else coalesce(t.importo, nullif(t.versato, 0)) end`;
