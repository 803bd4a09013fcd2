import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { esigiLivello } from '../auth/livello.ts';
import type { Livello } from '../auth/principal.ts';
import { comeRisposta } from './autenticazione.ts';
import type { ContestoBase } from './contesto-base.ts';

/**
 * Refuses whole the mutations of a person who did not authenticate at this level. `eta`: seconds within which he must have, to be told to
 * the client.
 */
export function livelloDelleMutazioni(minimo: Livello, eta: number): ApolloServerPlugin<ContestoBase> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, contextValue }) {
          if (operation?.operation !== OperationTypeNode.MUTATION) return;
          try {
            esigiLivello(contextValue.principal, minimo, eta);
          } catch (causa) {
            throw comeRisposta(causa);
          }
        },
      };
    },
  };
}
