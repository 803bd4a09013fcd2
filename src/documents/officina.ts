import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { DisegnoNonRiuscito } from './errori.ts';
import type { DatiEstrattoConto } from './estratto-conto/dati.ts';
import { totaliF24 } from './f24/controlli.ts';
import type { DatiF24 } from './f24/dati.ts';
import type { DatiRendicontazione } from './rendicontazione/dati.ts';

/** The data of each kind of document that can be drawn. */
export interface DatiDaDisegnare {
  readonly F24: DatiF24;
  readonly ESTRATTO_CONTO: DatiEstrattoConto;
  readonly RENDICONTAZIONE_GS: DatiRendicontazione;
}

/** A finished PDF. */
export interface Disegno {
  readonly byte: Uint8Array;
  readonly pagine: number;
}

/** What crosses to a worker: the kind and its data. */
export type LavoroDiDisegno = {
  [T in keyof DatiDaDisegnare]: { readonly tipo: T; readonly dati: DatiDaDisegnare[T] };
}[keyof DatiDaDisegnare];

/** Draws PDFs aside, so that the event loop of the server never waits for a page. */
export interface Officina {
  /**
   * The PDF of the data: the same data give the same bytes. Rejects with DatiNonDisegnabili where the data break a rule of their form, with
   * DisegnoNonRiuscito where the drawing fails; the next request finds a healthy worker.
   */
  disegna<T extends keyof DatiDaDisegnare>(tipo: T, dati: DatiDaDisegnare[T]): Promise<Disegno>;
  /** Ends the workers; what is being drawn is finished first. */
  chiudi(): Promise<void>;
}

// Node runs the sources as they are (its own type stripping) under the tests, and the compiled files otherwise.
const operaio = import.meta.url.endsWith('.ts') ? './operaio.ts' : './operaio.js';

/** Megabytes of heap of a worker. */
const MEMORIA_OPERAIO = 768;

/**
 * A pool of drawing workers, `thread` of them (by default one for each core but one, at most four). One stays warm; the others are
 * started at need. `memoria` is what the heap of each may take, in megabytes: one that needs more is ended alone, instead of the
 * server. Workers see no environment variable: nothing they draw comes from there.
 */
export function creaOfficina({ thread, memoria = MEMORIA_OPERAIO }: { thread?: number; memoria?: number } = {}): Officina {
  const massimo = thread ?? Math.min(4, Math.max(1, availableParallelism() - 1));
  const piscina = new Piscina<LavoroDiDisegno, Disegno>({
    filename: new URL(operaio, import.meta.url).href,
    minThreads: 1,
    maxThreads: massimo,
    idleTimeout: 30_000,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoria },
  });
  // A worker that dies while nobody waits for it (at start, or idle) is replaced by the pool: without a listener its end would be the
  // process's.
  piscina.on('error', () => undefined);
  let chiusa = false;
  return {
    async disegna(tipo, dati) {
      const lavoro = { tipo, dati } as LavoroDiDisegno;
      // Asked here, since an error's class is lost on the way from a worker.
      if (lavoro.tipo === 'F24') totaliF24(lavoro.dati);
      // A closed piscina would start workers again.
      if (chiusa) throw new DisegnoNonRiuscito(new Error('officina chiusa'));
      return await piscina.run(lavoro).catch((errore: unknown) => {
        throw new DisegnoNonRiuscito(errore);
      });
    },
    async chiudi() {
      chiusa = true;
      await piscina.close();
    },
  };
}
