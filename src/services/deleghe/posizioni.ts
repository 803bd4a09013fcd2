import { sql } from 'kysely';
import { leggiId } from '../../domain/id-globale.ts';
import { idNonValido } from '../../reads/errori.ts';
import type { ContestoServizi } from '../contesto.ts';

/** A posizione of a delegante, as far as an act asks. */
export interface PosizioneDelDelegante {
  readonly id: string;
  readonly dataFine: string | null;
}

/**
 * The UUID of the posizioni of an input, each once; those of another soggetto stay in as ids that are in no list of his. @throws
 * GraphQLError ID_NON_VALIDO
 */
export function leggiPosizioni(ids: readonly string[]): string[] {
  const chiavi = ids.map((id, n) => {
    const chiave = leggiId(id);
    if (chiave === null || chiave.tipo !== 'Posizione') throw idNonValido('posizioni', String(n));
    return chiave.uuid;
  });
  return [...new Set(chiavi)];
}

/** Every posizione of a soggetto, past what policies hide from the caller. */
export async function posizioniDi(contesto: ContestoServizi, soggettoId: string): Promise<PosizioneDelDelegante[]> {
  return contesto.leggi(
    sql<PosizioneDelDelegante>`select p.id, p.data_fine as "dataFine" from posizione p where p.soggetto_id = ${soggettoId}::uuid order by p.id`,
  );
}

/** The last days of those named, in the order named. */
export function finiDi(posizioni: readonly PosizioneDelDelegante[], nominate: readonly string[]): (string | null)[] {
  return nominate.map((nominata) => posizioni.find(({ id }) => id === nominata)?.dataFine ?? null);
}
