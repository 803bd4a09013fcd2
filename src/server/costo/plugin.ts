import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, getVariableValues, Kind } from 'graphql';
import { disponibilitaDi, spendiPunti } from '../../services/bilancio.ts';
import type { Contesto } from '../contesto.ts';
import { punti } from './calcola.ts';

/**
 * Measures every operation before anything of it runs, refuses one beyond the limit, spends its points from the caller's budget, and says both in
 * extensions.cost of the answer. Without a token there is no budget: nothing of the archive can be read so.
 */
export function costo(massimo: number): ApolloServerPlugin<Contesto> {
  return {
    async requestDidStart() {
      let richiesti: number | null = null;
      return {
        async didResolveOperation({ schema, operation, document, request, contextValue }) {
          if (!operation) return;
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          if (!coerced) return; // variables that are not what they should be: nothing will run
          const frammenti = document.definitions.filter((una) => una.kind === Kind.FRAGMENT_DEFINITION);
          richiesti = punti({ schema, operazione: operation, frammenti, variabili: coerced });
          if (richiesti > massimo) throw troppo(richiesti, massimo);
          if (contextValue.principal) await spendiPunti(contextValue.bilanci, contextValue.principal, richiesti);
        },
        async willSendResponse({ response, contextValue }) {
          if (richiesti === null || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const { principal, bilanci } = contextValue;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { richiesti, massimo, ...(principal && disponibilitaDi(bilanci, principal)) },
          };
        },
      };
    },
  };
}

function troppo(richiesti: number, massimo: number): GraphQLError {
  return new GraphQLError(
    `La richiesta supera un limite: punti ${richiesti}, al massimo ${massimo}. Chiedere pagine più piccole (first) o meno livelli.`,
    { extensions: { code: 'LIMITE_SUPERATO', http: { status: 400 } } },
  );
}
