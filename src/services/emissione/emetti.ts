import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copiaDa } from 'pg-copy-streams';
import { analizza } from '../../database/analizza.ts';
import { apriScrittura } from '../../database/scrittura.ts';
import { emetti as emettiPosizione, esigiAnnoDeterminato, GESTIONI_EMESSE } from '../../domain/emissione/emetti.ts';
import type { FattiContributivi } from '../../domain/emissione/fatti.ts';
import { type CodiceErrore, ErroreDominio } from '../../domain/errori.ts';
import { COLONNE_FATTI } from '../../reads/fatti-contributivi.ts';
import { abbinaSoggetti } from '../abbinamenti/abbina.ts';
import { COLONNE, inTesto, type PosizioneEmessa } from './righe.ts';
import { stessaRata } from './sostituite.ts';

/** How an emission ended. */
export interface EsitoEmissione {
  readonly anno: number;
  /** Active posizioni of the gestioni that are computed. */
  readonly posizioni: number;
  /** Rows written. */
  readonly nuove: number;
  /** Rows that were there already: emitted before, or by INPS, or written by the studio. */
  readonly presenti: number;
  /** Posizioni that the rules refuse to compute for this year, by the refusal. */
  readonly nonCalcolabili: readonly Scarto[];
}

/** A reason for which posizioni were left out. */
export interface Scarto {
  readonly codice: CodiceErrore;
  readonly messaggio: string;
  posizioni: number;
}

/** Hears how many posizioni there are, and how many more are done. */
export interface AscoltoEmissione {
  inizia(posizioni: number): void;
  avanza(posizioni: number): void;
}

type Letta = PosizioneEmessa & FattiContributivi;

/** How many posizioni are read, computed and copied at a time: what is held in memory. */
const BLOCCO = 1_000;
/** Before every key. */
const NESSUNO = '00000000-0000-0000-0000-000000000000';
const DA_EMETTERE = `p.stato = 'ATTIVA' and p.gestione = any($1)`;

/**
 * Writes the year's rows with origine CALCOLATO for every active posizione, over a connection of the role cassetto_carico: one transaction, that
 * reads the posizioni a block at a time, computes, copies into a staging table and at the end inserts what no row asks for yet. A second time it
 * writes nothing. The payments that were waiting for these rows are then matched with them.
 *
 * @throws ErroreDominio ANNO_NON_DETERMINATO (path anno), and whatever a database throws; nothing is then written.
 */
export async function emettiAnno(client: Client, anno: number, ascolta?: AscoltoEmissione): Promise<EsitoEmissione> {
  esigiAnnoDeterminato(anno);
  try {
    await client.query('begin');
    await client.query(apriScrittura);
    await client.query(`create temporary table emissione_stadio on commit drop as select ${COLONNE} from f24 with no data`);
    const quante = await client.query<{ n: number }>(`select count(*)::int as n from posizione p where ${DA_EMETTERE}`, [GESTIONI_EMESSE]);
    const posizioni = quante.rows[0]!.n;
    ascolta?.inizia(posizioni);
    const scarti = new Map<string, Scarto>();
    let righe = 0;
    for await (const blocco of blocchi(client)) {
      righe += await copia(client, blocco, anno, scarti);
      ascolta?.avanza(blocco.length);
    }
    const nuove = await inserisci(client);
    await client.query('commit');
    if (nuove > 0) await analizza(client, 'f24');
    // What was paid before it was emitted finds its row.
    await abbinaSoggetti(client);
    return { anno, posizioni, nuove, presenti: righe - nuove, nonCalcolabili: [...scarti.values()] };
  } finally {
    // Nothing to undo after a commit; on a connection that is gone there is nothing left to say.
    await client.query('rollback').catch(() => undefined);
  }
}

async function* blocchi(client: Client): AsyncGenerator<readonly Letta[]> {
  let dopo: Pick<Letta, 'soggettoId' | 'id'> = { soggettoId: NESSUNO, id: NESSUNO };
  for (;;) {
    const { rows } = await client.query<Letta>(
      `select p.soggetto_id as "soggettoId", p.id, p.chiave, ${COLONNE_FATTI} from posizione p
       where ${DA_EMETTERE} and (p.soggetto_id, p.id) > ($2, $3)
       order by p.soggetto_id, p.id limit ${BLOCCO}`,
      [GESTIONI_EMESSE, dopo.soggettoId, dopo.id],
    );
    if (rows.length > 0) yield rows;
    if (rows.length < BLOCCO) return;
    dopo = rows.at(-1)!;
  }
}

/** Computes the rows of a block and stages them: answers how many. */
async function copia(client: Client, blocco: readonly Letta[], anno: number, scarti: Map<string, Scarto>): Promise<number> {
  const testi = blocco.flatMap((posizione) => righeDi(posizione, anno, scarti));
  await pipeline(Readable.from([testi.join('')]), client.query(copiaDa(`copy emissione_stadio (${COLONNE}) from stdin`)));
  return testi.length;
}

function righeDi(posizione: Letta, anno: number, scarti: Map<string, Scarto>): string[] {
  try {
    return emettiPosizione(posizione, anno).map((riga) => inTesto(posizione, riga, anno));
  } catch (errore) {
    if (!(errore instanceof ErroreDominio)) throw errore;
    const scarto = scarti.get(errore.message) ?? { codice: errore.codice, messaggio: errore.message, posizioni: 0 };
    scarto.posizioni += 1;
    scarti.set(errore.message, scarto);
    return [];
  }
}

async function inserisci(client: Client): Promise<number> {
  await client.query('analyze emissione_stadio');
  const { rows } = await client.query<{ nuove: number }>(
    `with nuove as (
       insert into f24 (${COLONNE}) select ${COLONNE} from emissione_stadio s
       where not exists (select from f24 i where i.origine <> 'CALCOLATO' and ${stessaRata('i', 's')})
       on conflict (soggetto_id, chiave) do nothing returning soggetto_id
     ), segnati as (insert into da_abbinare select distinct soggetto_id from nuove on conflict do nothing)
     select count(*)::int as nuove from nuove`,
  );
  return rows[0]!.nuove;
}
