import type { Principal } from '../../auth/principal.ts';
import type { Chiamante } from '../../auth/titoli.ts';

/** Callers remembered. */
const MASSIMO = 1_000;

/** A caller as he was, and as the statement wrote him then. */
interface Noto {
  readonly chi: Chiamante;
  readonly testo: string;
}

/**
 * Who asked lately, as he was then. Nothing is decided by it: a statement is made as if he were still the same, reads him again in the same snapshot as
 * the rows, and what it gives is thrown away where he is not.
 */
export class Chiamanti {
  readonly #noti = new Map<string, Noto>();

  /** As he was; undefined where he is not remembered. */
  di(principal: Principal): Noto | undefined {
    return this.#noti.get(chiaveDi(principal));
  }

  /** Forgets him. */
  dimentica(principal: Principal): void {
    this.#noti.delete(chiaveDi(principal));
  }

  /** Remembers him as a statement wrote him (the JSON of a Chiamante), and reads it. */
  ricorda(principal: Principal, testo: string): Chiamante {
    const primo = this.#noti.size >= MASSIMO ? this.#noti.keys().next().value : undefined;
    if (primo !== undefined) this.#noti.delete(primo);
    const chi = JSON.parse(testo) as Chiamante;
    this.#noti.set(chiaveDi(principal), { chi, testo });
    return chi;
  }
}

function chiaveDi({ codiceFiscale, perConto }: Principal): string {
  return `${codiceFiscale} ${perConto ?? ''}`;
}
