import { type RawBuilder, sql } from 'kysely';
import type { RigaChiesta } from '../auth/predicato.ts';
import { daVersare } from './stato-f24.ts';

/** The predicate of the ambito DEBITI on a row. */
type Vede = (riga: RigaChiesta) => RawBuilder<unknown>;

/**
 * The soggetto has a debt today, of those that the caller reads: some voce of situazioneDebitoria (domain/situazione-debitoria.ts) is open. Its SQL
 * twin, held to it by a property test. `soggetto` is SQL, of another table than `t`.
 */
export function conDebiti(soggetto: RawBuilder<unknown>, giorno: string, vede: Vede): RawBuilder<boolean> {
  const esiste = (tavola: string, condizione: RawBuilder<unknown>) => sql`exists (select from ${sql.table(tavola)} as t
    where t.soggetto_id = ${soggetto} and ${condizione} and ${vede({ soggetto: sql.ref('t.soggetto_id'), posizione: sql.ref('t.posizione_id') })})`;
  const modi = [
    esiste('f24', sql`${daVersare} and t.scadenza < ${giorno}::date and not ${rateizzata} and t.importo - t.versato > ${chiesto}`),
    esiste('avviso_bonario', sql`t.totale > t.versato and t.stato not in ('PAGATO', 'ANNULLATO') and not ${seguito}`),
    ...['avviso_addebito', 'ruolo'].map((tavola) => esiste(tavola, sql`t.residuo > 0 and t.stato not in ('SGRAVATO', 'ESTINTO')`)),
  ];
  return sql`(${sql.join(modi, sql` or `)})`;
}

const stessaPosizione = sql`a.soggetto_id = t.soggetto_id and a.posizione_id = t.posizione_id`;

/** The instalment `t` spreads a debt that an act of the same posizione holds. */
const rateizzata = sql`(t.tipo_rata = 'DILAZIONE' and (${sql.join(
  ['avviso_bonario', 'avviso_addebito', 'ruolo'].map(
    (tavola) => sql`exists (select from ${sql.table(tavola)} as a where ${stessaPosizione} and a.stato = 'RATEIZZATO')`,
  ),
  sql` or `,
)}))`;

/** What the act that asks for the most of the rata `t` asks for. */
const chiesto = sql`coalesce((select max(c.contributi) from (
  select sum(r.contributi) as contributi from riga_avviso r
  left join avviso_bonario b on b.soggetto_id = r.soggetto_id and b.id = r.avviso_bonario_id
  where r.soggetto_id = t.soggetto_id and r.f24_id = t.id and b.stato is distinct from 'ANNULLATO'
  group by coalesce(r.avviso_addebito_id, r.avviso_bonario_id)) c), 0)`;

/** The avviso bonario `t` has become another act. */
const seguito = sql`((t.stato = 'AVVISO_ADDEBITO_EMESSO' and t.avviso_addebito_id is not null) or (t.stato = 'ISCRITTO_A_RUOLO'
  and exists (select from ruolo a where ${stessaPosizione} and a.capitale = t.contributi)))`;
