import { Migration } from '@mikro-orm/migrations';
import { CF, mioCassetto } from './20261122100100-permessi.ts';

/**
 * The parties of a delega. Who made it is one only of a SUBDELEGA: an indiretta is made by its delegato, the others by the delegante's
 * side, and a representative is of that side no longer than he represents the ente.
 */
const PARTI = `delegato_codice_fiscale = ${CF} or (tipo = 'SUBDELEGA' and creata_da = ${CF}) or ${mioCassetto('soggetto_id')}`;

/** A UUID v7 (RFC 9562 §5.7), as the rest of the table has: the milliseconds in front, version 7 over the 4 of a random one. */
const UUID_V7 = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

/**
 * Appends the event IN_SCADENZA of each delega that is ATTIVA on `giorno` and whose last day is no later than `entro`: one for a delega
 * and a last day, however often it runs. Answers how many it appended. It runs with the rights of cassetto_carico: it acts for nobody, and
 * sees the deleghe of all.
 */
const ANNOTA_IN_SCADENZA = `
create function annota_in_scadenza(giorno date, entro date) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  annotate integer;
begin
  -- Of two runs at once the second finds what the first has left.
  perform pg_advisory_xact_lock(hashtextextended('deleghe in scadenza', 0));
  insert into evento (soggetto_id, id, tipo, delega_id, il, dati)
  select d.soggetto_id, ${UUID_V7}, 'IN_SCADENZA', d.delega_id, clock_timestamp(), jsonb_build_object('al', d.al)
  from delega_ricevuta d
  where d.chiusa_come is null and d.attiva_dal <= giorno and d.al between giorno and entro
    and (d.fine_posizioni is null or d.fine_posizioni >= giorno)
    and not exists (select from evento e where e.soggetto_id = d.soggetto_id and e.delega_id = d.delega_id
      and e.tipo = 'IN_SCADENZA' and e.dati ->> 'al' = d.al::text);
  get diagnostics annotate = row_count;
  return annotate;
end $$`;

/** Who is a party of a delega, to the second wall too; and the events of what is about to end, which no act appends. */
export class Migration20261122100700 extends Migration {
  override up(): void {
    this.addSql(`alter policy app_legge on delega using (${PARTI})`);
    this.addSql(`alter policy app_modifica on delega using (${PARTI}) with check (${PARTI})`);
    this.addSql('grant insert on evento to cassetto_carico');
    this.addSql('set local role none');
    this.addSql('grant create on schema public to cassetto_carico');
    this.addSql('set local role cassetto_carico');
    this.addSql(ANNOTA_IN_SCADENZA);
    this.addSql('revoke all on function annota_in_scadenza(date, date) from public');
    this.addSql('grant execute on function annota_in_scadenza(date, date) to cassetto_app');
    this.addSql('set local role none');
    this.addSql('revoke create on schema public from cassetto_carico');
    this.addSql('set local role cassetto_owner');
  }
}
