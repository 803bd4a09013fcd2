import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { Contesto } from './contesto.ts';

/** Names of the root fields of an operation, fragments included, each once, sorted. */
function campiRadice(documento: DocumentNode, selezione: SelectionSetNode, nomi = new Set<string>()): Set<string> {
  for (const parte of selezione.selections) {
    if (parte.kind === Kind.FIELD) nomi.add(parte.name.value);
    else if (parte.kind === Kind.INLINE_FRAGMENT) campiRadice(documento, parte.selectionSet, nomi);
    else {
      const frammento = documento.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === parte.name.value);
      if (frammento?.kind === Kind.FRAGMENT_DEFINITION) campiRadice(documento, frammento.selectionSet, nomi);
    }
  }
  return nomi;
}

/** Writes the access record before the answer leaves, and adds extensions.aggiornatoFinoA where a list was read by aggiornatoDal. */
export function audit(): ApolloServerPlugin<Contesto> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response, operation, document }) {
          if (!operation || !document) return;
          await contextValue.registra([...campiRadice(document, operation.selectionSet)].sort().join(', '));
          if (contextValue.finoA && response.body.kind === 'single') {
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, aggiornatoFinoA: await contextValue.finoA };
          }
        },
      };
    },
  };
}
