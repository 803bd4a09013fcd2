import DataLoader from 'dataloader';

/** The loaders of one request, made when first asked for: what is loaded in the same tick under the same key goes into one statement. */
export class Caricatori {
  readonly #caricatori = new Map<string, unknown>();

  /** The loader for `nome`; `carica` answers in the order of its keys. Keys are strings. */
  per<V>(nome: string, carica: (chiavi: readonly string[]) => Promise<readonly V[]>): DataLoader<string, V> {
    const noto = this.#caricatori.get(nome);
    if (noto) return noto as DataLoader<string, V>;
    const nuovo = new DataLoader<string, V>(carica, { maxBatchSize: 1000 });
    this.#caricatori.set(nome, nuovo);
    return nuovo;
  }

  /** Forgets what was loaded. */
  svuota(): void {
    this.#caricatori.clear();
  }
}
