import { Confidenza } from './confidenza.ts';

/** The lowest of the degrees; ALTA of none. */
export function laMinore(...gradi: readonly Confidenza[]): Confidenza {
  if (gradi.includes(Confidenza.BASSA)) return Confidenza.BASSA;
  return gradi.includes(Confidenza.MEDIA) ? Confidenza.MEDIA : Confidenza.ALTA;
}

/** The degree of a word of the tables, "alta", "media" or "bassa"; what a table does not name is ALTA. */
export function gradoDi(voto: string | undefined): Confidenza {
  if (voto === 'bassa') return Confidenza.BASSA;
  return voto === 'media' ? Confidenza.MEDIA : Confidenza.ALTA;
}

/** The lowest degree among the figures of a year's table that are named by `cifre`, the paths of `confidenza_non_alta`. */
export function confidenzaDelleCifre(cifre: readonly string[], nonAlta: Readonly<Record<string, string | undefined>>): Confidenza {
  return laMinore(...cifre.map((cifra) => gradoDi(nonAlta[cifra])));
}
