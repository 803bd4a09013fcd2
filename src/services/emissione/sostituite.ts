import type { Client } from 'pg';
import type { Data } from '../../domain/data.ts';

/**
 * True where the row `i` asks for the same instalment as `c`: of an instalment on the minimale the number counts too, which the others may lack
 * (docs/adr/0022).
 */
export const stessaRata = (i: string, c: string) => `${i}.soggetto_id = ${c}.soggetto_id and ${i}.posizione_id = ${c}.posizione_id
  and ${i}.anno = ${c}.anno and ${i}.causale = ${c}.causale and ${i}.tipo_rata = ${c}.tipo_rata and ${i}.codice_soggetto = ${c}.codice_soggetto
  and (${c}.tipo_rata <> 'MINIMALE' or ${i}.numero_rata = ${c}.numero_rata)`;

/**
 * Annuls the computed rows whose instalment the file just staged (carico_stadio) has brought from INPS, or from the studio: what somebody wrote
 * takes the place of what was computed.
 */
export async function annullaSostituite(client: Client, oggi: Data): Promise<void> {
  await client.query(
    `update f24 c set annullato_il = $1, aggiornato_il = clock_timestamp()
     from carico_stadio s join soggetto_cf d on d.codice_fiscale = s.c_codice_fiscale
     join f24 i on i.soggetto_id = d.soggetto_id and i.chiave = s.chiave and i.origine <> 'CALCOLATO'
     where c.origine = 'CALCOLATO' and c.annullato_il is null and ${stessaRata('i', 'c')}`,
    [oggi],
  );
}
