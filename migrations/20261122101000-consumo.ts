import { Migration } from '@mikro-orm/migrations';

/** Points spent by callers: counters that a crash may lose, so no log is written for them. */
export class Migration20261122101000 extends Migration {
  override up(): void {
    this.addSql(
      'create unlogged table "consumo" ("key" varchar(255) not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));',
    );
    this.addSql('grant select, insert, update, delete on consumo to cassetto_app');
  }
}
