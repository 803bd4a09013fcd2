import type { NomeTabella, Tabella } from '../tabelle.ts';

/** A row in a statement of the plan: its table, under an alias of its own, and the columns that the statement reads of it. */
export class Riga {
  readonly tabella: Tabella;
  readonly nome: NomeTabella;
  readonly alias: string;
  readonly #lette = new Set(['id']);

  constructor(tabella: Tabella, nome: NomeTabella, alias: string) {
    this.tabella = tabella;
    this.nome = nome;
    this.alias = alias;
  }

  /** SQL of its soggetto. */
  get soggetto(): string {
    return this.nome === 'soggetto' ? this.uuid : this.colonna('soggetto_id');
  }

  /** SQL of its own id. */
  get uuid(): string {
    return this.colonna('id');
  }

  /** SQL of a column. */
  colonna(nome: string): string {
    this.#lette.add(nome);
    return `${this.alias}.${nome}`;
  }

  /** The columns that the plan, once compiled, asks of the row. */
  get lette(): ReadonlySet<string> {
    return this.#lette;
  }

  /** Its table as it stands after `from`: never one that is a query. */
  get da(): string {
    return `${this.tabella.nome} as ${this.alias}`;
  }

  /** The properties that its sign carries: what a rule may ask of a row (auth/rules.ts). */
  get nomiDelSegno(): readonly string[] {
    const altri = this.nome === 'posizione' ? ['sede'] : ['posizioneId', 'specie'];
    return ['soggettoId', 'uuid', ...altri.filter((nome) => this.tabella.colonna(nome))];
  }
}

/** SQL of the values of a row's sign, in the order of their names. */
export function colonneDelSegno(riga: Riga): string[] {
  const [, , ...altri] = riga.nomiDelSegno;
  return [riga.soggetto, riga.uuid, ...altri.map((nome) => riga.colonna(riga.tabella.colonna(nome)!.colonna))];
}
