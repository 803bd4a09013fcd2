import { type RawBuilder, sql } from 'kysely';
import type { Ambito } from '../domain/accesso-vocaboli.ts';
import { contaIlProprio, eAnalista, rappresentanze, scopeBasta, sediOperatore } from './decisione.ts';
import type { Principal } from './principal.ts';
import type { Chiamante } from './titoli.ts';

/** A condition or an expression of SQL, with its parameters inside. */
export type Sql<T = unknown> = RawBuilder<T>;

/** Who asks, for a statement that carries its own decision. */
export interface ChiChiede {
  readonly principal: Principal;
  readonly chi: Chiamante;
  readonly giorno: string;
}

/** The row that is asked for: its soggetto and, where it has one, its posizione. */
export interface RigaChiesta {
  readonly soggetto: Sql;
  /** Null: the row is of the drawer as such; any posizione opens it. */
  readonly posizione: Sql | null;
}

/** The delega `d` (delega_ricevuta) is ATTIVA on the day: the SQL twin of statoAl (domain/delega.ts), for the one state that opens. */
export function delegaAttiva(giorno: string): Sql<boolean> {
  return sql`(d.chiusa_come is null and d.attiva_dal <= ${giorno}::date and (d.al is null or d.al >= ${giorno}::date)
    and (d.fine_posizioni is null or d.fine_posizioni >= ${giorno}::date))`;
}

/**
 * The delega `d` (delega_ricevuta) waits for an act of its own that would still open it: today once validated, tomorrow once activated. The
 * SQL twin of assertPeriodoUtile (domain/regole-delega.ts).
 */
export function delegaDaConcludere(giorno: string): Sql<boolean> {
  return sql`(d.chiusa_come is null and d.attiva_dal is null and d.tipo <> 'SUBDELEGA' and least(d.al, d.fine_posizioni, 'infinity')
    >= ${giorno}::date + case when d.tipo in ('DIPENDENTE', 'GRUPPO_CONSORZIO') then 1 else 0 end)`;
}

/** The state of the delega `d` (delega_ricevuta) on the day, as text: the SQL twin of statoAl (domain/delega.ts), held to it by a property test. */
export function statoDelega(giorno: string): Sql<string> {
  return sql`case when d.chiusa_come is not null then d.chiusa_come
    when d.attiva_dal is null then case when d.tipo in ('DIPENDENTE', 'GRUPPO_CONSORZIO') then 'DA_ATTIVARE' else 'DA_VALIDARE' end
    when d.al < ${giorno}::date and (d.fine_posizioni is null or d.al < d.fine_posizioni) then 'SCADUTA'
    when d.fine_posizioni < ${giorno}::date then 'CESSATA'
    when d.al < ${giorno}::date then 'SCADUTA'
    when d.attiva_dal > ${giorno}::date then 'IN_ATTESA_DECORRENZA'
    else 'ATTIVA' end`;
}

/** The deleghe of the caller that count: his own, narrowed by x-per-conto to those of one studio. None for an ANALISTA, nor for a token without scopes. */
export function delegheDelChiamante({ principal, chi }: ChiChiede): Sql<boolean> {
  if (eAnalista(chi) || !scopeBasta(principal, null)) return sql`false`;
  const mie = sql`d.delegato_codice_fiscale = ${principal.codiceFiscale}`;
  if (principal.perConto === null) return sql<boolean>`${mie}`;
  return sql`(${mie} and coalesce(d.studio_codice_fiscale, d.delegato_codice_fiscale) = ${principal.perConto})`;
}

/**
 * The access predicate: true for the rows that decidi() would grant with this ambito (null: what any titolo opens). The only place where the law of
 * access.md is written in SQL; row-level security is its second wall, not its copy.
 */
export function visibile(chiChiede: ChiChiede, ambito: Ambito | null, { soggetto, posizione }: RigaChiesta): Sql<boolean> {
  const { principal, chi, giorno } = chiChiede;
  if (eAnalista(chi) || !scopeBasta(principal, ambito)) return sql`false`;
  const modi: Sql[] = [];
  const proprio = contaIlProprio(principal) && (!chi.soloCoadiuvante || ambito === null || ambito === 'ESTRATTO_CONTO');
  if (proprio && chi.soggettoId !== null) modi.push(sql`${soggetto} = ${chi.soggettoId}::uuid`);
  const enti = rappresentanze(principal, chi).flatMap(({ ente }) => (ente?.soggettoId ? [ente.soggettoId] : []));
  if (enti.length > 0) modi.push(sql`${soggetto} = any(${enti}::uuid[])`);
  const sedi = sediOperatore(principal, chi);
  if (sedi.length > 0)
    modi.push(sql`exists (select from posizione p where p.soggetto_id = ${soggetto} and p.sede = any(${sedi}::text[])
      ${posizione === null ? sql`` : sql`and p.id = ${posizione}`})`);
  modi.push(sql`exists (select from delega_ricevuta d where ${delegheDelChiamante(chiChiede)} and d.soggetto_id = ${soggetto} and ${delegaAttiva(giorno)}
    ${ambito === null ? sql`` : sql`and ${ambito} = any(d.ambiti)`}
    ${posizione === null ? sql`` : sql`and (d.posizioni is null or ${posizione} = any(d.posizioni))`})`);
  return sql`(${sql.join(modi, sql` or `)})`;
}
