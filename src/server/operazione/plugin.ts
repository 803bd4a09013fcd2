import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, OperationTypeNode } from 'graphql';
import { operazioni } from '../../osservazione.ts';
import type { Variabili } from '../../reads/piano/variabili.ts';
import type { Piani } from '../../reads/piano/piani.ts';
import type { Contesto } from '../contesto.ts';
import { comeDati, dalPiano } from './dal-piano.ts';
import { OperazioneNota } from './nota.ts';
import type { OperazioniNote } from './note.ts';
import { concludi, paga } from './seguito.ts';

/**
 * What Apollo does for an operation besides running it: it is paid for, answered by a plan where it has one (`piani` null: never), written in the
 * access record, and known from then on (pronta.ts).
 */
export function accompagna(note: OperazioniNote, piani: Piani | null): ApolloServerPlugin<Contesto> {
  return {
    async requestDidStart() {
      const inizio = performance.now();
      let nota: OperazioneNota | null = null;
      let variabili: Variabili | undefined;
      let richiesti: number | null = null;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Whatever its type says, there is none where operationName names none: that is found out by executing.
          if (!operation) return;
          const chiesta = { query: request.query ?? '', operationName: request.operationName };
          nota = note.di(chiesta) ?? new OperazioneNota(schema, document, operation);
          variabili = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}).coerced;
          if (!variabili) return; // they are not what they should be: nothing will run
          richiesti = nota.punti(variabili);
          await (contextValue.tentata?.pagata ?? paga(contextValue, richiesti));
          if (operation.operation === OperationTypeNode.QUERY) note.ricorda(chiesta, nota);
        },
        async responseForOperation({ operation, contextValue }) {
          if (!piani || !nota || !variabili || contextValue.tentata || operation.operation !== OperationTypeNode.QUERY) return null;
          const json = await dalPiano(piani, contextValue, nota, variabili);
          return json === null ? null : comeDati(json);
        },
        async willSendResponse({ contextValue, response }) {
          const risultato = response.body.kind === 'single' ? response.body.singleResult : null;
          try {
            if (!nota) return;
            const estensioni = await concludi(contextValue, nota.campi, richiesti);
            if (risultato && Object.keys(estensioni).length > 0) risultato.extensions = { ...risultato.extensions, ...estensioni };
          } finally {
            operazioni.pubblica({
              tipo: nota?.operazione.operation ?? null,
              campi: nota?.campi ?? [],
              errori: risultato?.errors?.map(({ extensions }) => String(extensions?.['code'])) ?? [],
              secondi: (performance.now() - inizio) / 1000,
              punti: richiesti,
            });
          }
        },
      };
    },
  };
}
