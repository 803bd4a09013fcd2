import { Migration } from '@mikro-orm/migrations';

/** The kinds of a delegato's deleghe are found without reading all of them: every request asks whether he is somebody's clerk. */
export class Migration20261122102400 extends Migration {
  override up(): void {
    this.addSql(
      'create index "delega_ricevuta_delegato_codice_fiscale_tipo_index" on "delega_ricevuta" ("delegato_codice_fiscale", "tipo");',
    );
  }
}
