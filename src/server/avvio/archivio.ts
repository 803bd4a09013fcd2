import type { Pool } from 'pg';
import type { Config } from '../../config.ts';
import { apriBancaDati, type BancaDati } from '../../database/apri.ts';
import { avviaPostgres } from '../../database/embedded/avvia.ts';
import { migra } from '../../database/migra.ts';
import { osserva } from '../../database/osserva.ts';
import type { LeggiOrologio, Orologio } from '../../orologio.ts';
import { caricaDimostrazione } from '../../services/dimostrazione.ts';
import { orologioDellaSandbox, riservaAllaSandbox } from '../../services/sandbox/archivio.ts';

/** What starting tells the person who watches. */
export type Racconta = (riga: string) => void;

/** The database of a server, ready to be asked. */
export interface Archivio {
  readonly banca: BancaDati;
  /** Addresses of the logins that are not the readers'. */
  readonly url: { readonly app: string; readonly carico: string };
  /** The connections of who changes, and of who reads. */
  readonly pool: { readonly scritture: Pool; readonly letture: Pool };
  readonly leggiOrologio: LeggiOrologio;
}

/** Opens the database (embedded where none is configured), brings its schema up to date, and gives an empty one the demonstration data. */
export async function apriArchivio(
  config: Config,
  racconta: Racconta,
  orologio: Orologio,
  risorse: AsyncDisposableStack,
): Promise<Archivio> {
  const url = await indirizzo(config, racconta, risorse);
  await migra(url);
  const { urlApp, urlCarico, urlLettura, connessioniPerPool } = config.database;
  const indirizzi = { app: urlApp ?? url, carico: urlCarico ?? url };
  if (config.sandbox) await riservaAllaSandbox(indirizzi.carico);
  if (config.dimostrazione.attiva) await caricaDimostrazione(indirizzi.carico, orologio.oggi(), racconta);
  const banca = await apriBancaDati({ app: indirizzi.app, lettura: urlLettura ?? url }, connessioniPerPool, config.database);
  risorse.defer(() => banca.chiudi());
  const scritture = await banca.app.em.getConnection().getNativeClient();
  const letture = await banca.lettura.em.getConnection().getNativeClient();
  osserva(scritture, 'scritture');
  osserva(letture, 'letture');
  const leggiOrologio: LeggiOrologio = config.sandbox ? orologioDellaSandbox(scritture, orologio) : async () => orologio;
  return { banca, url: indirizzi, pool: { scritture, letture }, leggiOrologio };
}

async function indirizzo({ database, dati }: Config, racconta: Racconta, risorse: AsyncDisposableStack): Promise<string> {
  if (database.url !== null) return database.url;
  const postgres = await avviaPostgres({ dati: dati.cartella, datiEspliciti: dati.esplicita, registra: racconta });
  risorse.defer(() => postgres.ferma());
  return postgres.url;
}
