import { Migration } from '@mikro-orm/migrations';

/** The parties of the delega, which the policies of delega already tell: what they see of it, and no one else. */
const DI_UNA_PARTE = 'exists (select 1 from delega d where d.soggetto_id = documento.soggetto_id and d.id = documento.delega_id)';

/**
 * The form of a delega is a document of its parties, also before the delega opens anything and after it has ended; a titolo on the drawer gives no
 * other delega's form.
 */
export class Migration20261122100800 extends Migration {
  override up(): void {
    this.addSql('alter table "documento" add column "delega_id" uuid null;');
    this.addSql(
      `alter table "documento" add constraint "documento_soggetto_id_delega_id_foreign" foreign key ("soggetto_id", "delega_id")
        references "delega" ("soggetto_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`create policy app_legge_modulo on documento for select to cassetto_app using (delega_id is not null and ${DI_UNA_PARTE})`);
    this.addSql(
      `create policy app_inserisce_modulo on documento for insert to cassetto_app with check (delega_id is not null and ${DI_UNA_PARTE})`,
    );
    this.addSql(
      `create policy app_solo_parti on documento as restrictive for all to cassetto_app using (delega_id is null or ${DI_UNA_PARTE})`,
    );
  }
}
