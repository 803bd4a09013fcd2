/**
 * Lets few at a time through, the others in the order in which they came. Issuing a document holds a database connection while the drawing waits for a
 * free worker: without turns, sixty PDFs opened at once would take every connection and refuse the rest.
 */
export class Turni {
  #liberi: number;
  readonly #attesa: (() => void)[] = [];

  constructor(quanti: number) {
    this.#liberi = quanti;
  }

  /** Runs `lavoro` when its turn comes; the turn ends with it, however it ends. */
  async esegui<T>(lavoro: () => Promise<T>): Promise<T> {
    if (this.#liberi > 0) this.#liberi -= 1;
    else await new Promise<void>((entra) => this.#attesa.push(entra));
    try {
      return await lavoro();
    } finally {
      const prossimo = this.#attesa.shift();
      if (prossimo) prossimo();
      else this.#liberi += 1;
    }
  }
}
