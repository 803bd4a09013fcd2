import { Migration } from '@mikro-orm/migrations';

const REGISTRO = 'accesso, catena_accessi';

/** The access record in chains (docs/adr/0019): each row's place and hash, what the processes say of their chains, nobody's right to change either. */
export class Migration20261122100400 extends Migration {
  override up(): void {
    this.addSql('alter table "accesso" add column "catena" uuid null, add column "numero" bigint null, add column "hash" text null');
    this.addSql('create index "accesso_catena_numero_index" on "accesso" ("catena", "numero")');
    this.addSql(
      'create table "catena_accessi" ("id" uuid not null, "catena" uuid not null, "evento" text not null, "il" timestamptz(6) not null, "numero" bigint not null, "hash" text not null, "processo" text null, primary key ("id"))',
    );
    this.addSql('create index "catena_accessi_catena_numero_index" on "catena_accessi" ("catena", "numero")');
    this.#precedenti();
    this.addSql('drop policy app_inserisce on accesso');
    this.addSql(
      `create policy app_inserisce on accesso for insert to cassetto_app
       with check (catena is not null and numero is not null and hash is not null)`,
    );
    this.addSql('grant insert on catena_accessi to cassetto_app');
    this.addSql(`revoke insert on ${REGISTRO} from cassetto_carico`);
    this.addSql(`revoke update, delete, truncate on ${REGISTRO} from cassetto_owner`);
  }

  /** How many rows there are without a chain: none may be added or taken away. Counted by the role that sees every row. */
  #precedenti(): void {
    this.addSql('grant select, insert on catena_accessi to cassetto_carico');
    this.addSql('set local role cassetto_carico');
    this.addSql(
      `insert into catena_accessi (id, catena, evento, il, numero, hash)
       select gen_random_uuid(), '00000000-0000-0000-0000-000000000000', 'PRECEDENTI', clock_timestamp(), count(*), '' from accesso`,
    );
    this.addSql('set local role cassetto_owner');
  }
}
