import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { campiRadice } from '../campi-radice.ts';
import { costi, durata, operazioni } from './misure.ts';

/** Counts and times the operations. It has to come after whoever puts the cost in the answer. */
export const misuraOperazioni: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    const inizio = performance.now();
    let chiesta = { tipo: 'NESSUNO', campo: 'NESSUNO' };
    return {
      async didResolveOperation({ document, operation }) {
        if (!operation) return;
        const campi = campiRadice(document, operation.selectionSet);
        chiesta = { tipo: operation.operation, campo: campi.length === 1 ? campi[0]! : 'PIU_CAMPI' };
      },
      async willSendResponse({ response: { body } }) {
        const risultato = body.kind === 'single' ? body.singleResult : null;
        operazioni.inc({ ...chiesta, esito: String(risultato?.errors?.[0]?.extensions?.['code'] ?? 'OK') });
        durata.observe(chiesta, (performance.now() - inizio) / 1000);
        const costo = risultato?.extensions?.['cost'] as { readonly richiesti: number } | undefined;
        if (costo) costi.observe({ tipo: chiesta.tipo }, costo.richiesti);
      },
    };
  },
};
