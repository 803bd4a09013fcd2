import { Migration } from '@mikro-orm/migrations';

/** Rows of F24 against payments: what is derived from both, and whose is to be derived again. */
const tavole = [
  'alter table "f24" add column "versato" numeric(14,2) not null default 0, add column "compensato" numeric(14,2) not null default 0, add column "eccedenza" numeric(14,2) not null default 0;',
  'create index "f24_da_versare_index" on "f24" ("soggetto_id", "scadenza", "id") where annullato_il is null and versato < importo;',
  `alter table "versamento" add column "abbinamento" text not null default 'NON_ABBINATO', add column "eccedenza" numeric(14,2) not null default 0;`,
  `create index "versamento_non_abbinato_index" on "versamento" ("soggetto_id", "abbinamento") where abbinamento <> 'ABBINATO';`,
  'create table "abbinamento" ("soggetto_id" uuid not null, "f24_id" uuid not null, "versamento_id" uuid not null, "importo" numeric(14,2) not null, "criterio" text not null, primary key ("soggetto_id", "f24_id", "versamento_id"));',
  'create index "abbinamento_soggetto_id_versamento_id_index" on "abbinamento" ("soggetto_id", "versamento_id");',
  'create table "da_abbinare" ("soggetto_id" uuid not null, primary key ("soggetto_id"));',
  'alter table "abbinamento" add constraint "abbinamento_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
  'alter table "abbinamento" add constraint "abbinamento_soggetto_id_f24_id_foreign" foreign key ("soggetto_id", "f24_id") references "f24" ("soggetto_id", "id") on update no action on delete no action;',
  'alter table "abbinamento" add constraint "abbinamento_soggetto_id_versamento_id_foreign" foreign key ("soggetto_id", "versamento_id") references "versamento" ("soggetto_id", "id") on update no action on delete no action;',
  'alter table "da_abbinare" add constraint "da_abbinare_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
];

/** Who reads the row of F24 and the payment reads that the one went to the other: the policies of both are asked by these very words. */
const DI_ENTRAMBI = `exists (select 1 from f24 f where f.soggetto_id = abbinamento.soggetto_id and f.id = abbinamento.f24_id)
  and exists (select 1 from versamento v where v.soggetto_id = abbinamento.soggetto_id and v.id = abbinamento.versamento_id)`;

/** What is still to be matched says nothing to anybody. */
const leggere: Record<string, string> = { abbinamento: DI_ENTRAMBI, da_abbinare: 'false' };

export class Migration20261122100500 extends Migration {
  override up(): void {
    for (const istruzione of tavole) this.addSql(istruzione);
    this.addSql('grant select on abbinamento, da_abbinare to cassetto_app, cassetto_lettura');
    this.addSql('grant select, insert, update, delete on abbinamento, da_abbinare to cassetto_carico');
    for (const [tavola, regola] of Object.entries(leggere)) {
      this.addSql(`alter table ${tavola} enable row level security`);
      this.addSql(`alter table ${tavola} force row level security`);
      this.addSql(`create policy lettura on ${tavola} for select to cassetto_lettura using (true)`);
      this.addSql(`create policy app_legge on ${tavola} for select to cassetto_app using (${regola})`);
    }
    // An archive that is already there is matched by its next import, or by the command. The owner of the tables sees no row of theirs.
    this.addSql('set local role none');
    this.addSql('set local role cassetto_carico');
    this.addSql('insert into da_abbinare select soggetto_id from versamento union select soggetto_id from f24');
    this.addSql('set local role none');
    this.addSql('set local role cassetto_owner');
  }
}
