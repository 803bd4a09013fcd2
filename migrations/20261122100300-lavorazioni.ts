import { Migration } from '@mikro-orm/migrations';
import { CF } from './20261122100100-permessi.ts';

/*
 * Work that goes on after the answer. Who asked reads it; only the transaction of a worker that names the Lavorazione (database/contesto.ts)
 * writes its results. The queue itself stands in a schema of its own (database/coda.ts): there is no row of anybody in it.
 */
const IN_LAVORAZIONE = `(select nullif(current_setting('app.lavorazione', true), '')::uuid)`;

const tavole = [
  'create table "lavorazione" ("id" uuid not null, "tipo" text not null, "richiedente" text not null, "applicazione" text not null, "principal" jsonb not null, "input" text null, "righe" int not null, "creata_il" timestamptz(6) not null, "iniziata_il" timestamptz(6) null, "conclusa_il" timestamptz(6) null, "fallita" boolean not null default false, primary key ("id"));',
  'create table "esito_lavorazione" ("lavorazione_id" uuid not null, "id" uuid not null, "riga" int not null, "riferimento" text not null, "oggetto_id" text null, "errore_codice" text null, "errore_testo" text null, "errore_campo" text[] null, primary key ("lavorazione_id", "id"));',
  'alter table "esito_lavorazione" add constraint "esito_lavorazione_lavorazione_id_riga_unique" unique ("lavorazione_id", "riga");',
  'create table "documento_lavorazione" ("lavorazione_id" uuid not null, "id" uuid not null, "tipo" text not null, "contenuto" jsonb not null, "titolo" text not null, "nome_file" text not null, "tipo_mime" text not null, "pagine" int null, "byte" int not null, "sha256" text not null, "codice_verifica" text null, "creato_il" timestamptz(6) not null, primary key ("lavorazione_id", "id"));',
];

/** Who reads the rows, and who may add to them. */
const regole: Record<string, { readonly legge: string; readonly inserisce: string }> = {
  lavorazione: { legge: `richiedente = ${CF} or id = ${IN_LAVORAZIONE}`, inserisce: `richiedente = ${CF}` },
  ...Object.fromEntries(
    ['esito_lavorazione', 'documento_lavorazione'].map((tavola) => [
      tavola,
      {
        legge: `exists (select 1 from lavorazione l where l.id = ${tavola}.lavorazione_id)`,
        inserisce: `lavorazione_id = ${IN_LAVORAZIONE}`,
      },
    ]),
  ),
};

/** Tables, grants and policies of the Lavorazioni. */
export class Migration20261122100300 extends Migration {
  override up(): void {
    for (const istruzione of tavole) this.addSql(istruzione);
    const nomi = Object.keys(regole).join(', ');
    this.addSql(`grant select on ${nomi} to cassetto_app, cassetto_lettura, cassetto_carico`);
    this.addSql(`grant insert on ${nomi} to cassetto_app`);
    this.addSql('grant update (input, iniziata_il, conclusa_il, fallita) on lavorazione to cassetto_app');
    for (const [tavola, { legge, inserisce }] of Object.entries(regole)) {
      this.addSql(`alter table ${tavola} enable row level security`);
      this.addSql(`alter table ${tavola} force row level security`);
      this.addSql(`create policy lettura on ${tavola} for select to cassetto_lettura using (true)`);
      this.addSql(`create policy app_legge on ${tavola} for select to cassetto_app using (${legge})`);
      this.addSql(`create policy app_inserisce on ${tavola} for insert to cassetto_app with check (${inserisce})`);
    }
    this.addSql(
      `create policy app_modifica on lavorazione for update to cassetto_app using (id = ${IN_LAVORAZIONE}) with check (id = ${IN_LAVORAZIONE})`,
    );
  }
}
