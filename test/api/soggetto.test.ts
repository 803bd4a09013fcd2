import { afterAll, beforeAll, expect, test } from 'vitest';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

test('the intermediario reads posizioni, versamenti and F24 of his client in one query', async () => {
  const { data, errors } = await server.chiedi(
    'intermediario',
    `query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { codiceFiscale posizioni { nodes { codice sede { nome }
      versamenti(first: 1) { nodes { importoDebito } } f24(first: 1) { nodes { rata importo scadenza } } } } } }`,
    { cf: cfDi('titolare') },
  );
  expect(errors).toBeUndefined();
  expect(data.soggetto.posizioni.nodes).toContainEqual({
    codice: '28456123',
    sede: { nome: 'Cesena' },
    versamenti: { nodes: [{ importoDebito: expect.stringMatching(/^\d+\.\d\d$/) }] },
    f24: { nodes: [{ rata: '1RATA', importo: '741.45', scadenza: '2011-05-16' }] },
  });
});
