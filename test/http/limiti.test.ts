import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { erroriDi, servizio } from './servizio.ts';

const volte = (n: number, uno: (i: number) => string) => Array.from({ length: n }, (_, i) => uno(i)).join(' ');
const annida = (n: number, campo: string) => `${`${campo}{`.repeat(n)}nome${'}'.repeat(n)}`;

/** Code and status of the answer to each document, and how many resolvers ran. */
async function esiti(documenti: Record<string, string>, ambiente: NodeJS.ProcessEnv = {}) {
  const { chiedi, prova } = await servizio(ambiente);
  const risposte: Record<string, unknown> = {};
  for (const [nome, documento] of Object.entries(documenti)) {
    const risposta = await chiedi(documento);
    const errori = await erroriDi(risposta);
    risposte[nome] = errori.length === 0 ? 'ok' : `${risposta.status} ${errori.map((errore) => errore.extensions.code).join(' ')}`;
    expect(errori.length, nome).toBeLessThanOrEqual(6);
  }
  return { risposte, chiamate: prova.chiamate };
}

test('oltre i limiti nulla è eseguito', async () => {
  const bomba = Array.from({ length: 25 }, (_, i) => `fragment f${i} on Ramo {a: ramo {...f${i + 1}} b: ramo {...f${i + 1}}}`).join(' ');
  const quaranta = `fragment f on Ramo {${volte(40, (i) => `n${i}: nome`)}}`;
  const { risposte, chiamate } = await esiti({
    '10.000 alias': `{${volte(10_000, (i) => `a${i}: saluto`)}}`,
    '101 alias di __typename': `{${volte(101, (i) => `a${i}: __typename`)}}`,
    '31 campi radice': `{${volte(31, () => 'saluto')}}`,
    '11 mutation': `mutation {${volte(11, (i) => `a${i}: incrementa`)}}`,
    '16 livelli': `{${annida(15, 'ramo')}}`,
    'livelli in un fragment': `{ramo {...f}} fragment f on Ramo {${annida(15, 'ramo')}}`,
    'bomba di fragment': `{ramo {...f0}} ${bomba} fragment f25 on Ramo {nome}`,
    'alias in un fragment ripetuto': `{a: ramo {...f} b: ramo {...f} c: ramo {...f}} ${quaranta}`,
    'lo stesso campo 2.000 volte': `{ramo {${volte(2_000, () => 'nome')}}}`,
    '21 direttive': `{saluto ${volte(21, () => '@include(if: true)')}}`,
    '10.000 livelli': `{${annida(10_000, 'ramo')}}`,
    '10.000 liste': `{eco(codice: ${'['.repeat(10_000)}${']'.repeat(10_000)})}`,
  });
  expect(new Set(Object.values(risposte)), JSON.stringify(risposte)).toEqual(new Set(['400 LIMITE_SUPERATO']));
  expect(chiamate).toBe(0);
});

test('entro i limiti si risponde, al bordo', async () => {
  const { risposte } = await esiti({
    '100 alias': `{ramo {${volte(99, (i) => `a${i}: nome`)} ultimo: nome}}`,
    '30 campi radice': `{${volte(30, (i) => `a${i}: saluto`)}}`,
    '10 mutation': `mutation {${volte(10, (i) => `a${i}: incrementa`)}}`,
    '15 livelli': `{${annida(14, 'ramo')}}`,
    'le connessioni non contano': `{ramo {${annida(14, 'edges {node')}${'}'.repeat(14)}}}`,
    '20 direttive': `{ramo {${volte(20, (i) => `a${i}: nome @include(if: true)`)}}}`,
  });
  expect(new Set(Object.values(risposte)), JSON.stringify(risposte)).toEqual(new Set(['ok']));
});

test('i limiti sono impostazioni', async () => {
  const { risposte } = await esiti(
    { alias: '{a: saluto b: saluto c: saluto}', token: `{ramo {${volte(50, () => 'nome')}}}` },
    { LIMITE_ALIAS: '2', LIMITE_TOKEN: '50' },
  );
  expect(risposte).toEqual({ alias: '400 LIMITE_SUPERATO', token: '400 LIMITE_SUPERATO' });
});

test('molti errori sono detti in pochi; i fragment in cerchio sono rifiutati', async () => {
  const { risposte } = await esiti({
    errori: `{${volte(20, (i) => `x${i}`)}}`,
    cerchio: '{ramo {...a}} fragment a on Ramo {ramo {...b}} fragment b on Ramo {ramo {...a}}',
  });
  expect(risposte['errori']).toBe(`200 ${volte(6, () => 'GRAPHQL_VALIDATION_FAILED')}`);
  expect(risposte['cerchio']).toBe('200 GRAPHQL_VALIDATION_FAILED');
});

test('un corpo di oltre un milione di byte è rifiutato prima di leggerlo', async () => {
  const { chiedi } = await servizio();
  const risposta = await chiedi(`{saluto} # ${'x'.repeat(1_048_576)}`);
  expect(risposta.status).toBe(413);
  expect(await erroriDi(risposta)).toMatchObject([
    { extensions: { code: 'LIMITE_SUPERATO', requestId: risposta.headers.get('x-request-id') } },
  ]);
});

test("l'introspezione intera passa dove è aperta, in produzione è chiusa", async () => {
  expect((await (await servizio()).chiedi(getIntrospectionQuery())).status).toBe(200);
  const produzione = { NODE_ENV: 'production', OIDC_ISSUER: 'https://emittente.example', OIDC_AUDIENCE: 'noi' };
  const risposta = await (await servizio(produzione)).chiedi('{__schema{types{name}}}');
  expect((await erroriDi(risposta))[0]).toMatchObject({
    message: "L'introspezione è disattivata: lo schema è pubblicato con il progetto.",
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});
