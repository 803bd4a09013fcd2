import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type FormattedExecutionResult, getVariableValues, OperationTypeNode } from 'graphql';
import type { Piani } from '../reads/piano/piani.ts';
import type { Contesto } from './contesto.ts';

/** The data of an answer, as the JSON that it goes out as. */
class DatiScritti {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** Answers by a plan (docs/come-si-legge.md) the queries that have one; the others go on to the resolvers. */
export function rispostaDalPiano(piani: Piani): ApolloServerPlugin<Contesto> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, operation, document, queryHash, request, contextValue }) {
          // Whatever its type says, there is none where operationName names none: that is found out by executing.
          if (operation?.operation !== OperationTypeNode.QUERY || contextValue.principal === null || !queryHash) return null;
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          if (!coerced) return null;
          const daRispondere = { hash: queryHash, documento: document, operazione: operation, variabili: coerced };
          const json = await piani.rispondi(contextValue, daRispondere).catch((errore: unknown) => {
            // The resolvers tell the fault, each field in its place, and nothing is read again.
            Object.assign(contextValue, { leggi: () => Promise.reject(errore) });
            return null;
          });
          if (json === null) return null;
          const data = new DatiScritti(json) as unknown as Record<string, unknown>;
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
        },
      };
    },
  };
}

/** The text of an answer: data that is written already goes out as it is. */
export function testoDellaRisposta(risposta: FormattedExecutionResult): string {
  const { data, ...altro } = risposta;
  if (!(data instanceof DatiScritti)) return `${JSON.stringify(risposta)}\n`;
  const resto = JSON.stringify(altro);
  return `{"data":${data.json}${resto === '{}' ? '}' : `,${resto.slice(1)}`}\n`;
}
