import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Client } from 'pg';
import { analizza } from '../../database/analizza.ts';
import type { Data } from '../../domain/data.ts';
import { abbinaSoggetti, type EsitoAbbina } from '../abbinamenti/abbina.ts';
import { caricaFile, type EsitoFile } from './carica-file.ts';
import { FileRifiutato, RigaRifiutata } from './difetto.ts';
import { ESTENSIONI, tipi, tipoDiFile, tipoDiNome } from './tipi.ts';
import type { Tipo } from './tipo.ts';

/** What the import is asked. */
export interface OpzioniImport {
  /** A file, or a folder whose files are taken in the order of what they refer to. */
  readonly percorso: string;
  /** Kind of the file, where its name does not say it; only for a single file. */
  readonly tipo?: string;
  /** Where the bad lines go: a file, or for a folder a folder with a file of the same name for each. */
  readonly errori?: string;
  /** Writes nothing: says what would happen. */
  readonly prova?: boolean;
  /** All the files in one transaction: all are written, or none is. */
  readonly insieme?: boolean;
  readonly oggi: Data;
  /** Hears which file begins, with its length in bytes, and the bytes as they are read. */
  readonly ascolta?: { inizia(nome: string, byte: number): void; avanza(byte: number): void };
}

/** How an import ended. */
export interface EsitoImport {
  /** Files imported, in order. */
  readonly file: readonly EsitoFile[];
  /** Why a file was refused, in Italian; null when none was. */
  readonly rifiuto: string | null;
  /** Files that were not reached because an earlier one was refused. */
  readonly nonLetti: readonly string[];
  /** What the matching of payments and rows of F24 did with what was written; null when only trying. */
  readonly abbinamenti: EsitoAbbina | null;
}

/** The request itself cannot be done: an unknown kind, a folder without files, the bad lines over the good ones. */
export class ImportNonValido extends Error {
  constructor(messaggio: string) {
    super(messaggio);
    this.name = 'ImportNonValido';
  }
}

interface DaCaricare {
  readonly percorso: string;
  readonly tipo: Tipo;
  readonly byte: number;
}

const NOMI = tipi.map((tipo) => tipo.nome).join(', ');

async function fileDi(cartella: string): Promise<DaCaricare[]> {
  const nomi = (await readdir(cartella)).filter((nome) => ESTENSIONI.includes(extname(nome).toLowerCase())).sort();
  if (nomi.length === 0) throw new ImportNonValido(`${cartella}: la cartella non ha file .csv o .jsonl`);
  const trovati = nomi.map((nome) => {
    const tipo = tipoDiFile(nome);
    if (tipo === null) throw new FileRifiutato(nome, `il nome non dice che cosa contiene: si attende uno di ${NOMI}`);
    return { percorso: join(cartella, nome), tipo };
  });
  // Several files of one kind keep the order of their names.
  trovati.sort((a, b) => tipi.indexOf(a.tipo) - tipi.indexOf(b.tipo));
  return Promise.all(trovati.map(async (trovato) => ({ ...trovato, byte: (await stat(trovato.percorso)).size })));
}

function tipoRichiesto(percorso: string, nome: string | undefined): Tipo {
  const tipo = nome === undefined ? tipoDiFile(percorso) : tipoDiNome(nome);
  if (tipo) return tipo;
  if (nome !== undefined) throw new ImportNonValido(`--tipo: «${nome}» non esiste; i tipi sono ${NOMI}`);
  throw new FileRifiutato(basename(percorso), `il nome non dice che cosa contiene: rinominarlo o indicare --tipo, uno di ${NOMI}`);
}

async function daCaricare({ percorso, tipo, errori }: OpzioniImport): Promise<{ elenco: DaCaricare[]; cartella: boolean }> {
  const { size, ...stato } = await stat(percorso).then((s) => ({ size: s.size, cartella: s.isDirectory() }));
  if (errori !== undefined && resolve(errori) === resolve(percorso))
    throw new ImportNonValido('--errori: le righe errate non possono andare sopra quelle che si importano');
  if (!stato.cartella) return { elenco: [{ percorso, tipo: tipoRichiesto(percorso, tipo), byte: size }], cartella: false };
  if (tipo !== undefined) throw new ImportNonValido('--tipo: vale per un solo file, non per una cartella');
  return { elenco: await fileDi(percorso), cartella: true };
}

const ANALIZZATE: Readonly<Record<string, string>> = {
  soggetto: 'soggetto, soggetto_cf, recapito',
  delega: 'delega, delega_posizione, delega_ricevuta',
};

/**
 * Imports a file or a folder over a connection of the role cassetto_carico: one transaction a file, or all in one (undone at the end,
 * when only trying). A refused file stops those after it, which may refer to it; what came before stays. Payments and rows of F24
 * are then matched, of the soggetti who have new or changed ones.
 *
 * @throws ImportNonValido and whatever a database or a disk throws: a refusal of the data is in the result instead.
 */
export async function carica(client: Client, opzioni: OpzioniImport): Promise<EsitoImport> {
  const { prova = false, insieme = prova, oggi, ascolta } = opzioni;
  const fatti: EsitoFile[] = [];
  let elenco: DaCaricare[] = [];
  let cartella = false;
  try {
    ({ elenco, cartella } = await daCaricare(opzioni));
    if (insieme) await client.query('begin');
    for (const { percorso, tipo, byte } of elenco) {
      const nome = basename(percorso);
      const errori = opzioni.errori === undefined ? null : cartella ? join(opzioni.errori, nome) : opzioni.errori;
      ascolta?.inizia(nome, byte);
      await client.query(insieme ? 'savepoint file' : 'begin');
      const esito = await caricaFile(client, { percorso, nome, tipo, oggi, errori, prova, avanza: ascolta?.avanza });
      await client.query(insieme ? 'release savepoint file' : 'commit');
      if (!insieme && esito.nuove + esito.modificate > 0) await analizza(client, ANALIZZATE[tipo.tavola] ?? tipo.tavola);
      fatti.push(esito);
    }
    if (insieme && !prova) await client.query('commit');
    return { file: fatti, rifiuto: null, nonLetti: [], abbinamenti: prova ? null : await abbinaSoggetti(client) };
  } catch (errore) {
    if (!(errore instanceof FileRifiutato || errore instanceof RigaRifiutata)) throw errore;
    const nonLetti = elenco.slice(fatti.length + 1).map(({ percorso }) => basename(percorso));
    await client.query('rollback');
    return { file: fatti, rifiuto: errore.message, nonLetti, abbinamenti: prova ? null : await abbinaSoggetti(client) };
  } finally {
    // Nothing to undo after a commit; on a connection that is gone there is nothing left to say.
    await client.query('rollback').catch(() => undefined);
  }
}
