import { paginazioneNonValida } from './errori.ts';

/** The page arguments of a Relay connection, as they arrive. */
export interface ArgomentiPagina {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page, checked: which way, how many rows, and from which cursor (exclusive). */
export interface Pagina {
  readonly avanti: boolean;
  readonly righe: number;
  readonly da: string | null;
}

/** Rows of a page that names no size. */
export const RIGHE_PREDEFINITE = 20;
/** Rows of a page, at most. */
export const RIGHE_MASSIME = 100;

/**
 * Checks the page arguments: 20 rows when none is given, 1–100, first with last refused, after with first and before with last.
 *
 * @throws GraphQLError PAGINAZIONE_NON_VALIDA naming the argument.
 */
export function leggiPagina({ first, after, last, before }: ArgomentiPagina): Pagina {
  if (first != null && last != null)
    throw paginazioneNonValida('first e last non si usano insieme: scegliere da che parte leggere.', 'last');
  const avanti = last == null && (first != null || before == null);
  if (avanti && before != null) throw paginazioneNonValida('before si usa con last; per leggere in avanti usare after.', 'before');
  if (!avanti && after != null) throw paginazioneNonValida('after si usa con first; per leggere all’indietro usare before.', 'after');
  const righe = (avanti ? first : last) ?? RIGHE_PREDEFINITE;
  if (righe < 1 || righe > RIGHE_MASSIME)
    throw paginazioneNonValida(`${avanti ? 'first' : 'last'} deve essere un intero da 1 a ${RIGHE_MASSIME}.`, avanti ? 'first' : 'last');
  return { avanti, righe, da: (avanti ? after : before) ?? null };
}
