import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 as uuid } from 'uuidv7';
import type { CodiceErrore } from '../../domain/errori.ts';

/** What became of a line. */
export interface EsitoRiga {
  /** From 1. */
  readonly riga: number;
  readonly riferimento: string;
  /** Global id of what came of it. */
  readonly oggetto: string | null;
  readonly errore: { readonly codice: CodiceErrore; readonly testo: string; readonly campo: readonly string[] } | null;
}

/** Another worker has done this line meanwhile: what was being done of it is undone, and whoever finds this stands back. */
export class RigaGiaFatta extends Error {
  constructor(riga: number) {
    super(`la riga ${riga} è già stata eseguita`);
    this.name = 'RigaGiaFatta';
  }
}

/** Writes the result of a line in the transaction of its effect, so that both happen once or not at all. @throws RigaGiaFatta */
export async function scriviEsito(
  em: EntityManager,
  lavorazione: string,
  { riga, riferimento, oggetto, errore }: EsitoRiga,
): Promise<void> {
  const scritte = await em.execute<unknown[]>(
    `insert into esito_lavorazione (lavorazione_id, id, riga, riferimento, oggetto_id, errore_codice, errore_testo, errore_campo)
     values (?, ?, ?, ?, ?, ?, ?, (select array_agg(c) from json_array_elements_text(?::json) as c))
     on conflict do nothing returning id`,
    [
      ...[lavorazione, uuid(), riga, riferimento, oggetto, errore?.codice ?? null, errore?.testo ?? null],
      JSON.stringify(errore?.campo ?? []),
    ],
  );
  if (scritte.length === 0) throw new RigaGiaFatta(riga);
}

/** Notes that the work has begun; of a work that goes on elsewhere, the first time stays. */
export async function segnaIniziata(em: EntityManager, lavorazione: string): Promise<void> {
  await em.execute('update lavorazione set iniziata_il = clock_timestamp() where id = ? and iniziata_il is null', [lavorazione]);
}

/** Ends the work: what was asked is forgotten, its results stay. Once: false where it had ended already, and nothing changes. */
export async function segnaConclusa(em: EntityManager, lavorazione: string, fallita: boolean): Promise<boolean> {
  const concluse = await em.execute<unknown[]>(
    `update lavorazione set conclusa_il = clock_timestamp(), fallita = ?, input = null where id = ? and conclusa_il is null returning id`,
    [fallita, lavorazione],
  );
  return concluse.length > 0;
}
