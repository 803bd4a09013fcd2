import { sql } from 'kysely';
import type { FattiContributivi } from '../domain/emissione/fatti.ts';
import { type Ricalcolo, type RigaDaRicalcolare, ricalcola } from '../domain/emissione/ricalcola.ts';
import type { ContestoLettura } from './contesto.ts';
import { COLONNE_FATTI } from './fatti-contributivi.ts';
import type { Riga } from './tabelle.ts';

/** What the rules give for an F24 row today; null where no formula does. One statement for the posizioni of all the rows of the request. */
export async function ricalcoloDi(contesto: ContestoLettura, f24: Riga): Promise<Ricalcolo | null> {
  const caricatore = contesto.caricatori.per('fatti contributivi', async (chiavi) => {
    const soggetti = chiavi.map((c) => c.slice(0, 36));
    const posizioni = chiavi.map((c) => c.slice(36));
    const righe = await contesto.leggi(sql<FattiContributivi & { n: string }>`select k.n, ${sql.raw(COLONNE_FATTI)}
      from unnest(${soggetti}::uuid[], ${posizioni}::uuid[]) with ordinality as k(s, u, n)
      join posizione p on p.soggetto_id = k.s and p.id = k.u order by k.n`);
    return righe;
  });
  const fatti = await caricatore.load(`${f24.soggettoId}${f24.posizioneId}`);
  const dettaglio = f24['dettaglio'] as { quotaAssociativa?: string | null } | undefined;
  const quotaAssociativa = dettaglio?.quotaAssociativa ?? null;
  return ricalcola(fatti, { ...(f24 as unknown as Omit<RigaDaRicalcolare, 'quotaAssociativa'>), quotaAssociativa });
}
