import { hostname } from 'node:os';
import { permessi } from '../auth/permissions.ts';
import { baseDeiLink, type Config } from '../config.ts';
import type { BancaDati } from '../database/apri.ts';
import { migrazioniFatte } from '../database/migra.ts';
import { type Orologio, orologioDiSistema } from '../orologio.ts';
import { creaLettore } from '../reads/lettore.ts';
import { Piani } from '../reads/piano/piani.ts';
import { descriviTabelle } from '../reads/tabelle.ts';
import { ScrittoreAccessi } from '../services/accessi/scrittore.ts';
import { cartellaUtilizzabile } from '../services/installazione/cartelle.ts';
import { apriAccesso, soloQui } from './avvio/accesso.ts';
import { type Archivio, apriArchivio, type Racconta } from './avvio/archivio.ts';
import { apriDocumenti } from './avvio/documenti.ts';
import { apriCoda, cominciaLavoriQuotidiani, mezziSandbox } from './avvio/lavori.ts';
import { rottaBenvenuto } from './benvenuto.ts';
import { rottaCalendario } from './calendario.ts';
import { preparaContesti } from './contesto.ts';
import { leggiDocumentiFidati } from './documenti-fidati.ts';
import { rottaDocumenti } from './documents.ts';
import { rottaEsploratore } from './esploratore/rotta.ts';
import { avviaHttp } from './http.ts';
import { misura } from './metriche/misure.ts';
import { rottaMetriche } from './metriche/rotta.ts';
import { OperazioniNote } from './operazione/note.ts';
import { accompagna } from './operazione/plugin.ts';
import { rispostaPronta } from './operazione/pronta.ts';
import { creaRegistro, descriviErrore, type Registro } from './registro.ts';
import { rottaRiferimento } from './riferimento/rotta.ts';
import { schemaNudo, schemaProtetto } from './schema.ts';
import { rottaVerifica } from './verifica.ts';

/** A server at work. */
export interface ServerAvviato {
  /** Address of this installation, as links carry it. */
  readonly base: string;
  /** The port it listens on. */
  readonly porta: number;
  readonly banca: BancaDati;
  chiudi(): Promise<void>;
}

const NON_CHIUSA = 'la catena del registro degli accessi resta aperta';

/**
 * Starts everything: the database, the document workers, the queue, HTTP. What was begun is ended in the reverse order, also when a later step
 * fails. Without plans the resolvers answer everything, alike.
 */
export async function avvia(
  config: Config,
  racconta: Racconta,
  registra: Registro = creaRegistro(config.server.logLivello),
  orologio: Orologio = orologioDiSistema(config.oggi ?? undefined),
  conPiani = true,
): Promise<ServerAvviato> {
  const risorse = new AsyncDisposableStack();
  const chiudi = () => risorse.disposeAsync();
  try {
    // Loaded only where traces are wanted: its libraries take some twenty megabytes.
    const tracce = config.tracce ? (await import('./tracce/avvia.ts')).avviaTracce() : null;
    risorse.defer(() => tracce?.chiudi());
    const archivio = await apriArchivio(config, racconta, orologio, risorse);
    const accessi = apriRegistroAccessi(archivio, orologio, registra, risorse);
    const documenti = await apriDocumenti(config, risorse);
    cominciaLavoriQuotidiani(archivio, documenti.deposito, orologio, registra, risorse);
    const coda = await apriCoda(config, archivio, registra, risorse);
    risorse.defer(misura({ pool: archivio.pool, coda: coda.conta }));
    const { banca, leggiOrologio, pool } = archivio;
    const sandbox = mezziSandbox(config, archivio);
    const crea = await preparaContesti(banca, leggiOrologio, documenti, accessi, config.limiti, coda.accoda, sandbox);
    const { identifica, emettiPer } = await apriAccesso(config, registra, risorse);
    const nudo = schemaNudo(config);
    const schema = schemaProtetto(nudo);
    const piani = conPiani
      ? new Piani({ schema: nudo, permessi, tabelle: descriviTabelle(banca.lettura) }, creaLettore(banca.lettura))
      : null;
    const note = new OperazioniNote();
    const oggi = async () => (await leggiOrologio()).oggi();
    const http = await avviaHttp({
      config,
      schema,
      documenti: config.documentiFidati && {
        fidati: leggiDocumentiFidati(config.documentiFidati.file, schema),
        soli: config.documentiFidati.soli,
      },
      identifica,
      contesto: crea,
      plugins: [accompagna(note, piani)],
      pronta: piani && rispostaPronta({ schema, note, piani }),
      rotte: [
        ...(tracce ? [tracce.tracciaRichieste] : []),
        rottaDocumenti({ crea, identifica, chiave: documenti.chiave, adesso: orologio.adesso }),
        rottaVerifica(crea),
        rottaCalendario(crea),
        rottaBenvenuto(() => documenti.base, config),
        ...(config.esploratore ? [rottaEsploratore({ emettiPer, oggi })] : []),
        ...(config.introspezione ? [rottaRiferimento(schema)] : []),
        ...(config.segretoMetriche !== null || soloQui(config) ? [rottaMetriche(config.segretoMetriche)] : []),
      ],
      controlli: {
        bancaDati: () => pool.letture.query('select 1'),
        migrazioni: () => migrazioniFatte(pool.letture),
        coda: coda.conta,
        documenti: () => cartellaUtilizzabile(config.dati.cartella),
      },
      stato: { inCongedo: false },
      registra,
    });
    risorse.defer(() => http.chiudi());
    // The port is known only now where 0 was asked for; nothing is answered before.
    documenti.base = baseDeiLink(config, http.porta);
    if (config.lavoratore) await coda.lavora({ crea });
    return { base: documenti.base, porta: http.porta, banca, chiudi };
  } catch (errore) {
    await chiudi();
    throw errore;
  }
}

function apriRegistroAccessi({ pool }: Archivio, orologio: Orologio, registra: Registro, risorse: AsyncDisposableStack): ScrittoreAccessi {
  const processo = `${hostname()}, processo ${process.pid}, Node ${process.version}`;
  const accessi = new ScrittoreAccessi(pool.scritture, orologio.adesso, processo);
  risorse.defer(() => accessi.chiudi().catch((errore: unknown) => registra.warn(descriviErrore(errore), NON_CHIUSA)));
  return accessi;
}
