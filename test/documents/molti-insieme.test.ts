import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_POOL: '3' } });
});
afterAll(() => server.chiudi());

test('a studio opens forty F24 for the first time, all at once, on three connections: each opens', async () => {
  const { data } = await server.chiedi(
    'intermediario',
    '{ f24(filtro: { scadenzaDal: "2020-01-01" }, first: 40) { nodes { importo pdf { url } } } }',
  );
  const link = (data.f24.nodes as { importo: string | null; pdf: { url: string } | null }[]).flatMap(({ pdf }) => (pdf ? [pdf.url] : []));
  expect(link.length).toBeGreaterThan(30);
  const stati = await Promise.all(
    link.map(async (url) => {
      const risposta = await fetch(url.replace(/^http:\/\/[^/]+/, server.base));
      return [
        risposta.status,
        Buffer.from(await risposta.arrayBuffer())
          .subarray(0, 4)
          .toString(),
      ];
    }),
  );
  expect(new Set(stati.map(String))).toEqual(new Set(['200,%PDF']));
});
