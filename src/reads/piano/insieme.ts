import { AsyncResource } from 'node:async_hooks';
import DataLoader from 'dataloader';
import type { CompiledQuery } from 'kysely';
import type { Lettore } from '../../auth/fatti.ts';
import { LetturaAbbandonata } from '../../database/leggi-finche.ts';

/** Points (server/costo) that one statement answers for at most, unless one alone asks more: some milliseconds of PostgreSQL. */
export const PUNTI = 5_000;

/** One of those who are read for together: the values that set him apart, and the signal that he waits no more. */
export interface Richiedente {
  readonly valori: readonly string[];
  readonly segnale?: AbortSignal;
}

/** The row that answers one of them: `posto` counts from 1. */
export interface Posto {
  readonly posto: number;
}

/**
 * Reads by one statement what the same caller asks at once in several requests, alike but for some values: who arrives while a statement runs waits for
 * the next, together with the others, unless there are enough of them for one more. Where none runs nobody waits, and nobody is answered by a statement
 * that began before he asked.
 */
export class Insieme<R extends Posto> {
  readonly #leggi: Lettore;
  readonly #per: (valori: string) => CompiledQuery<R>;
  readonly #massimo: number;
  readonly #caricatore: DataLoader<Richiedente, R>;
  /** Sets off the group that is gathering. */
  #parti: (() => void) | null = null;
  #inCorso = 0;

  /** `per` gives the statement for a JSON list with the values of each; `punti` is what each costs. */
  constructor(leggi: Lettore, per: (valori: string) => CompiledQuery<R>, punti: number) {
    this.#leggi = leggi;
    this.#per = per;
    this.#massimo = Math.max(1, Math.floor(PUNTI / punti));
    this.#caricatore = new DataLoader((gruppo) => this.#rispondi(gruppo), {
      cache: false,
      maxBatchSize: this.#massimo,
      // What a group does is traced under the first who asked.
      batchScheduleFn: (parti) => this.#raccogli(AsyncResource.bind(parti)),
    });
  }

  /**
   * The row of one who asks; a statement that fails for one of a group is put again for each.
   *
   * @throws LetturaAbbandonata
   */
  leggi(richiedente: Richiedente): Promise<R> {
    return this.#caricatore.load(richiedente);
  }

  #raccogli(parti: () => void): void {
    // Another group begins to gather: the one before it is full.
    this.#avvia();
    this.#parti = parti;
    if (this.#inCorso === 0 || this.#massimo === 1) this.#avvia();
  }

  #avvia(): void {
    if (this.#parti === null) return;
    this.#inCorso += 1;
    // Whoever has arrived in this turn of the event loop comes along.
    setImmediate(this.#parti);
    this.#parti = null;
  }

  async #rispondi(gruppo: readonly Richiedente[]): Promise<(R | Error)[]> {
    try {
      const righe = await this.#tutti(gruppo).catch((errore: Error) => (gruppo.length === 1 ? [errore] : this.#ciascuno(gruppo)));
      return righe.map((riga, n) => (gruppo[n]!.segnale?.aborted ? new LetturaAbbandonata() : riga));
    } finally {
      this.#inCorso -= 1;
      this.#avvia();
    }
  }

  #ciascuno(gruppo: readonly Richiedente[]): Promise<(R | Error)[]> {
    return Promise.all(gruppo.map((uno) => this.#uno(uno).catch((errore: Error) => errore)));
  }

  async #uno({ valori, segnale }: Richiedente): Promise<R> {
    const [riga] = await this.#leggi(this.#per(JSON.stringify([valori])), segnale);
    return riga!;
  }

  /** The statement is given up when nobody of the group waits any more. */
  async #tutti(gruppo: readonly Richiedente[]): Promise<R[]> {
    if (gruppo.length === 1) return [await this.#uno(gruppo[0]!)];
    const [nessuno, letto] = [new AbortController(), new AbortController()];
    const aspettano = new Set(gruppo.filter(({ segnale }) => !segnale?.aborted));
    if (aspettano.size === 0) nessuno.abort();
    for (const uno of aspettano)
      uno.segnale?.addEventListener('abort', () => void (aspettano.delete(uno) && aspettano.size === 0 && nessuno.abort()), {
        signal: letto.signal,
      });
    try {
      const righe = await this.#leggi(this.#per(JSON.stringify(gruppo.map(({ valori }) => valori))), nessuno.signal);
      return righe.sort((a, b) => a.posto - b.posto);
    } finally {
      letto.abort();
    }
  }
}
