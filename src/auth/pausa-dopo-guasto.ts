import { EmittenteNonRaggiungibile } from './errori-token.ts';

/** Milliseconds without asking again after the issuer failed, so that an outage is not answered with a storm. */
const PAUSA = 5_000;

/** The pause an issuer is given after it failed: nobody asks it again before it is over. */
export class PausaDopoGuasto {
  #fino = 0;

  /** Throws while the pause lasts. */
  esigiFinita(): void {
    if (Date.now() < this.#fino) throw new Error('the issuer failed a moment ago and is not asked again yet');
  }

  /** Begins a pause; one that lasts already is not made longer. */
  inizia(): void {
    if (Date.now() >= this.#fino) this.#fino = Date.now() + PAUSA;
  }

  /** Begins a pause and gives the error that says so to the caller, with the seconds to wait. */
  guasto(causa: unknown): EmittenteNonRaggiungibile {
    this.inizia();
    return new EmittenteNonRaggiungibile(PAUSA / 1000, causa);
  }
}
