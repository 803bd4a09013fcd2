import { Migration } from '@mikro-orm/migrations';
import { attiva, CF, ENTI, MIO_INTERO, mioCassetto } from './20261122100100-permessi.ts';
import { PROIETTA_DELEGHE } from './proietta-deleghe.ts';

/*
 * The life of a delega written by the server: who may insert and change which rows, the record of what happened, and the guard against a
 * second open delega of the same kind between the same two.
 */
const NESSUNO = "'00000000-0000-0000-0000-000000000000'::uuid";

const tavole = [
  'create table "evento" ("soggetto_id" uuid not null, "id" uuid not null, "tipo" text not null, "delega_id" uuid not null, "il" timestamptz(6) not null, "dati" jsonb not null, primary key ("soggetto_id", "id"));',
  'create index "evento_soggetto_id_delega_id_index" on "evento" ("soggetto_id", "delega_id");',
  'create table "delega_firma" ("soggetto_id" uuid not null, "delega_id" uuid not null, "tipo" text not null, "firmata_il" date not null, "documento_tipo" text null, "documento_numero" text null, "documento_scade_il" date null, primary key ("soggetto_id", "delega_id"));',
  'create table "delega_aperta" ("soggetto_id" uuid not null, "id" uuid not null, "delega_id" uuid not null, "tipo" text not null, "delegato_codice_fiscale" text not null, "padre_id" uuid null, "posizione_id" uuid null, "dal" date not null, "al" date null, primary key ("soggetto_id", "id"));',
  'create index "delega_aperta_soggetto_id_delega_id_index" on "delega_aperta" ("soggetto_id", "delega_id");',
];

/** Foreign keys by table: column (null: the soggetto alone) and where it leads. */
const legami: Record<string, readonly (readonly [string | null, string])[]> = {
  evento: [
    [null, 'soggetto'],
    ['delega_id', 'delega'],
  ],
  delega_firma: [
    [null, 'soggetto'],
    ['delega_id', 'delega'],
  ],
  delega_aperta: [
    [null, 'soggetto'],
    ['delega_id', 'delega'],
    ['padre_id', 'delega'],
    ['posizione_id', 'posizione'],
  ],
};

function chiaveEsterna(tavola: string, colonna: string | null, verso: string): string {
  const colonne = colonna === null ? '"soggetto_id"' : `"soggetto_id", "${colonna}"`;
  const nome = `${tavola}_soggetto_id_${colonna === null ? '' : `${colonna}_`}foreign`;
  const chiave = colonna === null ? '"id"' : '"soggetto_id", "id"';
  return `alter table "${tavola}" add constraint "${nome}" foreign key (${colonne}) references "${verso}" (${chiave})
    on update no action on delete no action;`;
}

/**
 * One open delega of the same tipo between the same two, in the same days, on a posizione: a row for each posizione, or one without
 * posizione, which is the unbounded range and meets every other. Those of different padri are of different grantors. Carries soggetto_id,
 * as a distributed table asks.
 */
const UNA_SOLA = `alter table delega_aperta add constraint delega_aperta_una_sola exclude using gist (
  soggetto_id with =, tipo with =, delegato_codice_fiscale with =, (coalesce(padre_id, ${NESSUNO})) with =,
  posizioni_comprese(posizione_id, posizione_id, '[]') with &&, daterange(dal, al, '[]') with &&)`;

const INSERISCE_DELEGA = `creata_da = ${CF} and validata_il is null and attivata_il is null and cessata_il is null and revocata_il is null and (
  (tipo = 'DIRETTA' and soggetto_id = ${MIO_INTERO})
  or (tipo in ('INDIRETTA', 'INDIRETTA_ALTRI', 'ASSOCIAZIONE_CATEGORIA') and delegato_codice_fiscale = ${CF})
  or (tipo in ('DIPENDENTE', 'GRUPPO_CONSORZIO') and soggetto_id = any(${ENTI}))
  or (tipo = 'SUBDELEGA' and exists (select 1 from delega_ricevuta d
    where ${attiva} and d.soggetto_id = delega.soggetto_id and d.delega_id = delega.padre_id and d.tipo <> 'SUBDELEGA')))`;

