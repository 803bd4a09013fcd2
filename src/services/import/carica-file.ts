import type { Client } from 'pg';
import { apriScrittura } from '../../database/scrittura.ts';
import type { Data } from '../../domain/data.ts';
import { annullaSostituite } from '../emissione/sostituite.ts';
import { proiettaDeleghe } from '../proiezione-deleghe.ts';
import { lettoreRighe } from './canonica.ts';
import { type CodiceIgnoto, codiciIgnoti, numeraRipetibili, scartaPerArchivio } from './controlli.ts';
import { type Difetto, type DifettoRiga, FileRifiutato, RigaRifiutata } from './difetto.ts';
import { type FileErrori, fileErrori } from './file-errori.ts';
import type { Lettura, RigaLetta } from './lettura.ts';
import { apriCsv } from './lettura-csv.ts';
import { apriJsonl } from './lettura-jsonl.ts';
import { type Scritte, scriviTavola } from './scrivi.ts';
import { scriviDeleghe } from './scrivi-deleghe.ts';
import { scriviSoggetti } from './scrivi-soggetti.ts';
import { copia, creaStadio } from './stadio.ts';
import type { Tipo } from './tipo.ts';

/** What to import, and how. */
export interface Richiesta {
  readonly percorso: string;
  /** As the messages call it. */
  readonly nome: string;
  readonly tipo: Tipo;
  readonly oggi: Data;
  /** Where the bad lines go; null: the first one stops the file. Ignored when only trying: then they are counted. */
  readonly errori: string | null;
  /** Only to see what would happen: bad lines do not stop, and are written nowhere. */
  readonly prova: boolean;
  /** Hears the bytes as they are read. */
  readonly avanza?: (byte: number) => void;
}

/** What became of a file. */
export interface EsitoFile {
  readonly file: string;
  readonly tipo: string;
  /** Lines read, the header apart. */
  readonly righe: number;
  readonly nuove: number;
  readonly modificate: number;
  readonly invariate: number;
  readonly errate: number;
  /** The first bad lines, {@link ERRORI_MOSTRATI} at most. */
  readonly errori: readonly DifettoRiga[];
  /** Where the bad lines were put. */
  readonly fileErrori: string | null;
  readonly avvertenze: readonly CodiceIgnoto[];
}

/** How many bad lines a result repeats. */
export const ERRORI_MOSTRATI = 20;

/** Collects the bad lines of one file; the first one ends everything where they are not allowed. */
class Scarti {
  readonly mostrati: DifettoRiga[] = [];
  quanti = 0;
  readonly #richiesta: Richiesta;
  readonly #file: FileErrori | null;

  constructor(richiesta: Richiesta, file: FileErrori | null) {
    this.#richiesta = richiesta;
    this.#file = file;
  }

