import type { Config } from '../../config.ts';
import { apriCarico } from '../../database/carico.ts';
import type { Deposito } from '../../documents/deposito.ts';
import { Coda } from '../../jobs/coda.ts';
import { ogniGiorno, UN_GIORNO } from '../../jobs/ogni-giorno.ts';
import type { Orologio } from '../../orologio.ts';
import { fileNominati } from '../../reads/file-nominati.ts';
import { eliminaScaduti } from '../../services/conservazione.ts';
import type { MezziSandbox } from '../../services/contesto.ts';
import { annotaInScadenza } from '../../services/deleghe/in-scadenza.ts';
import { descriviErrore, type Registro } from '../registro.ts';
import type { Archivio } from './archivio.ts';

/** Begins what every process does once a day, now and then every day. */
export function cominciaLavoriQuotidiani(
  { banca, pool, leggiOrologio }: Archivio,
  deposito: Deposito,
  orologio: Orologio,
  registra: Registro,
  risorse: AsyncDisposableStack,
): void {
  const lavori = [
    () => eliminaScaduti(pool.scritture, orologio.adesso()),
    // A file that no document names is left alone for a day: the longest that an issue can last.
    () => deposito.raccogli(fileNominati(banca.lettura), UN_GIORNO),
    async () => annotaInScadenza(pool.scritture, (await leggiOrologio()).oggi()),
  ];
  risorse.defer(ogniGiorno(lavori, (errore) => registra.error(descriviErrore(errore), 'lavoro quotidiano non riuscito')));
}

/** Opens the queue of the Lavorazioni; this process works them only once it is told to (Coda.lavora). */
export async function apriCoda(
  { lavoratore }: Config,
  { url }: Archivio,
  registra: Registro,
  risorse: AsyncDisposableStack,
): Promise<Coda> {
  const coda = await Coda.apri(url.app, {
    lavoratore,
    guasto: (errore, lavorazione) => registra.error({ lavorazione, ...descriviErrore(errore) }, 'lavorazione non riuscita'),
  });
  risorse.defer(() => coda.chiudi());
  return coda;
}

/** What a sandbox alone has; null where this is none. */
export function mezziSandbox({ sandbox }: Config, { pool, url }: Archivio): MezziSandbox | null {
  if (!sandbox) return null;
  return {
    apriCarico: () => apriCarico(url.carico),
    nuovoGiorno: async (giorno) => void (await annotaInScadenza(pool.scritture, giorno)),
  };
}
