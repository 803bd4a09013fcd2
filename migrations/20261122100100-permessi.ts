import { Migration } from '@mikro-orm/migrations';

/*
 * What each role may do, and the row-level policies: the second wall behind the one decision (docs/adr/0004). The context of a transaction is set by
 * database/contesto.ts; a context that is missing opens nothing. Policies read delega_ricevuta and posizione, never the table they guard.
 */
const impostazione = (nome: string) => `nullif(current_setting('app.${nome}', true), '')`;
export const CF = `(select ${impostazione('cf')})`;
const GIORNO = `(select ${impostazione('giorno')}::date)`;
const PER_CONTO = `(select ${impostazione('per_conto')})`;
// The cast outside keeps "= any(…)" over an array value, not over the rows of the subselect, which runs once a statement.
const AMBITI = `(select string_to_array(${impostazione('ambiti')}, ','))::text[]`;
/** The caller's own soggetto; a coadiuvante without a posizione of his own has it too, but only for his estratto conto. */
const MIO = `(select ${impostazione('soggetto')}::uuid)`;
export const MIO_INTERO = `(select case when ${impostazione('coadiuvante')} is null then ${impostazione('soggetto')}::uuid end)`;
export const ENTI = `(select string_to_array(${impostazione('enti')}, ','))::uuid[]`;
const SEDI = `(select string_to_array(${impostazione('sedi')}, ','))::text[]`;

export const attiva = `d.delegato_codice_fiscale = ${CF} and d.chiusa_come is null and d.attiva_dal <= ${GIORNO}
  and (d.al is null or d.al >= ${GIORNO}) and (d.fine_posizioni is null or d.fine_posizioni >= ${GIORNO})
  and (${PER_CONTO} is null or coalesce(d.studio_codice_fiscale, d.delegato_codice_fiscale) = ${PER_CONTO})`;

interface Tavola {
  readonly nome: string;
  /** Null: any titolo on the row is enough. */
  readonly ambito: string | null;
  /** The column that holds the posizione; null where the row is about the whole soggetto. */
  readonly posizione: string | null;
  readonly chiave?: string;
  /** A coadiuvante without posizioni reads his own rows. */
  readonly coadiuvante?: boolean;
  /** Another way to the row, beside the titoli. */
  readonly altro?: string;
}

const mioComponente = (colonna: string) => `exists (select 1 from nucleo n join soggetto_cf c on c.codice_fiscale = n.codice_fiscale
  where n.soggetto_id = ${MIO_INTERO} and c.soggetto_id = ${colonna})`;

const tavole: readonly Tavola[] = [
  { nome: 'soggetto', ambito: null, posizione: null, chiave: 'id', coadiuvante: true, altro: mioComponente('soggetto.id') },
  { nome: 'recapito', ambito: 'ANAGRAFICA', posizione: null, altro: mioComponente('recapito.soggetto_id') },
  { nome: 'posizione', ambito: null, posizione: 'id' },
  { nome: 'nucleo', ambito: 'ANAGRAFICA', posizione: 'posizione_id', altro: `nucleo.codice_fiscale = ${CF}` },
  { nome: 'riduzione', ambito: 'ANAGRAFICA', posizione: 'posizione_id' },
  { nome: 'reddito', ambito: 'F24', posizione: 'posizione_id' },
  { nome: 'riga_estratto_conto', ambito: 'ESTRATTO_CONTO', posizione: 'posizione_id', coadiuvante: true },
  { nome: 'rendicontazione', ambito: 'ESTRATTO_CONTO', posizione: 'posizione_id' },
  { nome: 'versamento', ambito: 'VERSAMENTI', posizione: 'posizione_id' },
  { nome: 'f24', ambito: 'F24', posizione: 'posizione_id' },
  { nome: 'avviso_bonario', ambito: 'DEBITI', posizione: 'posizione_id' },
  { nome: 'avviso_addebito', ambito: 'DEBITI', posizione: 'posizione_id' },
  { nome: 'riga_avviso', ambito: 'DEBITI', posizione: 'posizione_id' },
  { nome: 'ruolo', ambito: 'DEBITI', posizione: 'posizione_id' },
  { nome: 'ricorso', ambito: 'RICORSI', posizione: 'posizione_id' },
  { nome: 'documento', ambito: null, posizione: null, coadiuvante: true },
];

