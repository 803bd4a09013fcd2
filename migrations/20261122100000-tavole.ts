import { Migration } from '@mikro-orm/migrations';

/** The tables, as the entities describe them. Kinds and keys: docs/adr/0011-soggetto-id-ovunque.md. */
export class Migration20261122100000 extends Migration {
  override up(): void {
    this.addSql(
      'create table "accesso" ("soggetto_id" uuid not null, "id" uuid not null, "il" timestamptz(6) not null, "ruolo" text not null, "da" text not null, "da_denominazione" text null, "organizzazione" text null, "organizzazione_denominazione" text null, "applicazione" text null, "applicazione_nome" text null, "delega_id" uuid null, "operazione" text not null, "ambiti" text[] not null, "concesso" boolean not null, primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "accesso_soggetto_id_il_id_index" on "accesso" ("soggetto_id", "il", "id");');
    this.addSql('create table "causale" ("codice" text not null, "descrizione" text null, "gestione" text null, primary key ("codice"));');
    this.addSql(
      'create table "delega_ricevuta" ("delegato_codice_fiscale" text not null, "soggetto_id" uuid not null, "delega_id" uuid not null, "tipo" text not null, "delegato_denominazione" text null, "studio_codice_fiscale" text null, "studio_denominazione" text null, "ambiti" text[] not null, "posizioni" uuid[] null, "attiva_dal" date null, "al" date null, "fine_posizioni" date null, "chiusa_come" text null, "chiusa_il" timestamptz(6) null, primary key ("delegato_codice_fiscale", "soggetto_id", "delega_id"));',
    );
    this.addSql('create index "delega_ricevuta_soggetto_id_delega_id_index" on "delega_ricevuta" ("soggetto_id", "delega_id");');
    this.addSql(
      'create table "idempotenza" ("principal" text not null, "applicazione" text not null, "chiave" text not null, "impronta" text not null, "esito" jsonb not null, "creata_il" timestamptz(6) not null, primary key ("principal", "applicazione", "chiave"));',
    );
    this.addSql('create index "idempotenza_creata_il_index" on "idempotenza" ("creata_il");');
    this.addSql(
      'create table "incarico" ("persona" text not null, "chiave" text not null, "ruolo" text not null, "ente" text null, "ente_denominazione" text null, "sede" text null, "dal" date not null, "al" date null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("persona", "chiave"));',
    );
    this.addSql('create index "incarico_ente_index" on "incarico" ("ente");');
    this.addSql(
      'create table "tentativo" ("key" varchar(255) not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));',
    );
    this.addSql('create table "sede" ("codice" text not null, "nome" text not null, primary key ("codice"));');
    this.addSql(
      'create table "soggetto" ("id" uuid not null, "codice_fiscale" text not null, "natura" text not null, "denominazione" text not null, "cognome" text null, "nome" text null, "partita_iva" text null, "sesso" text null, "data_nascita" date null, "comune_nascita" text null, "provincia_nascita" text null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("id"));',
    );
    this.addSql('create index "soggetto_codice_fiscale_index" on "soggetto" ("codice_fiscale");');
    this.addSql(
      'create table "recapito" ("soggetto_id" uuid not null, "residenza_via" text null, "residenza_comune" text null, "residenza_provincia" text null, "residenza_cap" text null, "residenza_nazione" text null, "domicilio_via" text null, "domicilio_comune" text null, "domicilio_provincia" text null, "domicilio_cap" text null, "domicilio_nazione" text null, "recapiti_telefono" text null, "recapiti_email" text null, "recapiti_pec" text null, "contatti_telefono" text null, "contatti_cellulare" text null, "contatti_fax" text null, "contatti_email" text null, "contatti_pec" text null, "contatti_notifica_email" boolean not null default false, "contatti_notifica_pec" boolean not null default false, "contatti_notifica_sms" boolean not null default false, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id"));',
    );
    this.addSql(
      'create table "posizione" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "gestione" text not null, "codice" text null, "cin" text null, "denominazione" text null, "sede" text not null, "stato" text not null, "tipo_soggetto" text null, "titolare_codice_fiscale" text null, "titolare_denominazione" text null, "data_inizio" date not null, "data_fine" date null, "indirizzo_via" text null, "indirizzo_comune" text null, "indirizzo_provincia" text null, "indirizzo_cap" text null, "indirizzo_nazione" text null, "altra_copertura" boolean not null default false, "ante1996" boolean not null default false, "associazione" text null, "quota_associativa_annua" numeric(14,2) null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "posizione_sede_index" on "posizione" ("sede");');
    this.addSql('alter table "posizione" add constraint "posizione_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "ruolo" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "cartella" text not null, "anno_ruolo" int not null, "notificato_il" date null, "affidato_il" date null, "agente_riscossione" text not null, "capitale" numeric(14,2) not null, "sanzioni" numeric(14,2) not null default 0, "interessi" numeric(14,2) not null default 0, "totale" numeric(14,2) not null, "residuo" numeric(14,2) not null, "stato" text not null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql(
      'create index "ruolo_soggetto_id_posizione_id_anno_ruolo_id_index" on "ruolo" ("soggetto_id", "posizione_id", "anno_ruolo", "id");',
    );
    this.addSql('alter table "ruolo" add constraint "ruolo_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "riga_estratto_conto" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid null, "gestione" text not null, "azienda" text null, "dal" date not null, "al" date not null, "tipo" text not null, "mesi" int not null, "settimane" int not null, "giorni" int null, "utili_diritto" int null, "utili_calcolo" int null, "reddito" numeric(14,2) null, "contributi" numeric(14,2) null, "note" text null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "riga_estratto_conto_soggetto_id_dal_id_index" on "riga_estratto_conto" ("soggetto_id", "dal", "id");');
    this.addSql(
      'alter table "riga_estratto_conto" add constraint "riga_estratto_conto_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");',
    );
    this.addSql(
      'create table "riduzione" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "tipo" text not null, "dal" date not null, "al" date null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "riduzione_soggetto_id_posizione_id_index" on "riduzione" ("soggetto_id", "posizione_id");');
    this.addSql('alter table "riduzione" add constraint "riduzione_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "rendicontazione" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "anno" int not null, "versati" numeric(14,2) not null default 0, "rimborsi" numeric(14,2) not null default 0, "compensazione" numeric(14,2) not null default 0, "periodi_non_accreditati" boolean null, "mesi" int null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql(
      'alter table "rendicontazione" add constraint "rendicontazione_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");',
    );
    this.addSql(
      'create table "reddito" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "anno" int not null, "importo" numeric(14,2) not null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('alter table "reddito" add constraint "reddito_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "nucleo" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "codice_soggetto" text not null, "codice_fiscale" text not null, "cognome" text not null, "nome" text not null, "data_nascita" date null, "ruolo" text not null, "dal" date not null, "al" date null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "nucleo_soggetto_id_posizione_id_index" on "nucleo" ("soggetto_id", "posizione_id");');
    this.addSql('create index "nucleo_codice_fiscale_index" on "nucleo" ("codice_fiscale");');
    this.addSql('alter table "nucleo" add constraint "nucleo_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "f24" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "origine" text not null, "sede" text not null, "causale" text not null, "codice_inps" text null, "periodo_dal" text not null, "periodo_al" text not null, "anno" int not null, "anno_emissione" int not null, "progressivo_emissione" int not null, "importo" numeric(14,2) null, "dettaglio_ivs" numeric(14,2) null, "dettaglio_maternita" numeric(14,2) null, "dettaglio_quota_associativa" numeric(14,2) null, "dettaglio_associazione" text null, "dettaglio_riduzione" text null, "rata" text not null, "tipo_rata" text not null, "numero_rata" int null, "scadenza" date not null, "scadenza_nominale" date not null, "codice_soggetto" text not null, "cognome_nome" text not null, "annullato_il" date null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "f24_scadenza_id_index" on "f24" ("scadenza", "id");');
    this.addSql(
      'create index "f24_soggetto_id_posizione_id_scadenza_id_index" on "f24" ("soggetto_id", "posizione_id", "scadenza", "id");',
    );
    this.addSql('alter table "f24" add constraint "f24_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "documento" ("soggetto_id" uuid not null, "id" uuid not null, "tipo" text not null, "impronta" text not null, "posizioni" uuid[] null, "ricetta" jsonb not null, "titolo" text not null, "nome_file" text not null, "tipo_mime" text not null, "pagine" int null, "byte" int not null, "sha256" text not null, "codice_verifica" text null, "creato_il" timestamptz(6) not null, primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "documento_codice_verifica_index" on "documento" ("codice_verifica");');
    this.addSql(
      'alter table "documento" add constraint "documento_soggetto_id_tipo_impronta_unique" unique ("soggetto_id", "tipo", "impronta");',
    );
    this.addSql(
      'create table "documento_richiesta" ("soggetto_id" uuid not null, "documento_id" uuid not null, "richiedente" text not null, "applicazione" text not null, "il" timestamptz(6) not null, primary key ("soggetto_id", "documento_id", "richiedente", "applicazione"));',
    );
    this.addSql(
      'create table "delega" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "tipo" text not null, "firmatario_codice_fiscale" text null, "firmatario_denominazione" text null, "delegato_codice_fiscale" text not null, "delegato_denominazione" text null, "intero_soggetto" boolean not null, "ambiti" text[] not null, "dal" date not null, "al" date null, "padre_id" uuid null, "creata_il" timestamptz(6) null, "creata_da" text null, "creata_da_denominazione" text null, "creata_per_conto" text null, "creata_applicazione" text null, "validata_il" timestamptz(6) null, "validata_da" text null, "validata_da_denominazione" text null, "validata_per_conto" text null, "validata_applicazione" text null, "attivata_il" timestamptz(6) null, "attivata_da" text null, "attivata_da_denominazione" text null, "attivata_per_conto" text null, "attivata_applicazione" text null, "cessata_il" timestamptz(6) null, "cessata_da" text null, "cessata_da_denominazione" text null, "cessata_per_conto" text null, "cessata_applicazione" text null, "revocata_il" timestamptz(6) null, "revocata_da" text null, "revocata_da_denominazione" text null, "revocata_per_conto" text null, "revocata_applicazione" text null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "delega_delegato_codice_fiscale_index" on "delega" ("delegato_codice_fiscale");');
    this.addSql('alter table "delega" add constraint "delega_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "delega_posizione" ("soggetto_id" uuid not null, "delega_id" uuid not null, "posizione_id" uuid not null, primary key ("soggetto_id", "delega_id", "posizione_id"));',
    );
    this.addSql(
      'create table "avviso_addebito" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "numero" text not null, "data_emissione" date not null, "notificato_il" date null, "affidato_il" date null, "termine_pagamento" date null, "termine_opposizione" date null, "agente_riscossione" text not null, "capitale" numeric(14,2) not null, "sanzioni" numeric(14,2) not null default 0, "interessi" numeric(14,2) not null default 0, "totale" numeric(14,2) not null, "residuo" numeric(14,2) not null, "stato" text not null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql(
      'create index "avviso_addebito_soggetto_id_posizione_id_data_emis_a2a9a_index" on "avviso_addebito" ("soggetto_id", "posizione_id", "data_emissione", "id");',
    );
    this.addSql(
      'alter table "avviso_addebito" add constraint "avviso_addebito_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");',
    );
    this.addSql(
      'create table "avviso_bonario" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "numero" text not null, "protocollo" text null, "data_emissione" date not null, "disponibile_dal" date null, "scadenza" date null, "periodo_dal" text not null, "periodo_al" text not null, "contributi" numeric(14,2) not null, "sanzioni" numeric(14,2) not null default 0, "totale" numeric(14,2) not null, "versato" numeric(14,2) not null default 0, "stato" text not null, "avviso_addebito_id" uuid null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql(
      'create index "avviso_bonario_soggetto_id_posizione_id_data_emissione_id_index" on "avviso_bonario" ("soggetto_id", "posizione_id", "data_emissione", "id");',
    );
    this.addSql('alter table "avviso_bonario" add constraint "avviso_bonario_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "riga_avviso" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "avviso_bonario_id" uuid null, "avviso_addebito_id" uuid null, "f24_id" uuid null, "causale" text not null, "codice_soggetto" text null, "periodo_dal" text not null, "periodo_al" text not null, "codice_inps" text null, "contributi" numeric(14,2) not null, "sanzioni" numeric(14,2) not null default 0, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "riga_avviso_soggetto_id_avviso_addebito_id_index" on "riga_avviso" ("soggetto_id", "avviso_addebito_id");');
    this.addSql('create index "riga_avviso_soggetto_id_avviso_bonario_id_index" on "riga_avviso" ("soggetto_id", "avviso_bonario_id");');
    this.addSql('alter table "riga_avviso" add constraint "riga_avviso_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'alter table "riga_avviso" add constraint "riga_avviso_di_un_solo_avviso" check ((avviso_bonario_id is null) <> (avviso_addebito_id is null));',
    );
    this.addSql(
      'create table "ricorso" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid not null, "protocollo" text not null, "data" date not null, "oggetto" text not null, "organo" text not null, "avviso_bonario_id" uuid null, "avviso_addebito_id" uuid null, "ruolo_id" uuid null, "stato" text not null, "esito" text null, "deciso_il" date null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql(
      'create index "ricorso_soggetto_id_posizione_id_data_id_index" on "ricorso" ("soggetto_id", "posizione_id", "data", "id");',
    );
    this.addSql('alter table "ricorso" add constraint "ricorso_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'create table "soggetto_cf" ("codice_fiscale" text not null, "soggetto_id" uuid not null, primary key ("codice_fiscale"));',
    );
    this.addSql(
      'create table "versamento" ("soggetto_id" uuid not null, "id" uuid not null, "chiave" text not null, "posizione_id" uuid null, "data" date not null, "sede" text null, "causale" text not null, "codice" text null, "periodo_dal" text null, "periodo_al" text null, "importo_debito" numeric(14,2) not null default 0, "importo_credito" numeric(14,2) not null default 0, "canale" text null, "protocollo" text null, "aggiornato_il" timestamptz(6) not null default clock_timestamp(), primary key ("soggetto_id", "id"));',
    );
    this.addSql('create index "versamento_soggetto_id_data_id_index" on "versamento" ("soggetto_id", "data", "id");');
    this.addSql(
      'create index "versamento_soggetto_id_posizione_id_data_id_index" on "versamento" ("soggetto_id", "posizione_id", "data", "id");',
    );
    this.addSql('alter table "versamento" add constraint "versamento_soggetto_id_chiave_unique" unique ("soggetto_id", "chiave");');
    this.addSql(
      'alter table "recapito" add constraint "recapito_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "posizione" add constraint "posizione_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "ruolo" add constraint "ruolo_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "ruolo" add constraint "ruolo_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riga_estratto_conto" add constraint "riga_estratto_conto_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riga_estratto_conto" add constraint "riga_estratto_conto_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riduzione" add constraint "riduzione_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riduzione" add constraint "riduzione_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "rendicontazione" add constraint "rendicontazione_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "rendicontazione" add constraint "rendicontazione_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "reddito" add constraint "reddito_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "reddito" add constraint "reddito_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "nucleo" add constraint "nucleo_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "nucleo" add constraint "nucleo_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "f24" add constraint "f24_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "f24" add constraint "f24_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "documento" add constraint "documento_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "documento_richiesta" add constraint "documento_richiesta_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "documento_richiesta" add constraint "documento_richiesta_soggetto_id_documento_id_foreign" foreign key ("soggetto_id", "documento_id") references "documento" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "delega" add constraint "delega_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "delega" add constraint "delega_soggetto_id_padre_id_foreign" foreign key ("soggetto_id", "padre_id") references "delega" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "delega_posizione" add constraint "delega_posizione_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "delega_posizione" add constraint "delega_posizione_soggetto_id_delega_id_foreign" foreign key ("soggetto_id", "delega_id") references "delega" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "delega_posizione" add constraint "delega_posizione_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "avviso_addebito" add constraint "avviso_addebito_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "avviso_addebito" add constraint "avviso_addebito_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "avviso_bonario" add constraint "avviso_bonario_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "avviso_bonario" add constraint "avviso_bonario_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "avviso_bonario" add constraint "avviso_bonario_soggetto_id_avviso_addebito_id_foreign" foreign key ("soggetto_id", "avviso_addebito_id") references "avviso_addebito" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riga_avviso" add constraint "riga_avviso_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riga_avviso" add constraint "riga_avviso_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riga_avviso" add constraint "riga_avviso_soggetto_id_avviso_bonario_id_foreign" foreign key ("soggetto_id", "avviso_bonario_id") references "avviso_bonario" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riga_avviso" add constraint "riga_avviso_soggetto_id_avviso_addebito_id_foreign" foreign key ("soggetto_id", "avviso_addebito_id") references "avviso_addebito" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "riga_avviso" add constraint "riga_avviso_soggetto_id_f24_id_foreign" foreign key ("soggetto_id", "f24_id") references "f24" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "ricorso" add constraint "ricorso_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "ricorso" add constraint "ricorso_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "ricorso" add constraint "ricorso_soggetto_id_avviso_bonario_id_foreign" foreign key ("soggetto_id", "avviso_bonario_id") references "avviso_bonario" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "ricorso" add constraint "ricorso_soggetto_id_avviso_addebito_id_foreign" foreign key ("soggetto_id", "avviso_addebito_id") references "avviso_addebito" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "ricorso" add constraint "ricorso_soggetto_id_ruolo_id_foreign" foreign key ("soggetto_id", "ruolo_id") references "ruolo" ("soggetto_id", "id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "versamento" add constraint "versamento_soggetto_id_foreign" foreign key ("soggetto_id") references "soggetto" ("id") on update no action on delete no action;',
    );
    this.addSql(
      'alter table "versamento" add constraint "versamento_soggetto_id_posizione_id_foreign" foreign key ("soggetto_id", "posizione_id") references "posizione" ("soggetto_id", "id") on update no action on delete no action;',
    );
  }
}