  async aggiungi(letta: RigaLetta, difetto: Difetto): Promise<void> {
    const { nome, prova } = this.#richiesta;
    const conLuogo = { file: nome, riga: letta.riga, ...difetto };
    if (this.#file === null && !prova) throw new RigaRifiutata(conLuogo);
    this.quanti += 1;
    if (this.mostrati.length < ERRORI_MOSTRATI) this.mostrati.push(conLuogo);
    await this.#file?.aggiungi(letta, difetto);
  }
}

function apri({ percorso, nome, tipo, avanza }: Richiesta, ascolta: boolean): Promise<Lettura> {
  const ascolto = ascolta ? avanza : undefined;
  return Promise.resolve(
    percorso.toLowerCase().endsWith('.jsonl') ? apriJsonl(percorso, nome, tipo, ascolto) : apriCsv(percorso, nome, tipo, ascolto),
  );
}

/** Lines that are right by themselves go to the staging table, the others to the scarti. Answers how many there were in all. */
async function riempi(client: Client, { tipo, oggi, nome }: Richiesta, lettura: Lettura, scarti: Scarti) {
  const leggi = lettoreRighe(tipo, lettura.intestazione, oggi);
  const verso = copia(client, tipo);
  let righe = 0;
  let ripetibili = false;
  try {
    for await (const blocco of lettura.righe) {
      for (const letta of blocco) {
        righe += 1;
        const canonica = leggi(letta);
        if (canonica.difetto) await scarti.aggiungi(letta, canonica.difetto);
        else {
          verso.aggiungi(letta.riga, canonica);
          ripetibili ||= tipo.ripetibile?.(canonica.v) ?? false;
        }
      }
      await verso.manda();
    }
    if (righe === 0) throw new FileRifiutato(nome, 'non ha righe oltre all’intestazione');
    await verso.fine();
  } catch (errore) {
    await verso.annulla();
    throw errore;
  }
  return { righe, ripetibili };
}

async function* perRiga(client: Client): AsyncGenerator<Difetto & { riga: number }> {
  let dopo = 0;
  for (;;) {
    const { rows } = await client.query<Difetto & { riga: number }>(
      `select distinct on (riga) riga, colonna, valore, atteso from carico_scarti where riga > $1 order by riga limit 5000`,
      [dopo],
    );
    yield* rows;
    const ultima = rows.at(-1);
    if (!ultima) return;
    dopo = ultima.riga;
  }
}

/** Reads the file again beside the list of what the archive refused: the lines themselves were not kept, since there may be a million. */
async function riportaScarti(client: Client, richiesta: Richiesta, scarti: Scarti): Promise<void> {
  const difetti = perRiga(client);
  let prossimo = (await difetti.next()).value;
  const lettura = await apri(richiesta, false);
  for await (const blocco of lettura.righe)
    for (const letta of blocco) {
      if (!prossimo) return;
      if (letta.riga !== prossimo.riga) continue;
      const { colonna, valore, atteso } = prossimo;
      await scarti.aggiungi(letta, { colonna, valore, atteso });
      prossimo = (await difetti.next()).value;
    }
}

async function scrivi(client: Client, tipo: Tipo, presenti: ReadonlySet<string>, righe: number, oggi: Data): Promise<Scritte> {
  if (tipo.tavola === 'soggetto') return scriviSoggetti(client, presenti);
  const scritte =
    tipo.tavola === 'delega' ? await scriviDeleghe(client, presenti, righe) : await scriviTavola(client, tipo, presenti, righe);
  if (tipo.tavola === 'f24') await annullaSostituite(client, oggi);
  if (tipo.tavola !== 'delega' && tipo.tavola !== 'posizione') return scritte;
  const { rows } = await client.query<{ id: string }>(
    `select distinct d.soggetto_id as id from carico_stadio s join soggetto_cf c on c.codice_fiscale = s.c_codice_fiscale
     join delega d on d.soggetto_id = c.soggetto_id`,
  );
  await proiettaDeleghe(
    client,
    rows.map(({ id }) => id),
  );
  return scritte;
}

/**
 * Imports one file inside the transaction that the caller has opened on a connection of the role cassetto_carico.
 *
 * @throws FileRifiutato the file as a whole is not importable
 * @throws RigaRifiutata a line is wrong, and bad lines are not allowed
 */
export async function caricaFile(client: Client, richiesta: Richiesta): Promise<EsitoFile> {
  const { tipo, nome, prova } = richiesta;
  await client.query(apriScrittura);
  await creaStadio(client, tipo);
  const lettura = await apri(richiesta, true);
  const errori = richiesta.errori === null || prova ? null : fileErrori(richiesta.errori, lettura);
  const scarti = new Scarti(richiesta, errori);
  try {
    const { righe, ripetibili } = await riempi(client, richiesta, lettura, scarti);
    await client.query('analyze carico_stadio');
    if (ripetibili) await numeraRipetibili(client);
    const caduti = await scartaPerArchivio(client, tipo);
    if (caduti > 0) await riportaScarti(client, richiesta, scarti);
    const avvertenze = await codiciIgnoti(client, tipo);
    const errate = scarti.quanti;
    const scritte = await scrivi(client, tipo, lettura.presenti, righe - errate, richiesta.oggi);
    await errori?.chiudi();
    const invariate = righe - errate - scritte.nuove - scritte.modificate;
    const dove = errate > 0 && errori !== null ? richiesta.errori : null;
    return { file: nome, tipo: tipo.nome, righe, ...scritte, invariate, errate, errori: scarti.mostrati, fileErrori: dove, avvertenze };
  } catch (errore) {
    await errori?.elimina();
    throw errore;
  }
}
