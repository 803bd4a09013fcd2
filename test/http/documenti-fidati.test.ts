import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigurazioneNonValida } from '../../src/config.ts';
import { leggiDocumentiFidati } from '../../src/server/documenti-fidati.ts';
import { erroriDi, servizio } from './servizio.ts';

const SALUTO = '{ saluto }';
const ECO = 'query Eco($n: Int!) { eco(n: $n) }';
const id = (testo: string) => `sha256:${createHash('sha256').update(testo).digest('hex')}`;
const fidati = new Map([SALUTO, ECO, 'mutation { incrementa }'].map((testo) => [id(testo), testo]));

async function chiedi(base: string, corpo: object) {
  const risposta = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(corpo),
  });
  return { stato: risposta.status, risposta };
}

test('un documento registrato si chiede per id, con le sue variabili', async () => {
  const { base } = await servizio({}, { documenti: { fidati, soli: false } });
  expect(await (await chiedi(base, { documentId: id(SALUTO) })).risposta.json()).toMatchObject({ data: { saluto: 'ciao' } });
  expect(await (await chiedi(base, { documentId: id(ECO), variables: { n: 2 } })).risposta.json()).toMatchObject({ data: { eco: 'eco' } });
  expect(await (await chiedi(base, { query: SALUTO })).risposta.json()).toMatchObject({ data: { saluto: 'ciao' } });
  const conGet = await fetch(`${base}/graphql?documentId=${encodeURIComponent(id(SALUTO))}`, {
    headers: { 'apollo-require-preflight': 'si' },
  });
  expect([conGet.status, (await erroriDi(conGet)).map(({ extensions }) => extensions.path)]).toEqual([400, [['documentId']]]);
});

test.each([
  ['id sconosciuto', { documentId: id('{ altro }') }, 'documentId'],
  ['id che non è un testo', { documentId: { $ne: null } }, 'documentId'],
  ['nome del prototipo', { documentId: 'constructor' }, 'documentId'],
  ['insieme a un testo', { documentId: id(SALUTO), query: '{ chi }' }, 'query'],
])('rifiutato, e nulla è eseguito: %s', async (_, corpo, campo) => {
  const { base, prova } = await servizio({}, { documenti: { fidati, soli: false } });
  const { stato, risposta } = await chiedi(base, corpo);
  expect([stato, (await erroriDi(risposta)).map(({ extensions }) => [extensions.code, extensions.path])]).toEqual([
    400,
    [['VALORE_NON_VALIDO', [campo]]],
  ]);
  expect(prova.chiamate).toBe(0);
});

test('dove si eseguono solo documenti registrati un testo non passa, nemmeno per GET o per introspezione', async () => {
  const { base, prova } = await servizio({}, { documenti: { fidati, soli: true } });
  expect((await chiedi(base, { documentId: id(SALUTO) })).stato).toBe(200);
  const prima = prova.chiamate;
  for (const query of [SALUTO, '{ __schema { types { name } } }']) expect((await chiedi(base, { query })).stato).toBe(400);
  const conGet = await fetch(`${base}/graphql?query=${encodeURIComponent(SALUTO)}`, { headers: { 'apollo-require-preflight': 'si' } });
  expect([conGet.status, prova.chiamate]).toEqual([400, prima]);
});

test('un manifesto che non si legge o non è valido ferma l’avvio, e dice quali operazioni', () => {
  const cartella = mkdtempSync(join(tmpdir(), 'cassetto-fidati-'));
  onTestFinished(() => rmSync(cartella, { recursive: true }));
  const schema = buildSchema('type Query { saluto: String }');
  const scrivi = (testo: string) => {
    const file = join(cartella, 'manifesto.json');
    writeFileSync(file, testo);
    return file;
  };
  expect(leggiDocumentiFidati(scrivi(JSON.stringify({ a: SALUTO })), schema)).toEqual(new Map([['a', SALUTO]]));
  expect(() => leggiDocumentiFidati(scrivi(JSON.stringify({ a: SALUTO, b: '{ altro }', c: '{' })), schema)).toThrow(/b, c/);
  for (const rotto of ['', '[]', '{"a":1}']) expect(() => leggiDocumentiFidati(scrivi(rotto), schema)).toThrow(ConfigurazioneNonValida);
  expect(() => leggiDocumentiFidati(join(cartella, 'assente.json'), schema)).toThrow(ConfigurazioneNonValida);
});
