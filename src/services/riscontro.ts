import { sql } from 'kysely';
import { SOGGETTO_IGNOTO } from '../auth/registro.ts';
import type { Persona } from '../auth/titoli.ts';
import { ErroreDominio } from '../domain/errori.ts';
import type { Gestione } from '../domain/gestione.ts';
import type { StatoPosizione } from '../domain/posizione.ts';
import type { ContestoServizi } from './contesto.ts';

/** A delegante behind a right riscontro. */
export interface Riscontrato {
  readonly soggettoId: string;
  readonly delegante: Persona;
  readonly firmatari: readonly Persona[];
  readonly posizioni: readonly { uuid: string; gestione: Gestione; codice: string | null; sede: string; stato: StatoPosizione }[];
}

/** What is answered to a wrong riscontro, and to a codice fiscale that is not in the archive. */
export function riscontroErrato(): ErroreDominio {
  return new ErroreDominio('RISCONTRO_ERRATO', 'Il riscontro non corrisponde, o il codice fiscale non è in archivio.', ['riscontro']);
}

type Trovato = Omit<Riscontrato, 'soggettoId' | 'delegante'> & { readonly soggettoId: string | null; readonly delegante: Persona | null };

/**
 * Checks a fact that a delegante handed over: the codice of a posizione of his (with or without its two letters) or his partita IVA. An
 * unknown codice fiscale and a wrong riscontro answer alike, null, after the same steps; wrong attempts are counted for each principal,
 * and every attempt is in the access record. Law: access.md §3.
 *
 * @throws GraphQLError LIMITE_SUPERATO
 */
export async function riscontra(contesto: ContestoServizi, codiceFiscale: string, riscontro: string): Promise<Riscontrato | null> {
  const principal = contesto.principal!;
  await contesto.tentativi.prendi(principal);
  const dato = riscontro
    .replace(/[\s/-]/g, '')
    .toUpperCase()
    .slice(0, 32);
  const [trovato] = await contesto.leggi(sql<Trovato>`
    select c.soggetto_id as "soggettoId",
      case when s.id is not null then jsonb_build_object('codiceFiscale', s.codice_fiscale, 'denominazione', s.denominazione) end as delegante,
      (select coalesce(jsonb_agg(jsonb_build_object('codiceFiscale', i.persona, 'denominazione', fs.denominazione) order by i.persona), '[]')
        from incarico i left join soggetto_cf f on f.codice_fiscale = i.persona left join soggetto fs on fs.id = f.soggetto_id
        where i.ente = s.codice_fiscale and i.ruolo in ('RAPPRESENTANTE_ENTE', 'ALTRO_RESPONSABILE')
          and i.dal <= ${contesto.giorno}::date and (i.al is null or i.al >= ${contesto.giorno}::date)) as firmatari,
      (select coalesce(jsonb_agg(jsonb_build_object('uuid', p.id, 'gestione', p.gestione, 'codice', p.codice, 'sede', p.sede, 'stato', p.stato)
          order by p.data_inizio, p.id), '[]') from posizione p where p.soggetto_id = s.id) as posizioni
    from (select ${codiceFiscale}::text as cf) q
    left join soggetto_cf c on c.codice_fiscale = q.cf
    -- Who is not in the archive is looked for as who is: under a soggetto that has nothing.
    cross join lateral (select coalesce(c.soggetto_id, ${SOGGETTO_IGNOTO}::uuid) as id) k
    cross join lateral (select exists (select from posizione r
      where r.soggetto_id = k.id and r.codice <> '' and ${dato} in (r.codice, r.codice || coalesce(r.cin, ''))) as codice) r
    left join soggetto s on s.id = k.id and (r.codice or s.partita_iva = ${dato})`);
  const { soggettoId, delegante, firmatari, posizioni } = trovato!;
  contesto.registro.annotaRicerca(soggettoId, delegante !== null);
  if (soggettoId === null || delegante === null) return null;
  await contesto.tentativi.rendi(principal);
  return { soggettoId, delegante, firmatari: firmatari.length > 0 ? firmatari : [delegante], posizioni };
}
