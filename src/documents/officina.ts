import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { disegni } from '../osservazione.ts';
import { DatiNonDisegnabili, DisegnoNonRiuscito } from './errori.ts';
import type { DatiEstrattoConto } from './estratto-conto/dati.ts';
import type { DatiEstrattoDebitario } from './estratto-debitario/dati.ts';
import { totaliF24 } from './f24/controlli.ts';
import type { DatiF24 } from './f24/dati.ts';
import type { DatiModuloDelega } from './modulo-delega/dati.ts';
import { Turni } from './turni.ts';
import type { DatiRendicontazione } from './rendicontazione/dati.ts';

/** The data of each kind of document that can be drawn. */
export interface DatiDaDisegnare {
  readonly F24: DatiF24;
  /** One after the other in one file, from one to a few hundred. */
  readonly F24_MASSIVO: readonly DatiF24[];
  readonly ESTRATTO_CONTO: DatiEstrattoConto;
  readonly MODULO_DELEGA: DatiModuloDelega;
  /** One after the other in one file, at least one: a thousand take some ten seconds of a core and 7 MB. */
  readonly MODULI_DELEGA: readonly DatiModuloDelega[];
  readonly ESTRATTO_DEBITARIO: DatiEstrattoDebitario;
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
   * DisegnoNonRiuscito where the drawing fails or takes too long (the next request finds a healthy worker), with TroppiInAttesa where too many wait
   * already.
   */
  disegna<T extends keyof DatiDaDisegnare>(tipo: T, dati: DatiDaDisegnare[T]): Promise<Disegno>;
  /** Ends the workers; what is being drawn is finished first. */
  chiudi(): Promise<void>;
}

// Node runs the sources as they are (its own type stripping) under the tests, and the compiled files otherwise.
const OPERAIO = new URL(import.meta.url.endsWith('.ts') ? './operaio.ts' : './operaio.js', import.meta.url);

/** How a workshop differs from the usual one. */
export interface OpzioniOfficina {
  /** Workers; by default one for each core but one, at most four. */
  readonly thread?: number;
  /** Megabytes of heap of a worker: one that needs more is ended alone, instead of the server. */
  readonly memoria?: number;
  /** How many drawings may wait for a worker; one more is refused. */
  readonly inAttesa?: number;
  /** Seconds that one drawing may take, from when a worker has it: the worker of a longer one is ended. */
  readonly secondi?: number;
  /** The module that a worker runs. */
  readonly operaio?: URL;
}

/**
 * A pool of drawing workers. One stays warm; the others are started at need. What waits and how long a drawing lasts are bounded, so that one that
 * never ends takes neither the workers nor the requests behind it. Workers see no environment variable: nothing they draw comes from there.
 */
export function creaOfficina({
  thread = Math.min(4, Math.max(1, availableParallelism() - 1)),
  memoria = 768,
  inAttesa = 200,
  secondi = 120,
  operaio = OPERAIO,
}: OpzioniOfficina = {}): Officina {
  const piscina = new Piscina<LavoroDiDisegno, Disegno>({
    filename: operaio.href,
    minThreads: 1,
    maxThreads: thread,
    idleTimeout: 30_000,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoria },
  });
  // A worker that dies while nobody waits for it (at start, or idle) is replaced by the pool: without a listener its end would be the
  // process's.
  piscina.on('error', () => undefined);
  // The pool is never given more than its workers can take: the time of a drawing begins with it, not with its wait.
  const turni = new Turni({ insieme: thread, inAttesa });
  let chiusa = false;
  const affida = (lavoro: LavoroDiDisegno): Promise<Disegno> => {
    // A closed piscina would start workers again.
    if (chiusa) return Promise.reject(new DisegnoNonRiuscito(new Error('officina chiusa')));
    return piscina.run(lavoro, { signal: AbortSignal.timeout(secondi * 1000) }).catch((errore: unknown) => {
      throw new DisegnoNonRiuscito(errore);
    });
  };
  return {
    async disegna(tipo, dati) {
      const lavoro = { tipo, dati } as LavoroDiDisegno;
      // Asked here, since an error's class is lost on the way from a worker.
      if (lavoro.tipo === 'F24') totaliF24(lavoro.dati);
      if (lavoro.tipo === 'F24_MASSIVO') lavoro.dati.forEach(totaliF24);
      if (lavoro.tipo === 'MODULI_DELEGA' && lavoro.dati.length === 0) throw new DatiNonDisegnabili('moduli', 'almeno uno');
      const inizio = performance.now();
      const detto = (riuscito: boolean) => disegni.pubblica({ tipo, riuscito, secondi: (performance.now() - inizio) / 1000 });
      const disegno = turni.esegui(() => affida(lavoro));
      disegno.then(
        () => detto(true),
        () => detto(false),
      );
      return disegno;
    },
    async chiudi() {
      chiusa = true;
      await piscina.close();
    },
  };
}
