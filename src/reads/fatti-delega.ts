import { sql } from 'kysely';
import type { DelegaRicevutaFatti } from '../auth/titoli.ts';
import type { ContestoLettura } from './contesto.ts';
import type { Riga } from './tabelle.ts';

/** The derived facts of a delega, from the directory: one statement for all the deleghe of the request. */
export function fattiDelega(contesto: ContestoLettura, delega: Pick<Riga, 'soggettoId' | 'uuid'>): Promise<DelegaRicevutaFatti> {
  const caricatore = contesto.caricatori.per<DelegaRicevutaFatti>('fatti delega', async (chiavi) => {
    const soggetti = chiavi.map((c) => c.slice(0, 36));
    const deleghe = chiavi.map((c) => c.slice(36));
    return contesto.leggi(sql<DelegaRicevutaFatti>`select d.delega_id as id, d.soggetto_id as "soggettoId", d.tipo, d.ambiti, d.posizioni,
        d.attiva_dal as "attivaDal", d.al, d.fine_posizioni as "finePosizioni", d.chiusa_come as "chiusaCome", d.chiusa_il as "chiusaIl",
        jsonb_build_object('codiceFiscale', d.delegato_codice_fiscale, 'denominazione', d.delegato_denominazione) as delegato,
        case when d.studio_codice_fiscale is not null
          then jsonb_build_object('codiceFiscale', d.studio_codice_fiscale, 'denominazione', d.studio_denominazione) end as studio
      from unnest(${soggetti}::uuid[], ${deleghe}::uuid[]) with ordinality as k(s, u, n)
      join delega_ricevuta d on d.soggetto_id = k.s and d.delega_id = k.u order by k.n`);
  });
  return caricatore.load(`${delega.soggettoId}${delega.uuid}`);
}
