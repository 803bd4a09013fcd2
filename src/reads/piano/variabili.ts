import { type ASTNode, visit } from 'graphql';

/** The variables of an operation, after coercion, defaults included. */
export type Variabili = Readonly<Record<string, unknown>>;

/** The names of the variables that these nodes of a document ask. */
export function variabiliIn(nodi: readonly ASTNode[]): string[] {
  const nomi = new Set<string>();
  for (const nodo of nodi) visit(nodo, { Variable: ({ name }) => void nomi.add(name.value) });
  return [...nomi];
}

/** What a variable is worth, to tell one request from another: one that was not sent is not one that was sent as null. */
export function valoreDi(nome: string, variabili: Variabili): readonly [unknown] | 0 {
  return nome in variabili ? [variabili[nome]] : 0;
}
