import { afterAll, beforeAll, test } from 'vitest';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ demo: true });
});
afterAll(() => server.chiudi());

const CAMPI = '{ nodes { id data dataNominale tipo descrizione importo assolta soggetto { codiceFiscale } posizione { codice } oggetto { __typename id } } }';

test('x', async () => {
  for (const chi of ['titolare', 'intermediario', 'commerciante'] as const) {
    const { data, errors } = await server.chiedi(chi, `query { scadenze(filtro: { dal: "2024-01-01", al: "2026-12-31", assolta: null }, first: 100) ${CAMPI} }`);
    console.log(chi, JSON.stringify(errors), data.scadenze?.nodes.map((n: any) => [n.data, n.dataNominale, n.tipo, n.descrizione, n.importo, n.assolta, n.soggetto?.codiceFiscale, n.posizione?.codice, n.oggetto?.__typename].join(' | ')).join('\n'));
  }
});
