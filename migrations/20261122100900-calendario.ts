import { Migration } from '@mikro-orm/migrations';
import { CF } from './20261122100100-permessi.ts';

/**
 * Directory: the calendars that people asked for, keyed by the hash of their secret addresses. Who asked reads and revokes his own; whoever visits an
 * address is nobody yet, and is looked up by the role that reads.
 */
export class Migration20261122100900 extends Migration {
  override up(): void {
    this.addSql(
      'create table "calendario" ("id" uuid not null, "richiedente" text not null, "applicazione" text not null, "principal" jsonb not null, "tipi" text[] null, "gestioni" text[] null, "creato_il" timestamptz(6) not null, "revocato_il" timestamptz(6) null, primary key ("id"));',
    );
    this.addSql('grant select on calendario to cassetto_app, cassetto_lettura, cassetto_carico');
    this.addSql('grant insert, update (revocato_il) on calendario to cassetto_app');
    this.addSql('alter table calendario enable row level security');
    this.addSql('alter table calendario force row level security');
    this.addSql('create policy lettura on calendario for select to cassetto_lettura using (true)');
    this.addSql(`create policy app_legge on calendario for select to cassetto_app using (richiedente = ${CF})`);
    this.addSql(`create policy app_inserisce on calendario for insert to cassetto_app with check (richiedente = ${CF})`);
    this.addSql(
      `create policy app_modifica on calendario for update to cassetto_app using (richiedente = ${CF}) with check (richiedente = ${CF})`,
    );
  }
}
