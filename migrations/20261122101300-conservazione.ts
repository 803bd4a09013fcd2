import { Migration } from '@mikro-orm/migrations';

/** Readiness asks which migrations were made; the daily work removes what is past its time (docs/conservazione.md). */
export class Migration20261122101300 extends Migration {
  override up(): void {
    this.addSql('grant select on mikro_orm_migrations to cassetto_lettura');
  }
}
