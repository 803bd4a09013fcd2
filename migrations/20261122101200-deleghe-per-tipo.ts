import { Migration } from '@mikro-orm/migrations';

/** Every request asks whether the caller holds a subdelega: the answer of a studio with thousands of deleghe must not read them all. */
export class Migration20261122101200 extends Migration {
  override up(): void {
    this.addSql(
      'create index if not exists "delega_ricevuta_delegato_codice_fiscale_tipo_index" on "delega_ricevuta" ("delegato_codice_fiscale", "tipo");',
    );
  }
}
