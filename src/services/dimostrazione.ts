import { apriCarico } from '../database/carico.ts';
import { radice } from '../radice.ts';
import { carica } from './import/carica.ts';

/**
 * Loads the demonstration data (demo/) where they are not in yet. The deleghe are the last file: a start that was killed before them begins again, and
 * the import changes nothing that is already there. Days written `oggi±N` count from `oggi`.
 */
export async function caricaDimostrazione(url: string, oggi: string, racconta: (riga: string) => void): Promise<void> {
  const client = await apriCarico(url);
  try {
    const { rows } = await client.query<{ caricata: boolean }>('select exists (select from delega) as caricata');
    if (rows[0]!.caricata) return;
    const { rifiuto } = await carica(client, { percorso: radice('demo'), oggi });
    if (rifiuto !== null) throw new Error(`I dati dimostrativi non si caricano: ${rifiuto}`);
    racconta('Dati dimostrativi caricati.');
  } finally {
    await client.end();
  }
}
