import { sql } from 'kysely';
import {
  type AnnoRendicontato,
  anniRendicontati,
  CAUSALI_RENDICONTATE,
  type FattiDellAnno,
  type VersamentoDellAnno,
} from '../domain/anni-rendicontazione.ts';
import type { ContestoLettura } from './contesto.ts';
import type { Riga } from './tabelle.ts';

/** A rendicontazione as it is read: its years, and the instant of the newest of the data it comes from. */
export interface RendicontazioneLetta {
  readonly anni: readonly AnnoRendicontato[];
  readonly aggiornatoIl: Date | null;
}

type Grezza = { readonly versamenti: VersamentoDellAnno[]; readonly fatti: FattiDellAnno[]; readonly aggiornato: string | null };

/**
 * The Rendicontazione G.S. of a posizione of the professionisti, empty for the other gestioni: one statement for all that a request asks.
 * The year of a payment is that of its periodo di riferimento.
 */
export async function rendicontazione(contesto: ContestoLettura, posizione: Riga): Promise<RendicontazioneLetta> {
  if (posizione['gestione'] !== 'SEPARATA_PROFESSIONISTI') return { anni: [], aggiornatoIl: null };
  const caricatore = contesto.caricatori.per('rendicontazione', async (chiavi) => {
    const soggetti = chiavi.map((c) => c.slice(0, 36));
    const posizioni = chiavi.map((c) => c.slice(36));
    const grezze = await contesto.leggi(sql<Grezza>`select v.righe as versamenti, r.righe as fatti,
        to_json(greatest(v.aggiornato, r.aggiornato)) #>> '{}' as aggiornato
      from unnest(${soggetti}::uuid[], ${posizioni}::uuid[]) with ordinality as k(s, u, n)
      cross join lateral (select max(t.aggiornato_il) as aggiornato, coalesce(jsonb_agg(jsonb_build_object(
          'anno', coalesce(left(t.periodo_dal, 4)::int, extract(year from t.data)::int), 'causale', t.causale, 'importo', t.importo_debito::text)
          order by t.data, t.id), '[]') as righe
        from versamento t where t.soggetto_id = k.s and t.posizione_id = k.u and t.importo_debito > 0
          and t.causale = any(${CAUSALI_RENDICONTATE}::text[])) v
      cross join lateral (select max(t.aggiornato_il) as aggiornato, coalesce(jsonb_agg(jsonb_build_object('anno', t.anno,
          'versati', t.versati::text, 'rimborsi', t.rimborsi::text, 'compensazione', t.compensazione::text,
          'periodiNonAccreditati', t.periodi_non_accreditati, 'mesi', t.mesi)), '[]') as righe
        from rendicontazione t where t.soggetto_id = k.s and t.posizione_id = k.u) r
      order by k.n`);
    return grezze.map(({ versamenti, fatti, aggiornato }) => ({
      anni: anniRendicontati(versamenti, fatti),
      aggiornatoIl: aggiornato === null ? null : new Date(aggiornato),
    }));
  });
  return caricatore.load(`${posizione.soggettoId}${posizione.uuid}`);
}
