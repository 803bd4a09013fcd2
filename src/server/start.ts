import { hostname } from 'node:os';
import { join } from 'node:path';
import { apriEmittenteDimostrativo, type EmittenteDimostrativo, oidcDimostrativo } from '../auth/emittente-dimostrativo.ts';
import { creaVerificatore, type OpzioniOidc, type Verificatore } from '../auth/token.ts';
import { baseDeiLink, type Config, ConfigurazioneNonValida } from '../config.ts';
import { apriBancaDati, type BancaDati } from '../database/apri.ts';
import { apriCarico } from '../database/carico.ts';
import { avviaPostgres } from '../database/embedded/avvia.ts';
import { migra, migrazioniFatte } from '../database/migra.ts';
import { osserva } from '../database/osserva.ts';
import { creaDepositoLocale } from '../documents/deposito-locale.ts';
import { creaOfficina } from '../documents/officina.ts';
import { Coda } from '../jobs/coda.ts';
import { ogniGiorno, UN_GIORNO } from '../jobs/ogni-giorno.ts';
import { Turni } from '../documents/turni.ts';
import { type LeggiOrologio, type Orologio, orologioDiSistema } from '../orologio.ts';
import { ScrittoreAccessi } from '../services/accessi/scrittore.ts';
import type { MezziDocumenti } from '../services/contesto.ts';
import { caricaDimostrazione } from '../services/dimostrazione.ts';
import { permessi } from '../auth/permissions.ts';
import { Piani } from '../reads/piano/piani.ts';
import { descriviTabelle } from '../reads/tabelle.ts';
import { fileNominati } from '../reads/file-nominati.ts';
import { annotaInScadenza } from '../services/deleghe/in-scadenza.ts';
import { orologioDellaSandbox, riservaAllaSandbox } from '../services/sandbox/archivio.ts';
import { eliminaScaduti } from '../services/conservazione.ts';
import { cartellaUtilizzabile } from '../services/installazione/cartelle.ts';
import { audit } from './audit.ts';
import { creaIdentifica } from './autenticazione.ts';
import { rottaBenvenuto } from './benvenuto.ts';
import { rottaCalendario } from './calendario.ts';
import { apriCarte } from './carte.ts';
import { chiaveDelServer } from './chiave.ts';
import { preparaContesti } from './contesto.ts';
import { costo } from './costo/plugin.ts';
import { leggiDocumentiFidati } from './documenti-fidati.ts';
import { rottaDocumenti } from './documents.ts';
import { eDiQuestaMacchina, rottaEsploratore } from './esploratore/rotta.ts';
import { avviaHttp } from './http.ts';
import { misura } from './metriche/misure.ts';
import { misuraOperazioni } from './metriche/operazioni.ts';
import { rottaMetriche } from './metriche/rotta.ts';
import { creaRegistro, descriviErrore, type Registro } from './registro.ts';
import { dichiaraSandbox } from './sandbox.ts';
import { rispostaDalPiano } from './piano.ts';
import { schemaNudo, schemaProtetto } from './schema.ts';
import { rottaRiferimento } from './riferimento/rotta.ts';
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

/** What starting tells the person who watches. */
export type Racconta = (riga: string) => void;

const NON_CHIUSA = 'la catena del registro degli accessi resta aperta';

/**
 * Starts everything: the database (embedded where none is configured), its schema, the demonstration data at the first start, the document workers, HTTP.
 * What was begun is ended in the reverse order, also when a later step fails. Without plans the resolvers answer everything, alike.
 */
