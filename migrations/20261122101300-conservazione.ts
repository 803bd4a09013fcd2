import { Migration } from '@mikro-orm/migrations';

/** What goes, by table: at most so many rows at a time, so that no run holds a table for long. `adesso` is the caller's instant. */
const A_OGNI_GIRO = 5000;
const LAVORAZIONE_SCADUTA = `exists (select from lavorazione l where l.id = t.lavorazione_id and l.conclusa_il < adesso - interval '1 year')`;
const SCADUTE: Readonly<Record<string, string>> = {
  idempotenza: `t.creata_il < adesso - interval '30 days'`,
  tentativo: 't.expire < extract(epoch from adesso) * 1000',
  consumo: 't.expire < extract(epoch from adesso) * 1000',
  calendario: `t.revocato_il < adesso - interval '30 days'`,
  esito_lavorazione: LAVORAZIONE_SCADUTA,
  documento_lavorazione: LAVORAZIONE_SCADUTA,
  lavorazione: `t.conclusa_il < adesso - interval '1 year' and not exists (select from esito_lavorazione e where e.lavorazione_id = t.id)
    and not exists (select from documento_lavorazione d where d.lavorazione_id = t.id)`,
  delega_firma: `exists (select from delega d where d.soggetto_id = t.soggetto_id and d.id = t.delega_id
    and least(d.al, d.revocata_il::date, d.cessata_il::date) < (adesso - interval '5 years')::date)`,
};

/**
 * Removes what is past its time (docs/conservazione.md) and answers how many rows went. As cassetto_carico: no person asks, so that no policy of
 * cassetto_app would let a row be seen.
 */
const ELIMINA_SCADUTI = `
create function elimina_scaduti(adesso timestamptz) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare
  eliminate integer := 0;
  queste integer;
begin
${Object.entries(SCADUTE)
  .map(
    ([
      tavola,
      scaduta,
    ]) => `  delete from ${tavola} where ctid = any(array(select t.ctid from ${tavola} t where ${scaduta} limit ${A_OGNI_GIRO}));
  get diagnostics queste = row_count;
  eliminate := eliminate + queste;`,
  )
  .join('\n')}
  return eliminate;
end $$`;

/** What is kept for a time is removed after it. */
export class Migration20261122101300 extends Migration {
  override up(): void {
    this.addSql(
      'grant select, delete on consumo, calendario, lavorazione, esito_lavorazione, documento_lavorazione, delega_firma to cassetto_carico',
    );
    this.addSql('set local role none');
    this.addSql('grant create on schema public to cassetto_carico');
    this.addSql('set local role cassetto_carico');
    this.addSql(ELIMINA_SCADUTI);
    this.addSql('revoke all on function elimina_scaduti(timestamptz) from public');
    this.addSql('grant execute on function elimina_scaduti(timestamptz) to cassetto_app');
    this.addSql('set local role none');
    this.addSql('revoke create on schema public from cassetto_carico');
    this.addSql('set local role cassetto_owner');
  }
}
