import { sql } from 'kysely';
import type { Lettore } from '../auth/fatti.ts';
import type { Gestione } from '../domain/gestione.ts';

/** How long the reference lists are kept before they are asked for again, milliseconds. */
const VITA = 60_000;

export interface SedeLetta {
  readonly codice: string;
  readonly nome: string | null;
}

export interface CausaleLetta {
  readonly codice: string;
  readonly descrizione: string | null;
  readonly gestione: Gestione | null;
  readonly riconosciuta: boolean;
}

interface Elenchi {
  readonly lettiA: number;
  readonly sedi: ReadonlyMap<string, SedeLetta>;
  readonly causali: ReadonlyMap<string, CausaleLetta>;
}

/** The reference tables, kept by the process: they change with a release or an import, not with a request. */
export class Riferimenti {
  readonly #leggi: Lettore;
  #elenchi: Promise<Elenchi> | null = null;

  constructor(leggi: Lettore) {
    this.#leggi = leggi;
  }

  /** The sede with this codice; one that is not in the list has no name. */
  async sede(codice: string): Promise<SedeLetta> {
    return (await this.cerca()).sede(codice);
  }

  /** The causale with this codice; one that is not in the list is not `riconosciuta`. */
  async causale(codice: string): Promise<CausaleLetta> {
    return (await this.cerca()).causale(codice);
  }

  /** Both, for who has many to ask for. */
  async cerca(): Promise<{ sede(codice: string): SedeLetta; causale(codice: string): CausaleLetta }> {
    const { sedi, causali } = await this.#tutti();
    return {
      sede: (codice) => sedi.get(codice) ?? { codice, nome: null },
      causale: (codice) => causali.get(codice) ?? { codice, descrizione: null, gestione: null, riconosciuta: false },
    };
  }

  async sedi(): Promise<SedeLetta[]> {
    return [...(await this.#tutti()).sedi.values()];
  }

  async causali(): Promise<CausaleLetta[]> {
    return [...(await this.#tutti()).causali.values()];
  }

  async #tutti(): Promise<Elenchi> {
    const letti = await this.#elenchi?.catch(() => null);
    if (letti && performance.now() - letti.lettiA < VITA) return letti;
    this.#elenchi = this.#carica();
    return this.#elenchi;
  }

  async #carica(): Promise<Elenchi> {
    const [sedi, causali] = await Promise.all([
      this.#leggi(sql<SedeLetta>`select codice, nome from sede order by codice`),
      this.#leggi(sql<CausaleLetta>`select codice, descrizione, gestione, true as riconosciuta from causale order by codice`),
    ]);
    const indice = <T extends { codice: string }>(righe: T[]) => new Map(righe.map((riga) => [riga.codice, riga]));
    return { lettiA: performance.now(), sedi: indice(sedi), causali: indice(causali) };
  }
}
