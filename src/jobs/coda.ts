import type { EntityManager } from '@mikro-orm/postgresql';
import { fromKysely, type PgBoss } from 'pg-boss';
import { apriCoda, FALLITE, LAVORAZIONI, SCHEMA_CODA } from '../database/coda.ts';
import { turniDiLavoro } from '../osservazione.ts';
import { abbandona, lavora } from './lavora.ts';
import type { MezziLavoro } from './riga.ts';

/** Lavorazioni that one process works at once. */
const INSIEME = 2;
/** How long the end of a process waits for the line that is being done, in milliseconds. */
const ATTESA = 5_000;

interface Incarico {
  readonly lavorazione: string;
}

/** What goes wrong in the background: an attempt at a Lavorazione, or the queue itself (null). */
export type Guasto = (errore: unknown, lavorazione: string | null) => void;

/** The queue of the Lavorazioni, as a server process has it: every one puts work into it, those that are workers take it out. */
export class Coda {
  readonly #boss: PgBoss;
  readonly #guasto: Guasto;
  readonly #fine = new AbortController();

  private constructor(boss: PgBoss, guasto: Guasto) {
    this.#boss = boss;
    this.#guasto = guasto;
  }

  /** Opens it at the address of cassetto_app. `lavoratore`: this process also looks after the jobs of workers that died. */
  static async apri(url: string, { lavoratore, guasto }: { lavoratore: boolean; guasto: Guasto }): Promise<Coda> {
    return new Coda(await apriCoda(url, lavoratore, (errore) => guasto(errore, null)), guasto);
  }

  /** Puts a Lavorazione in the queue, in the transaction `em`. */
  readonly accoda = async (em: EntityManager, lavorazione: string): Promise<void> => {
    await this.#boss.send(LAVORAZIONI, { lavorazione }, { db: fromKysely(em.getTransactionContext()!) });
  };

  /** Begins to work what is in the queue. What one attempt does not finish another takes up: here, or in another process. */
  async lavora(mezzi: MezziLavoro): Promise<void> {
    const opzioni = { pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 };
    await this.#boss.work<Incarico>(LAVORAZIONI, { ...opzioni, localConcurrency: INSIEME }, async ([job]) => {
      const { data, signal } = job!;
      const fine = await this.#tenta(data, () => lavora(mezzi, data.lavorazione, AbortSignal.any([signal, this.#fine.signal])));
      turniDiLavoro.pubblica({ esito: fine });
      // The rest is for another process: it costs no attempt.
      if (fine === 'INTERROTTA' && !signal.aborted) await this.#boss.send(LAVORAZIONI, data);
    });
    await this.#boss.work<Incarico>(FALLITE, opzioni, ([job]) => this.#tenta(job!.data, () => abbandona(mezzi, job!.data.lavorazione)));
  }

  /** How many jobs the queue holds, by state as pg-boss names them: those that ended stay for a day. A queue that does not answer throws. */
  readonly conta = async (): Promise<Record<string, number>> => {
    const domanda = `select state, count(*)::int as quante from ${SCHEMA_CODA}.job where name = $1 group by state`;
    const { rows } = await this.#boss.getDb().executeSql(domanda, [LAVORAZIONI]);
    return Object.fromEntries(rows.map(({ state, quante }) => [state, quante]));
  };

  /** pg-boss keeps the error of an attempt in its table, where no row of anybody may be: it gets one that says nothing. */
  async #tenta<T>({ lavorazione }: Incarico, azione: () => Promise<T>): Promise<T> {
    try {
      return await azione();
    } catch (errore) {
      this.#guasto(errore, lavorazione);
      turniDiLavoro.pubblica({ esito: 'GUASTO' });
      throw new Error('tentativo non riuscito');
    }
  }

  /** Stops taking work, waits for the line that is being done, leaves the rest to others. */
  async chiudi(): Promise<void> {
    this.#fine.abort();
    await this.#boss.stop({ timeout: ATTESA });
  }
}
