import type { Client } from 'pg';
import { apriScrittura } from '../../database/scrittura.ts';
import { confronta } from './confronta.ts';
import { leggi } from './leggi.ts';
import { scrivi } from './scrivi.ts';

/** How many soggetti are read, matched and written at once: what the memory holds. */
const LOTTO = 200;

/** What a matching did. */
export interface EsitoAbbina {
  /** Soggetti looked at. */
  readonly soggetti: number;
  /** Rows of F24 whose figures changed. */
  readonly f24: number;
  /** Payments whose figures changed. */
  readonly versamenti: number;
}

/** Every soggetto with a payment or a row of F24. */
const SEGNA_TUTTI = 'insert into da_abbinare select soggetto_id from versamento union select soggetto_id from f24 on conflict do nothing';
// A soggetto whom another process is matching is left to it; one whose rows are being written meanwhile is marked again when that ends.
const PRENDI = `delete from da_abbinare where soggetto_id = any(array(
  select soggetto_id from da_abbinare where soggetto_id > $1::uuid order by soggetto_id limit ${LOTTO} for update skip locked))
  returning soggetto_id`;
const PRIMA_DI_TUTTI = '00000000-0000-0000-0000-000000000000';

/**
 * Matches payments and rows of F24 of the soggetti in da_abbinare, or of all, over a connection of cassetto_carico that is in no transaction: each batch
 * has one of its own, so that a process that is killed loses a batch and no more. A second run changes nothing.
 */
export async function abbinaSoggetti(client: Client, { tutti = false }: { tutti?: boolean } = {}): Promise<EsitoAbbina> {
  if (tutti) await client.query(SEGNA_TUTTI);
  const esito = { soggetti: 0, f24: 0, versamenti: 0 };
  for (let ultimo = PRIMA_DI_TUTTI; ; ) {
    const presi = await abbinaLotto(client, ultimo, esito);
    if (presi.length === 0) return esito;
    ultimo = presi.at(-1)!;
  }
}

async function abbinaLotto(client: Client, dopo: string, esito: { soggetti: number; f24: number; versamenti: number }): Promise<string[]> {
  await client.query('begin');
  try {
    await client.query(apriScrittura);
    const { rows } = await client.query<{ soggetto_id: string }>(PRENDI, [dopo]);
    const presi = rows.map(({ soggetto_id }) => soggetto_id).sort();
    const differenze = confronta(await leggi(client, presi));
    await scrivi(client, differenze);
    await client.query('commit');
    esito.soggetti += presi.length;
    esito.f24 += differenze.f24.length;
    esito.versamenti += differenze.versamenti.length;
    return presi;
  } catch (errore) {
    await client.query('rollback').catch(() => undefined);
    throw errore;
  }
}
