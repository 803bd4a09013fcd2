import type { Client } from 'pg';
import type { Config } from '../config.ts';
import { apriCarico } from '../database/carico.ts';
import { avviaPostgres, urlSeAcceso } from '../database/embedded/avvia.ts';
import { migra } from '../database/migra.ts';
import { orologioDiSistema } from '../orologio.ts';

/** Opens a connection of the role cassetto_carico, and says today's day (Europe/Rome, or CASSETTO_OGGI). */
export type ApriCarico = () => Promise<{ client: Client; chiudi(): Promise<void>; oggi: string }>;

/**
 * A connection of cassetto_carico for a command: to the configured database, to the embedded one of a server that runs, or to one started for the
 * command and stopped after it. The schema is brought up to date first.
 */
export async function connettiCarico(config: Config): ReturnType<ApriCarico> {
  const { cartella, esplicita } = config.dati;
  const acceso = config.database.url ?? (await urlSeAcceso(cartella));
  const postgres =
    acceso === null
      ? await avviaPostgres({ dati: cartella, datiEspliciti: esplicita, registra: (riga) => process.stderr.write(`${riga}\n`) })
      : null;
  try {
    const url = acceso ?? postgres!.url;
    await migra(url);
    const client = await apriCarico(config.database.urlCarico ?? url);
    const chiudi = async () => {
      await client.end().catch(() => undefined);
      await postgres?.ferma();
    };
    return { client, chiudi, oggi: orologioDiSistema(config.oggi ?? undefined).oggi() };
  } catch (errore) {
    await postgres?.ferma();
    throw errore;
  }
}
