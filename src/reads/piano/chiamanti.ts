import type { Principal } from '../../auth/principal.ts';
import type { Chiamante } from '../../auth/titoli.ts';

/** Callers remembered. */
const MASSIMO = 1_000;

/**
 * Who asked lately, as he was then. Nothing is decided by it: a statement is made as if he were still the same, reads him again in the same snapshot as
 * the rows, and what it gives is thrown away where he is not.
 */
export class Chiamanti {
  readonly #noti = new Map<string, { readonly chi: Chiamante; readonly testo: string }>();

  /** As he was; undefined where he is not remembered. */
  di(principal: Principal): Chiamante | undefined {
    return this.#noti.get(chiaveDi(principal))?.chi;
  }

  /** Forgets him. */
  dimentica(principal: Principal): void {
    this.#noti.delete(chiaveDi(principal));
  }

  /** Whether he is what was remembered of him. Remembers what he is. */
  eAncora(principal: Principal, chi: Chiamante): boolean {
    const chiave = chiaveDi(principal);
    const testo = JSON.stringify(chi);
    if (this.#noti.get(chiave)?.testo === testo) return true;
    const primo = this.#noti.size >= MASSIMO ? this.#noti.keys().next().value : undefined;
    if (primo !== undefined) this.#noti.delete(primo);
    this.#noti.set(chiave, { chi, testo });
    return false;
  }
}

function chiaveDi({ codiceFiscale, perConto }: Principal): string {
  return `${codiceFiscale} ${perConto ?? ''}`;
}
