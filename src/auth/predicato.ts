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

/**
 * The deleghe `d` (delega_ricevuta) of the caller that count: his own, narrowed by x-per-conto to those of one studio. None for an ANALISTA, nor for a
 * token without scopes. `delegato`: his codice fiscale.
 */
export function delegheDelChiamante({ principal, chi }: ChiChiede, delegato: Sql = sql`${principal.codiceFiscale}`): Sql<boolean> {
  if (eAnalista(chi) || !scopeBasta(principal, null)) return sql`false`;
  const mie = sql`d.delegato_codice_fiscale = ${delegato}`;
  if (principal.perConto === null) return sql<boolean>`${mie}`;
  return sql`(${mie} and coalesce(d.studio_codice_fiscale, d.delegato_codice_fiscale) = ${principal.perConto})`;
}

/**
 * The access predicate: true for the rows that decidi() would grant with this ambito (null: what any titolo opens). The only place where the law of
 * access.md is written in SQL; row-level security is its second wall, not its copy.
 */
export function visibile(chiChiede: ChiChiede, ambito: Ambito | null, { soggetto, posizione }: RigaChiesta): Sql<boolean> {
  const { principal, chi } = chiChiede;
  if (eAnalista(chi) || !scopeBasta(principal, ambito)) return sql`false`;
  const modi: Sql[] = [];
  const miei = cassetti(chiChiede, ambito);
  if (miei.length > 0) modi.push(sql`${soggetto} = any(${miei}::uuid[])`);
  const sedi = sediOperatore(principal, chi);
  if (sedi.length > 0)
    modi.push(sql`exists (select from posizione p where p.soggetto_id = ${soggetto} and p.sede = any(${sedi}::text[])
      ${posizione === null ? sql`` : sql`and p.id = ${posizione}`})`);
  modi.push(sql`exists (select from delega_ricevuta d where ${delegheAperte(chiChiede, ambito)} and d.soggetto_id = ${soggetto}
    ${posizione === null ? sql`` : sql`and (d.posizioni is null or ${posizione} = any(d.posizioni))`})`);
  return sql`(${sql.join(modi, sql` or `)})`;
}

/**
 * The same for a list over the whole archive: besides, that the soggetto is one of those that the caller reaches, which PostgreSQL reads first where
 * they are few. The list of the soggetti themselves (no posizione) always starts from them: how many they are is asked as `(select …)`, which hides
 * the codice fiscale from the planner, so that the plan made once for everybody is no dearer in its eyes than one for each.
 */
export function visibili(chiChiede: ChiChiede, ambito: Ambito | null, riga: RigaChiesta): Sql<boolean> {
  const { principal, chi } = chiChiede;
  const unaPerUna = visibile(chiChiede, ambito, riga);
  if (eAnalista(chi) || !scopeBasta(principal, ambito) || sediOperatore(principal, chi).length > 0) return unaPerUna;
  const miei = cassetti(chiChiede, ambito);
  const raggiunti = (delegato?: Sql) => sql`select d.soggetto_id from delega_ricevuta d where ${delegheAperte(chiChiede, ambito, delegato)}
    ${miei.length === 0 ? sql`` : sql`union all select unnest(${miei}::uuid[])`}`;
  if (riga.posizione === null) return sql`${riga.soggetto} = any(array(${raggiunti(sql`(select ${principal.codiceFiscale}::text)`)}))`;
  // As a join of its own PostgreSQL would take it for as selective as the one before, and read a whole archive for a page that it believes rare.
  return sql`(${riga.soggetto} in (${raggiunti()}) and ${unaPerUna} is true)`;
}

/** The soggetti of the caller's own drawers that count for the ambito: his, and those of the enti that he represents. */
function cassetti({ principal, chi }: ChiChiede, ambito: Ambito | null): string[] {
  const proprio = contaIlProprio(principal) && (!chi.soloCoadiuvante || ambito === null || ambito === 'ESTRATTO_CONTO');
  const enti = rappresentanze(principal, chi).flatMap(({ ente }) => (ente?.soggettoId ? [ente.soggettoId] : []));
  return proprio && chi.soggettoId !== null ? [chi.soggettoId, ...enti] : enti;
}

/** The deleghe `d` that open the ambito today, to some posizione of their soggetto at least. */
function delegheAperte(chiChiede: ChiChiede, ambito: Ambito | null, delegato?: Sql): Sql<boolean> {
  return sql`${delegheDelChiamante(chiChiede, delegato)} and ${delegaAttiva(chiChiede.giorno)}
    ${ambito === null ? sql`` : sql`and ${ambito} = any(d.ambiti)`}`;
}