function condizione({ nome, ambito, posizione, chiave = 'soggetto_id', coadiuvante, altro }: Tavola): string {
  const soggetto = `${nome}.${chiave}`;
  const scope = ambito === null ? `${AMBITI} is not null` : `'${ambito}' = any(${AMBITI})`;
  const aperta = ambito === null ? 'true' : `'${ambito}' = any(d.ambiti)`;
  // The parts of a drawer that have no posizione of their own (residence, name) open with any posizione; a row without one only with the whole.
  const compresa = posizione === null ? 'true' : `(d.posizioni is null or ${nome}.${posizione} = any(d.posizioni))`;
  const diSede =
    nome === 'posizione'
      ? `posizione.sede = any(${SEDI})`
      : `exists (select 1 from posizione p where p.soggetto_id = ${soggetto} and p.sede = any(${SEDI})${posizione ? ` and p.id = ${nome}.${posizione}` : ''})`;
  return `${scope} and (
    ${soggetto} = ${coadiuvante ? MIO : MIO_INTERO}
    or ${soggetto} = any(${ENTI})
    or exists (select 1 from delega_ricevuta d where ${attiva} and d.soggetto_id = ${soggetto} and ${aperta} and ${compresa})
    or (${SEDI} is not null and ${diSede})${altro ? `\n    or ${altro}` : ''})`;
}

export const mioCassetto = (colonna: string) => `(${colonna} = ${MIO_INTERO} or ${colonna} = any(${ENTI}))`;

/** The tables that are about the power itself, or about who used it: who reads them. */
const particolari: Record<string, string> = {
  soggetto_cf: `codice_fiscale = ${CF} or soggetto_id = any(${ENTI})
    or exists (select 1 from nucleo n where n.codice_fiscale = soggetto_cf.codice_fiscale and n.soggetto_id = ${MIO_INTERO})`,
  delega_ricevuta: `delegato_codice_fiscale = ${CF} or studio_codice_fiscale = ${CF} or ${mioCassetto('soggetto_id')}`,
  delega: `delegato_codice_fiscale = ${CF} or creata_da = ${CF} or ${mioCassetto('soggetto_id')}`,
  delega_posizione:
    'exists (select 1 from delega d where d.soggetto_id = delega_posizione.soggetto_id and d.id = delega_posizione.delega_id)',
  documento_richiesta: `richiedente = ${CF}`,
  accesso: mioCassetto('soggetto_id'),
  idempotenza: `principal = ${CF}`,
  incarico: `persona = ${CF}`,
};

const leggere: Record<string, string> = {
  ...Object.fromEntries(tavole.map((tavola) => [tavola.nome, condizione(tavola)])),
  ...particolari,
};

/** What the server itself writes, and which rows: everything else arrives by import. An access row is written for whoever asked, about anyone. */
const scrivibili: Record<string, string> = {
  soggetto: `${mioCassetto('soggetto.id')} or ${mioComponente('soggetto.id')}`,
  recapito: `${mioCassetto('recapito.soggetto_id')} or ${mioComponente('recapito.soggetto_id')}`,
  documento: leggere['documento']!,
  documento_richiesta: leggere['documento_richiesta']!,
  accesso: 'true',
  idempotenza: leggere['idempotenza']!,
};
/** What of them may change, column by column: names and residence are INPS's. */
const modificabili: Record<string, string> = {
  soggetto: 'aggiornato_il',
  recapito: `recapiti_telefono, recapiti_email, recapiti_pec, contatti_telefono, contatti_cellulare, contatti_fax, contatti_email, contatti_pec,
    contatti_notifica_email, contatti_notifica_pec, contatti_notifica_sms, aggiornato_il`,
};

/** Grants and policies of the first release. */
export class Migration20261122100100 extends Migration {
  override up(): void {
    this.addSql('grant usage on schema public to cassetto_app, cassetto_lettura, cassetto_carico');
    this.addSql('grant select on all tables in schema public to cassetto_app, cassetto_lettura');
    this.addSql(`grant insert on ${Object.keys(scrivibili).join(', ')} to cassetto_app`);
    for (const [nome, colonne] of Object.entries(modificabili)) this.addSql(`grant update (${colonne}) on ${nome} to cassetto_app`);
    this.addSql('grant insert, update, delete on tentativo to cassetto_app');
    this.addSql('grant select, insert, update, delete on all tables in schema public to cassetto_carico');
    this.addSql('revoke update, delete on accesso from cassetto_carico');
    this.addSql('revoke insert, update, delete on mikro_orm_migrations from cassetto_carico');
    for (const [nome, regola] of Object.entries(leggere)) {
      this.addSql(`alter table ${nome} enable row level security`);
      this.addSql(`alter table ${nome} force row level security`);
      this.addSql(`create policy lettura on ${nome} for select to cassetto_lettura using (true)`);
      this.addSql(`create policy app_legge on ${nome} for select to cassetto_app using (${regola})`);
    }
    for (const [nome, regola] of Object.entries(scrivibili))
      this.addSql(`create policy app_inserisce on ${nome} for insert to cassetto_app with check (${regola})`);
    for (const nome of Object.keys(modificabili))
      this.addSql(
        `create policy app_modifica on ${nome} for update to cassetto_app using (${scrivibili[nome]}) with check (${scrivibili[nome]})`,
      );
  }
}
