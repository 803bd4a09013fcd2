import { join } from 'node:path';
import { type Config, ConfigurazioneNonValida } from '../../config.ts';
import { PostgresNonAvviabile } from '../../database/embedded/errori.ts';
import { orologioDiSistema } from '../../orologio.ts';
import { controllaBanca } from './banca-dati.ts';
import { controllaCartella } from './cartelle.ts';
import { controllaEmittente, controllaSegreto } from './chiavi.ts';
import { attenzione, bene, type Controllo, male, nonFatto } from './controllo.ts';

const CONFIGURAZIONE = 'configurazione';

/** Gives the address of the database of a configuration, switching on the embedded one where it is off. */
export type ApriIndirizzo = (config: Config) => Promise<{ url: string; chiudi(): Promise<void> }>;

/**
 * Everything that an installation needs, checked: all the checks are made, whatever the others find. `leggi` reads the configuration. The database is
 * not changed; an embedded one that is off is switched on for the time of the checks.
 */
export async function verificaInstallazione(leggi: () => Config, apri: ApriIndirizzo): Promise<Controllo[]> {
  let config: Config;
  try {
    config = leggi();
  } catch (errore) {
    if (!(errore instanceof ConfigurazioneNonValida)) throw errore;
    const guasti = errore.guasti.map(({ variabile, trovato, atteso }) =>
      male(CONFIGURAZIONE, `${variabile}: trovato ${trovato}`, `mettere ${atteso}`),
    );
    return [...guasti, nonFatto('tutto il resto', 'prima va corretta la configurazione')];
  }
  const { cartella } = config.dati;
  return [
    ...configurazione(config),
    ...(await banca(config, apri)),
    await controllaSegreto(config),
    await controllaEmittente(config),
    await controllaCartella('cartella dei dati', cartella),
    await controllaCartella('deposito dei documenti', join(cartella, 'documenti')),
  ];
}

function configurazione({ oggi, dimostrazione, produzione, sandbox }: Config): Controllo[] {
  const note = [];
  if (oggi !== null) note.push(attenzione(CONFIGURAZIONE, `il giorno è fermo al ${oggi}`, 'togliere CASSETTO_OGGI per dati veri'));
  if (sandbox)
    note.push(
      attenzione(CONFIGURAZIONE, 'è una sandbox: chiunque vi sposta il giorno e accetta deleghe', 'per dati veri: CASSETTO_SANDBOX=no'),
    );
  if (dimostrazione.attiva)
    note.push(attenzione(CONFIGURAZIONE, 'è una dimostrazione, con dati inventati', 'per dati veri: CASSETTO_DIMOSTRAZIONE=no'));
  return note.length > 0 ? note : [bene(CONFIGURAZIONE, `valida${produzione ? ', in produzione' : ''}`)];
}

async function banca(config: Config, apri: ApriIndirizzo): Promise<Controllo[]> {
  let aperta: Awaited<ReturnType<ApriIndirizzo>>;
  try {
    aperta = await apri(config);
  } catch (errore) {
    if (!(errore instanceof PostgresNonAvviabile)) throw errore;
    return [male('banca dati', errore.message, 'seguire quanto dice, o dare un PostgreSQL in DATABASE_URL')];
  }
  try {
    return await controllaBanca(aperta.url, config.database, orologioDiSistema(config.oggi ?? undefined));
  } finally {
    await aperta.chiudi();
  }
}
