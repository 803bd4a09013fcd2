/** A stamp's day in Italy, where terms and deleghe are counted. */
const giorno = (istante: string) => `(${istante} at time zone 'Europe/Rome')::date`;

/**
 * The facts of each delega taken alone. `decorrenza` is the SQL twin of decorrenza() in src/domain/delega.ts (a SUBDELEGA never begins
 * before the day it was given); greatest() skips nulls, so the missing act must be asked for.
 */
const SOLE = `
  select d.soggetto_id, d.id, d.tipo, d.delegato_codice_fiscale, d.delegato_denominazione, d.ambiti, d.intero_soggetto, d.al, d.padre_id,
    case
      when d.tipo in ('INDIRETTA', 'INDIRETTA_ALTRI', 'ASSOCIAZIONE_CATEGORIA')
        then case when d.validata_il is not null then greatest(d.dal, ${giorno('d.validata_il')}) end
      when d.tipo in ('DIPENDENTE', 'GRUPPO_CONSORZIO')
        then case when d.attivata_il is not null then greatest(d.dal, ${giorno('d.attivata_il')} + 1) end
      when d.tipo = 'SUBDELEGA' then greatest(d.dal, ${giorno('d.creata_il')})
      else d.dal
    end as decorrenza,
    case when d.revocata_il <= d.cessata_il or d.cessata_il is null then d.revocata_il else d.cessata_il end as chiusa_il,
    case when d.revocata_il <= d.cessata_il or d.cessata_il is null
      then case when d.revocata_il is not null then 'REVOCATA' end else 'CESSATA' end as chiusa_come,
    case when not d.intero_soggetto then coalesce((select array_agg(dp.posizione_id order by dp.posizione_id) from delega_posizione dp
      where dp.soggetto_id = d.soggetto_id and dp.delega_id = d.id), '{}') end as posizioni
  from delega d`;

/** A list within another, in the order of the first; either is null where it means everything. */
const dentro = (a: string, b: string) => `case when ${b} is null then ${a} when ${a} is null then ${b}
  else array(select x from unnest(${a}) with ordinality as u(x, n) where x = any(${b}) order by n) end`;

/**
 * What a delega opens, and when, its padre folded in: the earlier end, the later beginning, the closing that came first, the common part.
 */
const PIEGATE = `
  select s.delegato_codice_fiscale, s.soggetto_id, s.id as delega_id, s.tipo, s.delegato_denominazione,
    p.delegato_codice_fiscale as studio_codice_fiscale, p.delegato_denominazione as studio_denominazione,
    case when p.id is null then s.ambiti else ${dentro('s.ambiti', 'p.ambiti')} end as ambiti,
    case when p.id is null then s.posizioni else ${dentro('s.posizioni', 'p.posizioni')} end as posizioni,
    p.posizioni as posizioni_padre,
    case when p.id is null then s.decorrenza when s.decorrenza is not null and p.decorrenza is not null
      then greatest(s.decorrenza, p.decorrenza) end as attiva_dal,
    least(s.al, p.al) as al,
    case when p.chiusa_il < s.chiusa_il or s.chiusa_il is null then p.chiusa_come else s.chiusa_come end as chiusa_come,
    least(s.chiusa_il, p.chiusa_il) as chiusa_il
  from sole s left join sole p on p.soggetto_id = s.soggetto_id and p.id = s.padre_id`;

/** The last day of the posizioni named, where all of them have ended; null where one is open, or none is named. */
const fine = (posizioni: string) => `(select case when bool_and(p.data_fine is not null) then max(p.data_fine) end
  from posizione p where p.soggetto_id = f.soggetto_id and p.id = any(${posizioni}))`;

/** The padre dies with his own posizioni, and takes the subdelega with him. */
const FINE_POSIZIONI = `least(${fine('f.posizioni')}, ${fine('f.posizioni_padre')})`;

const CAMPI = [
  'tipo',
  'delegato_denominazione',
  'studio_codice_fiscale',
  'studio_denominazione',
  'ambiti',
  'posizioni',
  'attiva_dal',
  'al',
  'fine_posizioni',
  'chiusa_come',
  'chiusa_il',
];

