import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/**
 * GraphQL over HTTP judged by the audits that its working group publishes (npm graphql-http): MUST, SHOULD and MAY alike. They ask without
 * a token, and by GET, which is answered only to whom no browser could send of its own accord: the header that the guide asks for goes along.
 */
let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ demo: false });
});
afterAll(() => server.chiudi());

const audits = serverAudits({
  url: () => `${server.base}/graphql`,
  fetchFn: (indirizzo: string, richiesta: RequestInit = {}) => {
    const headers = new Headers(richiesta.headers);
    headers.set('apollo-require-preflight', 'true');
    return fetch(indirizzo, { ...richiesta, headers });
  },
});

test('gli audit sono tutti', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_, __, audit) => {
  const esito = await audit.fn();
  expect(esito.status, 'reason' in esito ? esito.reason : undefined).toBe('ok');
});
