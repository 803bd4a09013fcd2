import type { OperazioneNota } from './nota.ts';

/** Operations kept at once. */
const MASSIMO = 500;
/** Characters of a document that is worth keeping. */
const LUNGHEZZA = 20_000;

/** An operation as a client asks for it. */
export interface Chiesta {
  readonly query: string;
  readonly operationName?: string | null;
}

/** The operations that a process has read and found valid, by the text that asked for them. */
export class OperazioniNote {
  readonly #note = new Map<string, OperazioneNota>();

  di(chiesta: Chiesta): OperazioneNota | undefined {
    return this.#note.get(chiaveDi(chiesta));
  }

  ricorda(chiesta: Chiesta, nota: OperazioneNota): void {
    if (chiesta.query.length > LUNGHEZZA) return;
    const chiave = chiaveDi(chiesta);
    this.#note.delete(chiave);
    const prima = this.#note.size >= MASSIMO ? this.#note.keys().next().value : undefined;
    if (prima !== undefined) this.#note.delete(prima);
    this.#note.set(chiave, nota);
  }
}

function chiaveDi({ query, operationName }: Chiesta): string {
  return `${operationName ?? ''}\n${query}`;
}
