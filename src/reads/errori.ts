import { GraphQLError } from 'graphql';

/** An argument of a read that cannot be served as asked: the request is wrong, nothing was refused by a rule. */
function richiestaNonValida(codice: string, messaggio: string, path: readonly string[]): GraphQLError {
  return new GraphQLError(messaggio, { extensions: { code: codice, path } });
}

/** first and last outside 1–100, or both, or a cursor on the wrong side. */
export const paginazioneNonValida = (messaggio: string, campo: string) => richiestaNonValida('PAGINAZIONE_NON_VALIDA', messaggio, [campo]);

/** A cursor that this list did not give to this caller: the four cases are not told apart. */
export const cursoreNonValido = (campo: string) =>
  richiestaNonValida(
    'CURSORE_NON_VALIDO',
    'Il cursore non è di questo elenco: usare startCursor o endCursor della stessa richiesta, con gli stessi filtri.',
    [campo],
  );

/** A text that is no global id of ours. */
export const idNonValido = (...path: string[]) =>
  richiestaNonValida('ID_NON_VALIDO', 'L’identificativo non è valido: usare un id restituito da questa API.', path);

/** More ids than nodes(ids) reads at once. */
export const troppiId = (massimo: number) => richiestaNonValida('PAGINAZIONE_NON_VALIDA', `ids ne ammette al massimo ${massimo}.`, ['ids']);

/** A text with U+0000, which PostgreSQL can neither hold nor look for. */
export const testoNonAmmesso = () =>
  richiestaNonValida('VALORE_NON_VALIDO', 'Un testo della richiesta contiene il carattere U+0000, che non è ammesso.', []);
