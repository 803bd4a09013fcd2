import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { from as copiaDa } from 'pg-copy-streams';
import { analizza } from '../../database/analizza.ts';
import type { Deposito } from '../../documents/deposito.ts';
import { creaDepositoLocale } from '../../documents/deposito-locale.ts';
import { FILE_DELLA_COPIA } from './crea.ts';
import { copiaDocumenti } from './documenti.ts';
import { CopiaRifiutata } from './errori.ts';
import { leggiManifesto, type Manifesto } from './manifesto.ts';
import { fileNominati, inCopy, type Tavola, tavoleDa, ultimaMigrazione } from './tavole.ts';

/** Where a copy is restored. */
export interface OpzioniRipristino {
  readonly cartella: string;
  /** Where the documents go. */
  readonly deposito: Deposito;
  /** Puts Lavorazioni in the queue, in the transaction of the client, which is then cassetto_app: the queue itself is not copied. */
  readonly riaccoda: (client: Client, lavorazioni: readonly string[]) => Promise<void>;
}

/** What was restored. */
export interface EsitoRipristino extends Manifesto {
  /** Lavorazioni that were not ended when the copy was made, and go on. */
  readonly riprese: number;
}

/** What migrations write by themselves in a new database: the copy takes its place. */
const GIA_SCRITTE: readonly string[] = ['sede', 'causale', 'catena_accessi'];

/**
 * Restores a copy into a database that has just been migrated and holds nothing: all of it or, when it rejects, none (files that no row names are
 * collected). `client` is of a login that may take every role.
 *
 * @throws CopiaRifiutata for a damaged copy, another migration, a database that is not empty.
 */
export async function ripristina(client: Client, { cartella, deposito, riaccoda }: OpzioniRipristino): Promise<EsitoRipristino> {
  const manifesto = await leggiManifesto(cartella);
  const copia = creaDepositoLocale(join(cartella, FILE_DELLA_COPIA));
  for (const { nome, sha256 } of manifesto.tavole)
    if ((await improntaDi(copia, sha256)) !== sha256)
      throw new CopiaRifiutata(`${cartella}: il file della tavola ${nome} manca o è danneggiato.`);
  await client.query('begin');
  try {
    const tavole = await tavoleDa(client);
    rifiutaDiversa(manifesto, await ultimaMigrazione(client), tavole);
    await client.query('set local role cassetto_owner');
    // Nobody's data can be written by others meanwhile: every row about somebody begins with his soggetto.
    await client.query('lock table soggetto in share row exclusive mode');
    const concessi = await concedi(client, tavole);
    await client.query('set local role cassetto_carico');
    await rifiutaPiena(client, tavole);
    await carica(client, copia, tavole, manifesto);
    const documenti = await copiaDocumenti(fileNominati(client, tavole), copia, deposito);
    if (documenti.mancanti !== manifesto.documenti.mancanti)
      throw new CopiaRifiutata(
        `${cartella}: ${documenti.mancanti - manifesto.documenti.mancanti} file di documenti mancano o sono danneggiati.`,
      );
    const { rows: sospese } = await client.query<{ id: string }>('select id from lavorazione where conclusa_il is null order by id');
    await client.query('set local role cassetto_owner');
    for (const { tavola, diritto } of concessi) await client.query(`revoke ${diritto} on ${escapeIdentifier(tavola)} from cassetto_carico`);
    await client.query('set local role cassetto_app');
    await riaccoda(
      client,
      sospese.map(({ id }) => id),
    );
    await client.query('commit');
    await analizza(client, tavole.map(({ nome }) => escapeIdentifier(nome)).join(', '));
    return { ...manifesto, riprese: sospese.length };
  } catch (errore) {
    await client.query('rollback').catch(() => undefined);
    throw errore;
  }
}

async function improntaDi(copia: Deposito, sha256: string): Promise<string | null> {
  const file = await copia.leggi(sha256);
  if (file === null) return null;
  const impronta = createHash('sha256');
  await pipeline(file, impronta);
  return impronta.digest('hex');
}

function rifiutaDiversa({ migrazione, tavole }: Manifesto, ultima: string, attese: readonly Tavola[]): void {
  const forma = (una: readonly Tavola[]) => JSON.stringify(una.map(({ nome, colonne }) => [nome, ...[...colonne].sort()]).sort());
  if (migrazione !== ultima)
    throw new CopiaRifiutata(
      `La copia è della migrazione ${migrazione}, la banca dati della ${ultima}: ripristinare con la versione del programma che ha fatto la copia, poi aggiornare.`,
    );
  if (forma(tavole) !== forma(attese)) throw new CopiaRifiutata('Le tavole della copia non sono quelle della banca dati.');
}

/** Lets cassetto_carico write also what nobody but the server may, until the end of the transaction: what it did not have is given back. */
async function concedi(client: Client, tavole: readonly Tavola[]): Promise<readonly { tavola: string; diritto: string }[]> {
  const { rows } = await client.query<{ tavola: string; diritto: string }>(
    `select tavola, diritto from unnest($1::text[]) tavola, unnest(array['insert', 'delete']) diritto
      where not has_table_privilege('cassetto_carico', format('public.%I', tavola), diritto)`,
    [tavole.map(({ nome }) => nome)],
  );
  for (const { tavola, diritto } of rows) await client.query(`grant ${diritto} on ${escapeIdentifier(tavola)} to cassetto_carico`);
  return rows;
}

async function rifiutaPiena(client: Client, tavole: readonly Tavola[]): Promise<void> {
  for (const { nome } of tavole.filter(({ nome }) => !GIA_SCRITTE.includes(nome))) {
    const { rowCount } = await client.query(`select 1 from ${escapeIdentifier(nome)} limit 1`);
    if (rowCount) throw new CopiaRifiutata(`La banca dati non è vuota (${nome}): si ripristina in una nuova.`);
  }
}

async function carica(client: Client, copia: Deposito, tavole: readonly Tavola[], manifesto: Manifesto): Promise<void> {
  for (const nome of GIA_SCRITTE) await client.query(`delete from ${escapeIdentifier(nome)}`);
  for (const { nome } of tavole) {
    const tavola = manifesto.tavole.find((una) => una.nome === nome)!;
    const righe = client.query(copiaDa(`copy ${inCopy(tavola)} from stdin`));
    await pipeline((await copia.leggi(tavola.sha256))!, createGunzip(), righe);
    if (righe.rowCount !== tavola.righe)
      throw new CopiaRifiutata(`La tavola ${nome} ha ${righe.rowCount} righe, il manifesto ne dice ${tavola.righe}.`);
  }
}
