import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { escapeLiteral } from 'pg';
import { type Ambito, Ambito as ambiti } from '../domain/accesso-vocaboli.ts';
import { cassettiPropri, contaIlProprio, eAnalista, rappresentanze, scopeBasta, sediOperatore } from '../auth/decisione.ts';
import type { Principal } from '../auth/principal.ts';
import type { Chiamante } from '../auth/titoli.ts';
import { DirittoPerduto, rifiutatoDaPolitica } from './errori.ts';

/** Runs something in one transaction of cassetto_app, whose row-level policies know who is asking. @throws DirittoPerduto */
export type Scrittore = <T>(azione: (em: EntityManager) => Promise<T>) => Promise<T>;

/** The settings that the policies read. An empty one opens nothing. */
function impostazioni(principal: Principal, chi: Chiamante, giorno: string): Record<string, string> {
  const enti = rappresentanze(principal, chi).flatMap(({ ente }) => (ente?.soggettoId ? [ente.soggettoId] : []));
  const nomi = Object.keys(ambiti) as Ambito[];
  // An ANALISTA sees no person at all, an applicazione without scopes nothing: nothing is set, and nothing opens.
  if (eAnalista(chi) || !scopeBasta(principal, null)) return { giorno };
  return {
    cf: principal.codiceFiscale,
    giorno,
    per_conto: principal.perConto ?? '',
    soggetto: contaIlProprio(principal) ? (chi.soggettoId ?? '') : '',
    coadiuvante: chi.soggettoId !== null && cassettiPropri(principal, chi).includes(chi.soggettoId) ? '' : 'si',
    enti: enti.join(','),
    sedi: sediOperatore(principal, chi).join(','),
    // Any scope of ours reaches what any titolo opens, also one that is no ambito: the list is empty only without scopes.
    ambiti: nomi.filter((ambito) => scopeBasta(principal, ambito)).join(',') || (scopeBasta(principal, null) ? 'TITOLO' : ''),
  };
}

/**
 * Opens a transaction for this caller: the context is set by SET LOCAL with quoted literals, so that it ends with the transaction and travels to the
 * shards of a distributed PostgreSQL (set_config() does not). `lavorazione`: the one that a worker is at, which it alone may write.
 */
export function creaScrittore(
  orm: MikroORM,
  principal: Principal,
  chi: () => Promise<Chiamante>,
  giorno: string,
  lavorazione: string | null = null,
): Scrittore {
  return async (azione) => {
    const valori = Object.entries({ ...impostazioni(principal, await chi(), giorno), ...(lavorazione && { lavorazione }) });
    const em = orm.em.fork();
    // Kysely's own bracket: em.transactional() keeps the connection for ever when the rollback finds it dead (kysely 0.29.6), and so the pool runs dry.
    return em
      .getKysely()
      .transaction()
      .execute(async (transazione) => {
        em.setTransactionContext(transazione);
        await em.execute(valori.map(([nome, valore]) => `set local app.${nome} = ${escapeLiteral(valore)}`).join('; '));
        return azione(em);
      })
      .catch((errore: unknown) => {
        throw rifiutatoDaPolitica(errore) ? new DirittoPerduto({ cause: errore }) : errore;
      });
  };
}
