import type { Client } from 'pg';
import type { Config } from '../config.ts';
import { apriCarico } from '../database/carico.ts';
import { avviaPostgres, urlSeAcceso } from '../database/embedded/avvia.ts';
import { migra } from '../database/migra.ts';
import { orologioDiSistema } from '../orologio.ts';
import { orologioDellaSandbox } from '../services/sandbox/archivio.ts';

/** Opens a connection of the role cassetto_carico, and says today's day (Europe/Rome, CASSETTO_OGGI, or the sandbox's). */
export type ApriCarico = () => Promise<{ client: Client; chiudi(): Promise<void>; oggi: string }>;

/** The address of the configured database, of the embedded one of a server that runs, or of one started now, which `chiudi` stops. */
export async function apriIndirizzo({ dati, database }: Config): Promise<{ url: string; chiudi(): Promise<void> }> {
  const { cartella, esplicita } = dati;
  const acceso = database.url ?? (await urlSeAcceso(cartella));
  if (acceso !== null) return { url: acceso, chiudi: async () => undefined };
  const registra = (riga: string) => process.stderr.write(`${riga}\n`);
  const { url, ferma } = await avviaPostgres({ dati: cartella, datiEspliciti: esplicita, registra });
  return { url, chiudi: ferma };
}

/** A connection of cassetto_carico for a command, to the database of {@link apriIndirizzo}. The schema is brought up to date first. */
export async function connettiCarico(config: Config): ReturnType<ApriCarico> {
  const { url, chiudi: spegni } = await apriIndirizzo(config);
  try {
    await migra(url);
    const client = await apriCarico(config.database.urlCarico ?? url);
    const chiudi = async () => {
      await client.end().catch(() => undefined);
      await spegni();
    };
    const orologio = orologioDiSistema(config.oggi ?? undefined);
    return { client, chiudi, oggi: (config.sandbox ? await orologioDellaSandbox(client, orologio)() : orologio).oggi() };
  } catch (errore) {
    await spegni();
    throw errore;
  }
}
