import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { canonico } from '../documents/codice-verifica.ts';
import { ErroreDominio } from '../domain/errori.ts';
import type { ContestoServizi } from './contesto.ts';

/** The ids of what a mutation made, from which its payload is built again. */
export type Fatto = Record<string, unknown>;

/** Surrogates alone are no text, and two of them could not be told apart once written. */
const CHIAVE = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

/** @throws ErroreDominio VALORE_NON_VALIDO for a key that is empty, longer than 255, or no text. */
export function assertChiave(chiave: string): void {
  if (!CHIAVE.test(chiave))
    throw new ErroreDominio('VALORE_NON_VALIDO', 'idempotencyKey deve avere da 1 a 255 caratteri, senza caratteri di controllo.', [
      'idempotencyKey',
    ]);
}

interface Richiesta {
  /** Name of the mutation. */
  readonly mutazione: string;
  readonly input: { readonly idempotencyKey?: string | null };
}

/**
 * Runs the effect of a mutation exactly once for each (principal, applicazione, idempotencyKey): the record is written in the transaction of the effect,
 * two at once wait for each other, refusals are not stored. Kept 30 days. Law: access.md §6. The caller decides again before he calls, replay or not.
 *
 * @throws ErroreDominio CHIAVE_RIUTILIZZATA for the same key with another input, VALORE_NON_VALIDO for a key that is empty or longer than 255.
 */
export async function unaVolta(
  contesto: ContestoServizi,
  { mutazione, input }: Richiesta,
  effetto: (em: EntityManager) => Promise<Fatto>,
): Promise<Fatto> {
  const { idempotencyKey: chiave, ...resto } = input;
  if (chiave == null) return contesto.scrivi(effetto);
  assertChiave(chiave);
  const { codiceFiscale, applicazione } = contesto.principal!;
  const di = [codiceFiscale, applicazione?.id ?? '', chiave];
  const impronta = createHash('sha256').update(mutazione).update(canonico(resto)).digest('hex');
  return contesto.scrivi(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [JSON.stringify(di)]);
    const [nota] = await em.execute<{ impronta: string; esito: Fatto }[]>(
      'select impronta, esito from idempotenza where principal = ? and applicazione = ? and chiave = ?',
      di,
    );
    if (nota && nota.impronta !== impronta)
      throw new ErroreDominio('CHIAVE_RIUTILIZZATA', 'Questa idempotencyKey è già stata usata con un altro input.', ['idempotencyKey']);
    if (nota) return nota.esito;
    const fatto = await effetto(em);
    await em.execute(
      'insert into idempotenza (principal, applicazione, chiave, impronta, esito, creata_il) values (?, ?, ?, ?, ?::jsonb, clock_timestamp())',
      [...di, impronta, JSON.stringify(fatto)],
    );
    return fatto;
  });
}
