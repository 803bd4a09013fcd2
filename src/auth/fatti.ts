import { type CompiledQuery, sql } from 'kysely';
import type { Sql } from './predicato.ts';
import { delegaAttiva, delegheDelChiamante } from './predicato.ts';
import type { Principal } from './principal.ts';
import { type Chiamante, NESSUNO, type Titoli } from './titoli.ts';

/** A reading statement, made ready or not. */
export type DaLeggere<R> = Sql<R> | CompiledQuery<R>;

/** Runs one reading statement, until `segnale` says that nobody waits for it any more. Given by src/reads, whose connection it is. */
export type Lettore = <R>(query: DaLeggere<R>, segnale?: AbortSignal) => Promise<R[]>;

/** The facts about the caller: one statement. */
export async function chiChiama(leggi: Lettore, principal: Principal, giorno: string): Promise<Chiamante> {
  const [riga] = await leggi(chiamanteSql(principal, giorno));
  return riga?.fatti ?? NESSUNO;
}

/** The same as a query, of one row. */
export function chiamanteSql(principal: Principal, giorno: string): Sql<{ fatti: Chiamante }> {
  const cf = principal.codiceFiscale;
  return sql<{ fatti: Chiamante }>`
    select json_build_object(
      'soggettoId', c.soggetto_id, 'denominazione', s.denominazione, 'gestioni', coalesce(p.gestioni, '[]'),
      'soloCoadiuvante', p.gestioni is null and exists (select from nucleo n where n.codice_fiscale = ${cf}),
      'dipendente', (select coalesce(json_agg(distinct d.tipo), '[]') from delega_ricevuta d where d.tipo in ('SUBDELEGA', 'DIPENDENTE')
        and ${delegheDelChiamante({ principal, chi: NESSUNO, giorno })} and ${delegaAttiva(giorno)}),
      'incarichi', (select coalesce(json_agg(json_build_object('ruolo', i.ruolo, 'sede', i.sede, 'dal', i.dal, 'al', i.al, 'ente',
          case when i.ente is not null then json_build_object('codiceFiscale', i.ente,
            'denominazione', coalesce(es.denominazione, i.ente_denominazione), 'soggettoId', e.soggetto_id) end) order by i.dal, i.chiave), '[]')
        from incarico i left join soggetto_cf e on e.codice_fiscale = i.ente left join soggetto es on es.id = e.soggetto_id
        where i.persona = ${cf} and i.dal <= ${giorno}::date and (i.al is null or i.al >= ${giorno}::date))) as fatti
    from (select ${cf}::text as cf) q left join soggetto_cf c on c.codice_fiscale = q.cf left join soggetto s on s.id = c.soggetto_id
    cross join lateral (select json_agg(distinct p.gestione) as gestioni from posizione p where p.soggetto_id = c.soggetto_id) p`;
}

/** The facts that tie the caller to each of these soggetti, in the order asked: one statement, whatever their number. */
export async function titoliSu(
  leggi: Lettore,
  principal: Principal,
  chi: Chiamante,
  sedi: readonly string[],
  soggetti: readonly string[],
): Promise<Titoli[]> {
  return leggi(titoliSql(principal, chi, sedi, sql`unnest(${soggetti}::uuid[]) with ordinality as q(id, n) order by q.n`));
}

/** The same as a query, which gives Titoli: `soggetti` stands after `from`, a `q` with their `id`. */
export function titoliSql(principal: Principal, chi: Chiamante, sedi: readonly string[], soggetti: Sql): Sql<Titoli> {
  return sql<Titoli>`
    select q.id as "soggettoId",
      ${sedi.length === 0 ? sql`false` : sql`exists (select from posizione p where p.soggetto_id = q.id and p.sede = any(${sedi}::text[]))`} as "diSede",
      ${
        chi.soggettoId === null
          ? sql`false`
          : sql`exists (select from nucleo n join soggetto s on s.codice_fiscale = n.codice_fiscale
              where n.soggetto_id = ${chi.soggettoId}::uuid and s.id = q.id)`
      } as componente,
      coalesce((select json_agg(r) from (select d.delega_id as id, d.soggetto_id as "soggettoId", d.tipo, d.ambiti, d.posizioni,
          d.attiva_dal as "attivaDal", d.al, d.fine_posizioni as "finePosizioni", d.chiusa_come as "chiusaCome", d.chiusa_il as "chiusaIl",
          json_build_object('codiceFiscale', d.delegato_codice_fiscale, 'denominazione', d.delegato_denominazione) as delegato,
          case when d.studio_codice_fiscale is not null
            then json_build_object('codiceFiscale', d.studio_codice_fiscale, 'denominazione', d.studio_denominazione) end as studio
        from delega_ricevuta d where d.delegato_codice_fiscale = ${principal.codiceFiscale} and d.soggetto_id = q.id
        order by d.delega_id) r), '[]') as deleghe
    from ${soggetti}`;
}

/** The soggetto of each codice fiscale, null where the archive has none, in the order asked: one statement. */
export async function soggettoPerCodice(leggi: Lettore, codici: readonly string[]): Promise<(string | null)[]> {
  const righe = await leggi(sql<{ soggettoId: string | null }>`
    select c.soggetto_id as "soggettoId" from unnest(${codici}::text[]) with ordinality as q(cf, n)
    left join soggetto_cf c on c.codice_fiscale = q.cf order by q.n`);
  return righe.map(({ soggettoId }) => soggettoId);
}

/** The sede of each posizione (key: soggetto and posizione, 36 characters each), null where there is none, in the order asked. */
export async function sedePerPosizione(leggi: Lettore, chiavi: readonly string[]): Promise<(string | null)[]> {
  const righe = await leggi(sql<{ sede: string | null }>`
    select p.sede from unnest(${chiavi.map((c) => c.slice(0, 36))}::uuid[], ${chiavi.map((c) => c.slice(36))}::uuid[]) with ordinality as q(s, id, n)
    left join posizione p on p.soggetto_id = q.s and p.id = q.id order by q.n`);
  return righe.map(({ sede }) => sede);
}
