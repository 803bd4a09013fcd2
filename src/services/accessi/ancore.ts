import type { Client } from 'pg';
import { z } from 'zod';
import { NESSUNA_CATENA, type PuntoCatena } from '../../domain/catena-accessi.ts';

/** A point of a chain to keep where who manages the database cannot reach it. */
export interface Ancora extends PuntoCatena {
  /** Instant of the sign, ISO 8601 UTC. */
  readonly il: string;
}

/** A line that is not an anchor as `verifica accessi --ancore` prints them. The message is one sentence for the operator. */
export class AncoraIlleggibile extends Error {
  constructor(riga: number) {
    super(`riga ${riga}: si attende un’ancora come le stampa «verifica accessi --ancore», {"catena":…,"numero":…,"hash":…,"il":…}.`);
    this.name = 'AncoraIlleggibile';
  }
}

const Riga = z.object({ catena: z.uuid(), numero: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/), il: z.iso.datetime() });

/** The latest sign of every chain, the latest chain last. */
export async function leggiAncore(client: Client): Promise<Ancora[]> {
  const { rows } = await client.query<Omit<Ancora, 'numero' | 'il'> & { numero: string; il: Date }>(
    `select * from (select distinct on (catena) catena, numero, hash, il from catena_accessi where catena <> '${NESSUNA_CATENA}'
      order by catena, numero desc, il desc) a order by il, catena`,
  );
  return rows.map(({ numero, il, ...ancora }) => ({ ...ancora, numero: Number(numero), il: il.toISOString() }));
}

/** Anchors as JSON Lines. */
export function scriviAncore(ancore: readonly Ancora[]): string {
  return ancore.map(({ catena, numero, hash, il }) => `${JSON.stringify({ catena, numero, hash, il })}\n`).join('');
}

/**
 * Reads anchors that were kept, of one print or of several put together; empty lines do not count.
 *
 * @throws AncoraIlleggibile
 */
export function interpretaAncore(testo: string): Ancora[] {
  return testo.split('\n').flatMap((riga, n) => {
    if (riga.trim() === '') return [];
    try {
      return [Riga.parse(JSON.parse(riga))];
    } catch {
      throw new AncoraIlleggibile(n + 1);
    }
  });
}
