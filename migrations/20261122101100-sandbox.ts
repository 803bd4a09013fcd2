import { Migration } from '@mikro-orm/migrations';

/** Local: the mark of an archive that is a sandbox's, and the day it was moved to. The load marks it at the start; the server moves the day. */
export class Migration20261122101100 extends Migration {
  override up(): void {
    this.addSql('create table "sandbox" ("id" int not null, "giorno" date null, primary key ("id"));');
    this.addSql('grant select on sandbox to cassetto_app, cassetto_lettura, cassetto_carico');
    this.addSql('grant insert on sandbox to cassetto_carico');
    this.addSql('grant update (giorno) on sandbox to cassetto_app');
  }
}
