import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { escapeLiteral } from 'pg';
import { type Ambito, Ambito as ambiti } from '../domain/accesso-vocaboli.ts';
import { cassettiPropri, contaIlProprio, eAnalista, rappresentanze, scopeBasta, sediOperatore } from '../auth/decisione.ts';
import type { Principal } from '../auth/principal.ts';
import type { Chiamante } from '../auth/titoli.ts';

/** Runs something in one transaction of cassetto_app, whose row-level policies know who is asking. */
export type Scrittore = <T>(azione: (em: EntityManager) => Promise<T>) => Promise<T>;

/** The settings that the policies read. An empty one opens nothing. */
function impostazioni(principal: Principal, chi: Chiamante, giorno: string): Record<string, string> {
  const enti = rappresentanze(principal, chi).flatMap(({ ente }) => (ente?.soggettoId ? [ente.soggettoId] : []));
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
    ambiti: (Object.keys(ambiti) as Ambito[]).filter((ambito) => scopeBasta(principal, ambito)).join(','),
  };
}

/**
 * Opens a transaction for this caller: the context is set by SET LOCAL with quoted literals, so that it ends with the transaction and travels to the
 * shards of a distributed PostgreSQL (set_config() does not).
 */
export function creaScrittore(orm: MikroORM, principal: Principal, chi: () => Promise<Chiamante>, giorno: string): Scrittore {
  return async (azione) => {
    const valori = Object.entries(impostazioni(principal, await chi(), giorno));
    const em = orm.em.fork();
    // Kysely's own bracket: em.transactional() keeps the connection for ever when the rollback finds it dead (kysely 0.29.6), and so the pool runs dry.
    return em
      .getKysely()
      .transaction()
      .execute(async (transazione) => {
        em.setTransactionContext(transazione);
        await em.execute(valori.map(([nome, valore]) => `set local app.${nome} = ${escapeLiteral(valore)}`).join('; '));
        return azione(em);
      });
  };
}