const MODIFICA_DELEGA = `delegato_codice_fiscale = ${CF} or creata_da = ${CF} or ${mioCassetto('soggetto_id')}`;

/** The delega named is one that the caller sees as a party. */
const suMiaDelega = (tavola: string, altro = '') =>
  `exists (select 1 from delega d where d.soggetto_id = ${tavola}.soggetto_id and d.id = ${tavola}.delega_id${altro})`;

const timbro = (atto: string) => ['il', 'da', 'da_denominazione', 'per_conto', 'applicazione'].map((campo) => `${atto}_${campo}`);

/** What of a delega may change: the stamps of what happens to it, and its term when it is reactivated. */
const MODIFICABILI = [...['validata', 'attivata', 'cessata', 'revocata'].flatMap(timbro), 'al', 'aggiornato_il'];

/** The life of a delega: its tables, its guard, what the server may write, the projection. */
export class Migration20261122100200 extends Migration {
  override up(): void {
    for (const istruzione of tavole) this.addSql(istruzione);
    for (const [tavola, chiavi] of Object.entries(legami))
      for (const [colonna, verso] of chiavi) this.addSql(chiaveEsterna(tavola, colonna, verso));
    // An extension is made by the login itself: the owner of the tables may not.
    this.addSql('set local role none');
    this.addSql('create extension if not exists btree_gist with schema public');
    this.addSql('set local role cassetto_owner');
    this.addSql('create type posizioni_comprese as range (subtype = uuid)');
    this.addSql(UNA_SOLA);
    this.#permessi();
    this.#proiezione();
  }

  #permessi(): void {
    this.addSql('grant select on evento, delega_firma, delega_aperta to cassetto_app, cassetto_lettura, cassetto_carico');
    this.addSql('grant insert, delete on delega_aperta to cassetto_carico');
    this.addSql('grant insert on delega, delega_posizione, delega_firma, evento to cassetto_app');
    this.addSql(`grant update (${MODIFICABILI.join(', ')}) on delega to cassetto_app`);
    for (const tavola of ['evento', 'delega_firma', 'delega_aperta']) {
      this.addSql(`alter table ${tavola} enable row level security`);
      this.addSql(`alter table ${tavola} force row level security`);
      this.addSql(`create policy lettura on ${tavola} for select to cassetto_lettura using (true)`);
      this.addSql(`create policy app_legge on ${tavola} for select to cassetto_app using (${suMiaDelega(tavola)})`);
    }
    const inserire: Record<string, string> = {
      delega: INSERISCE_DELEGA,
      // Whoever made it names its posizioni, and adds none to what has since taken effect by another act.
      delega_posizione: suMiaDelega('delega_posizione', ` and d.creata_da = ${CF} and d.validata_il is null and d.attivata_il is null`),
      delega_firma: suMiaDelega('delega_firma', ` and d.delegato_codice_fiscale = ${CF}`),
      evento: suMiaDelega('evento'),
    };
    for (const [tavola, regola] of Object.entries(inserire))
      this.addSql(`create policy app_inserisce on ${tavola} for insert to cassetto_app with check (${regola})`);
    this.addSql(
      `create policy app_modifica on delega for update to cassetto_app using (${MODIFICA_DELEGA}) with check (${MODIFICA_DELEGA})`,
    );
  }

  /**
   * The function is of cassetto_carico, which sees past the policies. To make it there, that role may create in the schema for this moment
   * only.
   */
  #proiezione(): void {
    this.addSql('set local role none');
    this.addSql('grant create on schema public to cassetto_carico');
    this.addSql('set local role cassetto_carico');
    this.addSql(PROIETTA_DELEGHE);
    this.addSql('revoke all on function proietta_deleghe(uuid[]) from public');
    this.addSql('grant execute on function proietta_deleghe(uuid[]) to cassetto_app');
    this.addSql('select proietta_deleghe(null)');
    this.addSql('set local role none');
    this.addSql('revoke create on schema public from cassetto_carico');
    this.addSql('set local role cassetto_owner');
  }
}
