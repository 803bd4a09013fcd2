import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { CodiceErrore, ErroreDominio } from '../../domain/errori.ts';

interface ScalareDiTesto<Interno> {
  readonly nome: string;
  /** In Italian, for whoever reads the schema. */
  readonly descrizione: string;
  /** What was expected, in Italian, to follow "si attende". Never the caller's value. */
  readonly atteso: string;
  /** The value that the resolvers receive; null, or an ErroreDominio whose message is better than `atteso`, when the text is not one. */
  readonly leggi: (testo: string) => Interno | null;
  /**
   * The text that the caller receives of a resolver's value; null when the value is not one: a fault of ours, masked. Without it, texts go
   * out as they are.
   */
  readonly scrivi?: (valore: unknown) => string | null;
}

/**
 * A scalar that travels as text, and as text only: a number literal is refused, so that no amount passes through a float.
 * A wrong input throws GraphQLError VALORE_NON_VALIDO; a wrong output throws a plain TypeError, which is a fault.
 */
export function scalareDiTesto<Interno>(scalare: ScalareDiTesto<Interno>): GraphQLScalarType<Interno, string> {
  const scrivi = scalare.scrivi ?? ((valore: unknown) => (typeof valore === 'string' ? valore : null));
  const leggi = (valore: unknown, nodo?: ValueNode): Interno => {
    const letto = typeof valore === 'string' ? letturaSenzaEccezioni(scalare, valore) : { difetto: null };
    if ('valore' in letto) return letto.valore;
    throw new GraphQLError(letto.difetto ?? `Valore non valido per ${scalare.nome}: si attende ${scalare.atteso}.`, {
      nodes: nodo,
      extensions: { code: CodiceErrore.VALORE_NON_VALIDO },
    });
  };
  return new GraphQLScalarType<Interno, string>({
    name: scalare.nome,
    description: scalare.descrizione,
    serialize: (valore) => {
      const testo = scrivi(valore);
      if (testo === null) throw new TypeError(`${scalare.nome}: il valore da restituire non ha la forma attesa`);
      return testo;
    },
    parseValue: (valore) => leggi(valore),
    parseLiteral: (nodo) => leggi(nodo.kind === Kind.STRING ? nodo.value : undefined, nodo),
  });
}

function letturaSenzaEccezioni<Interno>(
  scalare: ScalareDiTesto<Interno>,
  testo: string,
): { readonly valore: Interno } | { readonly difetto: string | null } {
  try {
    const valore = scalare.leggi(testo);
    return valore === null ? { difetto: null } : { valore };
  } catch (errore) {
    if (errore instanceof ErroreDominio) return { difetto: errore.message };
    throw errore;
  }
}
