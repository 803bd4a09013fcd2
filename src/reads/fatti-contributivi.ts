/**
 * What contributions depend on, as columns of a select from `posizione p`: read as they are into FattiContributivi. Days and amounts stay texts
 * inside the JSON too. Written once for the two that read it, the recalculation of a row and the emission of a year.
 */
export const COLONNE_FATTI = `p.gestione, p.codice, p.sede, p.data_inizio::text as "dataInizio", p.data_fine::text as "dataFine",
  p.altra_copertura as "altraCopertura", p.ante1996, p.quota_associativa_annua::text as "quotaAssociativaAnnua", p.associazione,
  (select s.denominazione from soggetto s where s.id = p.soggetto_id) as denominazione,
  (select coalesce(jsonb_agg(jsonb_build_object('codiceSoggetto', n.codice_soggetto, 'cognomeNome', n.cognome || ' ' || n.nome, 'ruolo', n.ruolo,
      'dataNascita', n.data_nascita, 'dal', n.dal, 'al', n.al) order by n.codice_soggetto, n.dal), '[]')
    from nucleo n where n.soggetto_id = p.soggetto_id and n.posizione_id = p.id) as componenti,
  (select coalesce(jsonb_agg(jsonb_build_object('tipo', r.tipo, 'dal', r.dal, 'al', r.al) order by r.dal, r.id), '[]')
    from riduzione r where r.soggetto_id = p.soggetto_id and r.posizione_id = p.id) as riduzioni,
  (select coalesce(jsonb_object_agg(e.anno, e.importo::text), '{}')
    from reddito e where e.soggetto_id = p.soggetto_id and e.posizione_id = p.id) as redditi`;