/** First the directory, only where something differs. */
const RICEVUTE = `
  with sole as (${SOLE} where soggetti is null or d.soggetto_id = any(soggetti)), piegate as (${PIEGATE}),
  tolte as (
    delete from delega_ricevuta r using sole s
    where r.soggetto_id = s.soggetto_id and r.delega_id = s.id and r.delegato_codice_fiscale <> s.delegato_codice_fiscale
  )
  insert into delega_ricevuta as r (delegato_codice_fiscale, soggetto_id, delega_id, ${CAMPI.join(', ')})
  select f.delegato_codice_fiscale, f.soggetto_id, f.delega_id,
    ${CAMPI.map((campo) => (campo === 'fine_posizioni' ? FINE_POSIZIONI : `f.${campo}`)).join(', ')}
  from piegate f
  on conflict (delegato_codice_fiscale, soggetto_id, delega_id) do update
  set ${CAMPI.map((campo) => `${campo} = excluded.${campo}`).join(', ')}
  where (${CAMPI.map((campo) => `r.${campo}`).join(', ')}) is distinct from (${CAMPI.map((campo) => `excluded.${campo}`).join(', ')})`;

/** What each open delega occupies: its posizioni one by one, or all of them (null), in its days. */
const OCCUPATE = `
  select d.soggetto_id, d.id as delega_id, d.tipo, d.delegato_codice_fiscale, d.padre_id, dp.posizione_id, d.dal, least(d.al, r.fine_posizioni) as al
  from delega d
  join delega_ricevuta r on r.delegato_codice_fiscale = d.delegato_codice_fiscale and r.soggetto_id = d.soggetto_id and r.delega_id = d.id
  left join delega_posizione dp on not d.intero_soggetto and dp.soggetto_id = d.soggetto_id and dp.delega_id = d.id
  where (soggetti is null or d.soggetto_id = any(soggetti)) and d.revocata_il is null and d.cessata_il is null
    and (d.intero_soggetto or dp.posizione_id is not null) and d.dal <= least(d.al, r.fine_posizioni, 'infinity')`;

const STESSA = `a.soggetto_id = o.soggetto_id and a.delega_id = o.delega_id and a.tipo = o.tipo
  and a.delegato_codice_fiscale = o.delegato_codice_fiscale and a.padre_id is not distinct from o.padre_id
  and a.posizione_id is not distinct from o.posizione_id and a.dal = o.dal and a.al is not distinct from o.al`;

/**
 * The one projection of delega, its padre and its posizioni, of the soggetti given or (null) of all: into the directory delega_ricevuta,
 * and into delega_aperta, whose constraint admits one open delega at a time. It answers how many rows of the directory it wrote. What is
 * already occupied is left to who has it: an import of facts is not refused, an act finds that it did not get its rows
 * (services/deleghe/scrivi.ts).
 *
 * It runs with the rights of cassetto_carico: the posizioni of a delegante are hidden from a delegato who has no power yet.
 */
export const PROIETTA_DELEGHE = `
create function proietta_deleghe(soggetti uuid[]) returns integer language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  scritte integer;
begin
  ${RICEVUTE};
  get diagnostics scritte = row_count;
  delete from delega_aperta a
  where (soggetti is null or a.soggetto_id = any(soggetti)) and not exists (select 1 from (${OCCUPATE}) o where ${STESSA});
  insert into delega_aperta (soggetto_id, id, delega_id, tipo, delegato_codice_fiscale, padre_id, posizione_id, dal, al)
  select o.soggetto_id, gen_random_uuid(), o.delega_id, o.tipo, o.delegato_codice_fiscale, o.padre_id, o.posizione_id, o.dal, o.al
  from (${OCCUPATE}) o where not exists (select 1 from delega_aperta a where ${STESSA})
  order by o.soggetto_id, o.delega_id, o.posizione_id
  on conflict do nothing;
  return scritte;
end $$`;
