import { PERSONE_DIMOSTRATIVE } from '../auth/persone-dimostrative.ts';
import { apriCarico } from '../database/carico.ts';
import { radice } from '../radice.ts';
import { carica } from './import/carica.ts';

/** The demonstration may go in: nothing is there, or a start that was killed began it (its intermediario is there, whose codice fiscale can't be real). */
const DA_CARICARE = `select not exists (select from delega)
  and (not exists (select from soggetto) or exists (select from soggetto_cf where codice_fiscale = $1)) as si`;

/**
 * Loads the demonstration data (demo/) into an empty archive, and never into anybody's own. The deleghe are the last file: a start that was killed before
 * them begins again, and the import changes nothing that is already there. Days written `oggi±N` count from `oggi`.
 */
export async function caricaDimostrazione(url: string, oggi: string, racconta: (riga: string) => void): Promise<void> {
  const client = await apriCarico(url);
  try {
    const { rows } = await client.query<{ si: boolean }>(DA_CARICARE, [PERSONE_DIMOSTRATIVE.intermediario.codiceFiscale]);
    if (!rows[0]!.si) return;
    const { rifiuto } = await carica(client, { percorso: radice('demo'), oggi });
    if (rifiuto !== null) throw new Error(`I dati dimostrativi non si caricano: ${rifiuto}`);
    racconta('Dati dimostrativi caricati.');
  } finally {
    await client.end();
  }
}
