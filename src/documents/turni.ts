import { TroppiInAttesa } from './errori.ts';

/**
 * Lets few at a time through, the others in the order in which they came, and refuses who would have to wait behind too many: a queue without an end
 * answers everybody late and nobody in time.
 */
export class Turni {
  #liberi: number;
  readonly #postiInAttesa: number;
  readonly #attesa: (() => void)[] = [];

  /** `insieme` at once; `inAttesa` more may wait. */
  constructor({ insieme, inAttesa }: { insieme: number; inAttesa: number }) {
    this.#liberi = insieme;
    this.#postiInAttesa = inAttesa;
  }

  /**
   * Runs `lavoro` when its turn comes; the turn ends with it, however it ends.
   *
   * @throws TroppiInAttesa at once, without having begun, where no place to wait is left.
   */
  async esegui<T>(lavoro: () => Promise<T>): Promise<T> {
    if (this.#liberi > 0) this.#liberi -= 1;
    else if (this.#attesa.length >= this.#postiInAttesa) throw new TroppiInAttesa();
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
