import { createHmac, timingSafeEqual } from 'node:crypto';
import { cursoreNonValido } from './errori.ts';

const BYTE_FIRMA = 12;
const SEPARATORE = '\u0000';

/** Where a cursor stands in its list: the text of the row's sort key, and its id. */
export interface PuntoDellElenco {
  readonly ordine: string;
  readonly uuid: string;
}

/**
 * The cursors of one list as one caller asked it: opaque, over (sort key, id), signed together with the caller, the list, its parent, its filter and
 * its order, so that a cursor from anywhere else is refused.
 */
export class Cursori {
  readonly #chiave: Buffer;

  constructor(chiaveServer: Buffer, contesto: readonly unknown[]) {
    this.#chiave = createHmac('sha256', chiaveServer).update(JSON.stringify(contesto)).digest();
  }

  /** The cursor of a row: `ordine` is the text of its sort key. */
  scrivi(ordine: string, uuid: string): string {
    const testo = Buffer.from(`${ordine}${SEPARATORE}${uuid}`);
    return Buffer.concat([this.#firma(testo), testo]).toString('base64url');
  }

  /** What a cursor says, whoever signed it; null where it says nothing: nothing may go out before leggi() has taken it too. */
  static apri(cursore: string): PuntoDellElenco | null {
    const [ordine, uuid] = Buffer.from(cursore, 'base64url').subarray(BYTE_FIRMA).toString().split(SEPARATORE);
    return ordine === undefined || uuid === undefined ? null : { ordine, uuid };
  }

  /** @throws GraphQLError CURSORE_NON_VALIDO */
  leggi(cursore: string, campo: string): PuntoDellElenco {
    const byte = Buffer.from(cursore, 'base64url');
    const testo = byte.subarray(BYTE_FIRMA);
    if (
      byte.length <= BYTE_FIRMA ||
      byte.toString('base64url') !== cursore ||
      !timingSafeEqual(this.#firma(testo), byte.subarray(0, BYTE_FIRMA))
    )
      throw cursoreNonValido(campo);
    return Cursori.apri(cursore)!;
  }

  #firma(testo: Buffer): Buffer {
    return createHmac('sha256', this.#chiave).update(testo).digest().subarray(0, BYTE_FIRMA);
  }
}
