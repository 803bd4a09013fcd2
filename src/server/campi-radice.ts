import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** Names of the root fields of an operation, fragments included, each once, sorted: names of the schema, never a client's text. */
export function campiRadice(documento: DocumentNode, selezione: SelectionSetNode): string[] {
  return [...raccogli(documento, selezione, new Set())].sort();
}

function raccogli(documento: DocumentNode, selezione: SelectionSetNode, nomi: Set<string>): Set<string> {
  for (const parte of selezione.selections) {
    if (parte.kind === Kind.FIELD) nomi.add(parte.name.value);
    else if (parte.kind === Kind.INLINE_FRAGMENT) raccogli(documento, parte.selectionSet, nomi);
    else {
      const frammento = documento.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === parte.name.value);
      if (frammento?.kind === Kind.FRAGMENT_DEFINITION) raccogli(documento, frammento.selectionSet, nomi);
    }
  }
  return nomi;
}
