import type { ApolloServerPlugin } from '@apollo/server';
import { campiRadice } from './campi-radice.ts';
import type { Contesto } from './contesto.ts';

/** Writes the access record before the answer leaves, and adds extensions.aggiornatoFinoA where a list was read by aggiornatoDal. */
export function audit(): ApolloServerPlugin<Contesto> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response, operation, document }) {
          if (!operation || !document) return;
          await contextValue.registra(campiRadice(document, operation.selectionSet).join(', '));
          if (contextValue.finoA && response.body.kind === 'single') {
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, aggiornatoFinoA: await contextValue.finoA };
          }
        },
      };
    },
  };
}
