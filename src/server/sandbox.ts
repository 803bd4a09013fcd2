import type { ApolloServerPlugin } from '@apollo/server';
import type { Contesto } from './contesto.ts';

/** Says in extensions.sandbox of every answer that this is a sandbox, and on which day the answer was decided. */
export function dichiaraSandbox(): ApolloServerPlugin<Contesto> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, sandbox: { oggi: contextValue.giorno } };
        },
      };
    },
  };
}
