import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { Piani } from '../../src/reads/piano/piani.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { operazioni } from './operazioni.ts';

/* What a plan answers is what the resolvers answer, byte for byte: the same operations to two servers of the same archive, one without plans. */
const AMPIO = { LIMITE_ALIAS: '2000', LIMITE_RADICI: '300', LIMITE_TOKEN: '50000', LIMITE_PUNTI: '100000000', LIMITE_COSTO: '100000000' };
let server: ServerDiProva;
let senza: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: AMPIO });
  senza = await serverDiProva({ ambiente: AMPIO, gemello: server });
});
afterAll(async () => {
  await senza.chiudi();
  await server.chiudi();
});

const risposte = vi.spyOn(Piani.prototype, 'rispondi');

/** The text of an answer up to its extensions; errors without their request id, in the order of their paths: that in which fields end is nobody's. */
async function testo(dove: ServerDiProva, chi: NomePersona, query: string, variables: object): Promise<string> {
  const risposta = await fetch(`${dove.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await dove.token(chi)}` },
    body: JSON.stringify({ query, variables }),
  });
  const corpo = await risposta.text();
  const dati = corpo.replace(/,"extensions":\{"cost".*$/s, '}');
  if (!dati.startsWith('{"errors"')) return dati;
  const { errors, data } = JSON.parse(dati.replaceAll(/,?"requestId":"[^"]+"/g, ''));
  return JSON.stringify({ errors: errors.map((uno: unknown) => JSON.stringify(uno)).sort(), data });
}

const CODICI = (['titolare', 'commerciante', 'professionista', 'ente', 'coadiuvante'] as const).map(cfDi);
const CHI: readonly NomePersona[] = ['intermediario', 'intermediario', 'titolare', 'dipendente-studio', 'associazione', 'ente', 'applicazione'];

test('any operation, whoever asks', async () => {
  let conPiano = 0;
  let tutte = 0;
  await fc.assert(
    fc.asyncProperty(operazioni(CODICI), fc.constantFrom(...CHI), async ({ documento, variabili }, chi) => {
      const prima = risposte.mock.results.length;
      const [una, altra] = [await testo(server, chi, documento, variabili), await testo(senza, chi, documento, variabili)];
      expect(una).toBe(altra);
      const data = await risposte.mock.results[prima]?.value;
      tutte += 1;
      if (typeof data === 'string') conPiano += 1;
    }),
    { numRuns: Number(process.env['PROVE'] ?? 60), endOnFailure: true },
  );
  expect(conPiano).toBeGreaterThan(tutte / 5);
}, 120_000);
