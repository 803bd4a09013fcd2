import { type RawBuilder, sql } from 'kysely';
import type { ContestoLettura } from './contesto.ts';
import { Cursori } from './cursore.ts';
import type { Elenco } from './elenco.ts';
import type { Pagina } from './paginazione.ts';
import type { Riga } from './tabelle.ts';

export interface InfoPagina {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of a list, as the executor reads it. Cursors are made, and rows counted, only when they are asked for. */
export class Connessione {
  readonly nodes: readonly Riga[];
  readonly totalCount: () => Promise<number>;
  readonly #altre: boolean;
  readonly #pagina: Pagina;
  readonly #cursore: (riga: Riga) => string;

  constructor(righe: readonly Riga[], pagina: Pagina, cursore: (riga: Riga) => string, conta: () => Promise<number>) {
    const nodi = righe.slice(0, pagina.righe);
    this.nodes = pagina.avanti ? nodi : nodi.reverse();
    this.#altre = righe.length > pagina.righe;
    this.#pagina = pagina;
    this.#cursore = cursore;
    this.totalCount = conta;
  }

  get edges(): { cursor: string; node: Riga }[] {
    return this.nodes.map((node) => ({ cursor: this.#cursore(node), node }));
  }

  /** Beyond the starting cursor there is at least its own row. */
  get pageInfo(): InfoPagina {
    const oltre = this.#pagina.da !== null;
    const prima = this.nodes[0];
    const ultima = this.nodes.at(-1);
    return {
      hasNextPage: this.#pagina.avanti ? this.#altre : oltre,
      hasPreviousPage: this.#pagina.avanti ? oltre : this.#altre,
      startCursor: prima ? this.#cursore(prima) : null,
      endCursor: ultima ? this.#cursore(ultima) : null,
    };
  }
}

/** The text of a row's sort key, kept beside the row under this name: exact where a Date would lose microseconds. */
export const CHIAVE_ORDINE = 'ordine__';

/** The cursors of a list as this caller asks it. */
export function cursoriDi<F>(contesto: ContestoLettura, elenco: Elenco<F>, genitore: string, filtro: F): Cursori {
  const { principal, chiaveCursori } = contesto;
  return new Cursori(chiaveCursori, [
    principal?.codiceFiscale,
    principal?.applicazione?.id ?? null,
    principal?.perConto ?? null,
    elenco.nome,
    genitore,
    elenco.ordine,
    canonico(filtro),
  ]);
}

/** The same filter gives the same value, whatever the order in which it was written. */
export function canonico(valore: unknown): unknown {
  if (valore instanceof Date) return valore.toISOString();
  if (Array.isArray(valore)) return valore.map(canonico);
  if (typeof valore !== 'object' || valore === null) return valore ?? null;
  return Object.entries(valore)
    .filter(([, v]) => v != null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => [k, canonico(v)]);
}

/** The columns, order and starting point of one page, ready to go into a select from the list's table `t`. */
export function sqlDellaPagina<F>(elenco: Elenco<F>, contesto: ContestoLettura, pagina: Pagina, cursori: Pick<Cursori, 'leggi'>) {
  const { colonna, tipo, crescente } = elenco.ordine;
  const ref = sql.ref(colonna.includes('.') ? colonna : `t.${colonna}`);
  const avanza = crescente === pagina.avanti;
  const verso = avanza ? sql`asc` : sql`desc`;
  const dopo: RawBuilder<unknown>[] = [];
  if (pagina.da !== null) {
    const { ordine, uuid } = cursori.leggi(pagina.da, pagina.avanti ? 'after' : 'before');
    dopo.push(sql`(${ref}, t.id) ${avanza ? sql`>` : sql`<`} (${ordine}::text::${sql.raw(tipo)}, ${uuid}::uuid)`);
  }
  return {
    colonne: sql`${contesto.tabelle[elenco.tabella].colonne('t')}, ${ref}::text as ${sql.ref(CHIAVE_ORDINE)}`,
    dopo,
    ordine: sql`${ref} ${verso}, t.id ${verso}`,
    quante: pagina.righe + 1,
  };
}
