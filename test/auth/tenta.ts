import type { EntityManager } from '@mikro-orm/postgresql';
import { creaDecisore } from '../../src/auth/decisore.ts';
import type { Principal } from '../../src/auth/principal.ts';
import type { BancaDati } from '../../src/database/apri.ts';
import { creaScrittore } from '../../src/database/contesto.ts';
import { codiceDi } from '../../src/database/errori.ts';
import { creaLettore } from '../../src/reads/lettore.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';

/** The person alone, with no application and nobody acted for. */
export const daSolo = (codiceFiscale: string): Principal => ({ codiceFiscale, applicazione: null, scope: null, perConto: null });

/** Does something in the caller's transaction, as cassetto_app, with nothing but the row-level policies (as the worker of `lavorazione`, where there is one). */
export function nellaTransazione<T>(
  pool: BancaDati,
  principal: Principal,
  azione: (em: EntityManager) => Promise<T>,
  lavorazione: string | null = null,
): Promise<T> {
  const { chi } = creaDecisore(creaLettore(pool.lettura), principal, OGGI_DI_PROVA);
  return creaScrittore(pool.app, principal, chi, OGGI_DI_PROVA, lavorazione)(azione);
}

/**
 * The SQLSTATE with which row-level security refuses these statements in the caller's transaction, or how many rows the last one touched. What they
 * did is undone.
 */
export async function tenta(
  pool: BancaDati,
  principal: Principal,
  istruzioni: readonly string[],
  lavorazione: string | null = null,
): Promise<string | number> {
  let righe = -1;
  const prova = async (em: EntityManager) => {
    for (const istruzione of istruzioni) righe = (await em.execute<{ affectedRows: number }>(istruzione, [], 'run')).affectedRows;
    throw new Error('undone');
  };
  try {
    await nellaTransazione(pool, principal, prova, lavorazione);
  } catch (errore) {
    return codiceDi(errore) ?? righe;
  }
  return righe;
}
