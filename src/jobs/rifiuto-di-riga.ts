import { GraphQLError } from 'graphql';
import { codiceDi } from '../database/errori.ts';
import { ErroreDominio } from '../domain/errori.ts';
import { testoNonAmmesso } from '../reads/errori.ts';
import type { EsitoRiga } from '../services/lavorazioni/scrivi.ts';
import { riscontroErrato } from '../services/riscontro.ts';

/** SQLSTATE of a text that PostgreSQL can neither hold nor look for (character_not_in_repertoire, untranslatable_character). */
const NON_E_TESTO = new Set(['22021', '22P05']);

/**
 * Why a line was refused, or null where the error is a fault. What a single mutation answers in `errors` is the line's error here. Beyond
 * the limit of wrong riscontri a line answers as with a wrong one, unchecked (access.md §3).
 */
export function rifiutoDiRiga(errore: unknown): NonNullable<EsitoRiga['errore']> | null {
  if (errore instanceof ErroreDominio) return { codice: errore.codice, testo: errore.message, campo: errore.campo };
  if (NON_E_TESTO.has(codiceDi(errore) ?? '')) return { codice: 'VALORE_NON_VALIDO', testo: testoNonAmmesso().message, campo: [] };
  if (!(errore instanceof GraphQLError)) return null;
  const { code, path } = errore.extensions;
  if (code === 'LIMITE_SUPERATO') return rifiutoDiRiga(riscontroErrato());
  if (code !== 'ID_NON_VALIDO' && code !== 'VALORE_NON_VALIDO') return null;
  return { codice: 'VALORE_NON_VALIDO', testo: errore.message, campo: (path as string[] | undefined) ?? [] };
}