export async function avvia(
  config: Config,
  racconta: Racconta,
  registra: Registro = creaRegistro(config.server.logLivello),
  orologio: Orologio = orologioDiSistema(config.oggi ?? undefined),
  conPiani = true,
): Promise<ServerAvviato> {
  const daChiudere: (() => Promise<unknown>)[] = [];
  const chiudi = async () => {
    for (const passo of daChiudere.splice(0).reverse()) await passo();
  };
  try {
    // Loaded only where traces are wanted: its libraries take some twenty megabytes.
    const tracce = config.tracce ? (await import('./tracce/avvia.ts')).avviaTracce() : null;
    if (tracce) daChiudere.push(tracce.chiudi);
    const url = await bancaDati(config, racconta, daChiudere);
    await migra(url);
    const urlCarico = config.database.urlCarico ?? url;
    if (config.sandbox) await riservaAllaSandbox(urlCarico);
    if (config.dimostrazione.attiva) await caricaDimostrazione(urlCarico, orologio.oggi(), racconta);
    const banca = await apriBancaDati(
      { app: config.database.urlApp ?? url, lettura: config.database.urlLettura ?? url },
      config.database.connessioniPerPool,
      config.database,
    );
    daChiudere.push(() => banca.chiudi());
    const connessioni = await banca.app.em.getConnection().getNativeClient();
    const leggiOrologio: LeggiOrologio = config.sandbox ? orologioDellaSandbox(connessioni, orologio) : async () => orologio;
    const letture = await banca.lettura.em.getConnection().getNativeClient();
    osserva(connessioni, 'scritture');
    osserva(letture, 'letture');
    const accessi = new ScrittoreAccessi(connessioni, orologio.adesso, `${hostname()}, processo ${process.pid}, Node ${process.version}`);
    daChiudere.push(() => accessi.chiudi().catch((errore: unknown) => registra.warn(descriviErrore(errore), NON_CHIUSA)));
    const officina = creaOfficina();
    daChiudere.push(() => officina.chiudi());
    const chiave = await chiaveDelServer(config.chiave, config.dati.cartella);
    const deposito = creaDepositoLocale(join(config.dati.cartella, 'documenti'));
    daChiudere.push(
      ogniGiorno(
        [
          () => eliminaScaduti(connessioni, orologio.adesso()),
          // A file that no document names is left alone for a day: the longest that an issue can last.
          () => deposito.raccogli(fileNominati(banca.lettura), UN_GIORNO),
          async () => annotaInScadenza(connessioni, (await leggiOrologio()).oggi()),
        ],
        (errore) => registra.error(descriviErrore(errore), 'lavoro quotidiano non riuscito'),
      ),
    );
    // Half of the connections may wait for a drawing; the others stay for who only writes.
    const turni = new Turni({ insieme: Math.max(1, Math.floor(config.database.connessioniPerPool / 2)), inAttesa: 200 });
    const documenti: MezziDocumenti = { officina, deposito, chiave, turni, facsimile: config.f24Facsimile, base: '' };
    const indirizzo = { ...documenti };
    const coda = await Coda.apri(config.database.urlApp ?? url, {
      lavoratore: config.lavoratore,
      guasto: (errore, lavorazione) => registra.error({ lavorazione, ...descriviErrore(errore) }, 'lavorazione non riuscita'),
    });
    daChiudere.push(() => coda.chiudi());
    const nonMisurare = misura({ pool: { scritture: connessioni, letture }, coda: coda.conta });
    daChiudere.push(async () => nonMisurare());
    const sandbox = config.sandbox
      ? {
          apriCarico: () => apriCarico(urlCarico),
          nuovoGiorno: async (giorno: string) => void (await annotaInScadenza(connessioni, giorno)),
        }
      : null;
    const crea = await preparaContesti(banca, leggiOrologio, indirizzo, accessi, config.limiti, coda.accoda, sandbox);
    const { verifica, emittente } = await accesso(config);
    const carte = config.cns && (await apriCarte(config.cns, registra));
    daChiudere.push(async () => carte?.verificatore.chiudi());
    const identifica = creaIdentifica({ verifica, carte });
    const nudo = schemaNudo(config);
    const schema = schemaProtetto(nudo);
    const piani = new Piani({ schema: nudo, permessi, tabelle: descriviTabelle(banca.lettura) });
    const emettiPer = emittente && soloQui(config) ? emittente.emettiPer : null;
    const esploratore = config.esploratore ? [rottaEsploratore({ emettiPer, oggi: async () => (await leggiOrologio()).oggi() })] : [];
    const http = await avviaHttp({
      config,
      schema,
      documenti: config.documentiFidati && {
        fidati: leggiDocumentiFidati(config.documentiFidati.file, schema),
        soli: config.documentiFidati.soli,
      },
      identifica,
      contesto: crea,
      plugins: [
        costo(config.limiti.costo),
        ...(conPiani ? [rispostaDalPiano(piani)] : []),
        audit(),
        misuraOperazioni,
        ...(tracce ? [tracce.nominaOperazioni] : []),
        ...(config.sandbox ? [dichiaraSandbox()] : []),
      ],
      rotte: [
        ...(tracce ? [tracce.tracciaRichieste] : []),
        rottaDocumenti({ crea, identifica, chiave, adesso: orologio.adesso }),
        rottaVerifica(crea),
        rottaCalendario(crea),
        rottaBenvenuto(() => indirizzo.base, config),
        ...esploratore,
        ...(config.introspezione ? [rottaRiferimento(schema)] : []),
        ...(config.segretoMetriche !== null || soloQui(config) ? [rottaMetriche(config.segretoMetriche)] : []),
      ],
      controlli: {
        bancaDati: () => letture.query('select 1'),
        migrazioni: () => migrazioniFatte(letture),
        coda: coda.conta,
        documenti: () => cartellaUtilizzabile(config.dati.cartella),
      },
      stato: { inCongedo: false },
      registra,
    });
    daChiudere.push(() => http.chiudi());
    // The port is known only now where 0 was asked for; nothing is answered before.
    Object.assign(indirizzo, { base: baseDeiLink(config, http.porta) });
    if (config.lavoratore) await coda.lavora({ crea });
    return { base: indirizzo.base, porta: http.porta, banca, chiudi };
  } catch (errore) {
    await chiudi();
    throw errore;
  }
}

async function bancaDati(config: Config, racconta: Racconta, daChiudere: (() => Promise<unknown>)[]): Promise<string> {
  if (config.database.url !== null) return config.database.url;
  const postgres = await avviaPostgres({ dati: config.dati.cartella, datiEspliciti: config.dati.esplicita, registra: racconta });
  daChiudere.push(() => postgres.ferma());
  return postgres.url;
}

/** Whether nobody reaches the server but from this machine: only then does it give out tokens to who asks. */
function soloQui({ server }: Config): boolean {
  return server.urlPubblico === null && eDiQuestaMacchina(server.host);
}

/** What takes the tokens, and the issuer of the demonstration where there is one. */
async function accesso(config: Config): Promise<Verificatore & { readonly emittente: EmittenteDimostrativo | null }> {
  if (!config.dimostrazione.emittente && config.oidc.issuer === null)
    throw new ConfigurazioneNonValida([
      { variabile: 'OIDC_ISSUER', trovato: 'niente', atteso: 'un emittente, dove la dimostrazione è spenta' },
    ]);
  if (!config.dimostrazione.emittente) return { ...creaVerificatore(config.oidc as OpzioniOidc), emittente: null };
  const emittente = await apriEmittenteDimostrativo({ cartella: config.dati.cartella, produzione: config.produzione, oidc: config.oidc });
  return { ...creaVerificatore(oidcDimostrativo(config.oidc), emittente.chiavi), emittente };
}
