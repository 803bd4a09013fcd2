import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { finche } from '../support/postgres-incorporato.ts';
import { erroriDi, servizio } from './servizio.ts';

/** A promise, and what ends it. */
const sospesa = () => Promise.withResolvers<void>();
const lunga = (quanti: number) => `{${Array.from({ length: quanti }, (_, n) => `a${n}: saluto`).join(' ')}}`;

test('chi ha atteso il suo turno troppo a lungo: 503 con retryAfter; chi guarda il server è servito; poi di nuovo tutti', async () => {
  const { chiedi, prova, base, log } = await servizio({ LIMITE_INSIEME: '3', LIMITE_ATTESA: '50' });
  const { promise, resolve: lascia } = sospesa();
  prova.attesa = promise;
  const dentro = Array.from({ length: 3 }, () => chiedi('{lento}'));
  await finche(async () => expect((await chiedi('{saluto}')).status).toBe(503));
  const fuori = await chiedi('{saluto}');
  expect([fuori.status, fuori.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await erroriDi(fuori)).toEqual([
    {
      message: expect.stringContaining('riprovare'),
      extensions: { code: 'SOVRACCARICO', requestId: fuori.headers.get('x-request-id'), retryAfter: 2 },
    },
  ]);
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  lascia();
  expect(await Promise.all(dentro.map(async (uno) => (await uno).json()))).toEqual(Array(3).fill({ data: { lento: 'finito' } }));
  await finche(async () => expect((await chiedi('{saluto}')).status).toBe(200));
  // It is a state of the server, not a fault of each request.
  expect(log.join()).not.toContain('richiesta non riuscita');
});

test('chi se ne va prima della risposta lascia il posto', async () => {
  const { chiedi, prova, server } = await servizio({ LIMITE_INSIEME: '1', LIMITE_ATTESA: '50' });
  const { promise, resolve: lascia } = sospesa();
  prova.attesa = promise;
  const cliente = connect(server.porta, '127.0.0.1');
  const corpo = '{"query":"{lento}"}';
  cliente.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${corpo.length}\r\n\r\n${corpo}`);
  await finche(async () => expect((await chiedi('{saluto}')).status).toBe(503));
  cliente.destroy();
  await finche(async () => expect((await chiedi('{saluto}')).status).toBe(200));
  lascia();
});

test('chi attende il suo turno è servito, e chi vi rinuncia non lo prende ad altri', async () => {
  const { chiedi, prova, server } = await servizio({ LIMITE_INSIEME: '1', LIMITE_ATTESA: '60000' });
  const { promise, resolve: lascia } = sospesa();
  prova.attesa = promise;
  const dentro = chiedi('{lento}');
  const rinuncia = new AbortController();
  const inFila = Array.from({ length: 5 }, () => chiedi('{saluto}'));
  const andato = fetch(`http://127.0.0.1:${server.porta}/graphql?query={saluto}`, {
    headers: { 'apollo-require-preflight': 'si' },
    signal: rinuncia.signal,
  }).catch(() => null);
  rinuncia.abort();
  expect(await andato).toBeNull();
  lascia();
  expect((await dentro).status).toBe(200);
  expect((await Promise.all(inFila)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await chiedi('{saluto}')).status).toBe(200);
});

test('una risposta oltre la misura è un errore intero, non una metà', async () => {
  const { chiedi } = await servizio({ LIMITE_RISPOSTA: '1000', LIMITE_RADICI: '100' });
  expect(await (await chiedi(lunga(40))).json()).toMatchObject({ data: { a0: 'ciao', a39: 'ciao' } });
  const troppa = await chiedi(lunga(90));
  expect([troppa.status, await troppa.json()]).toEqual([
    200,
    {
      errors: [
        {
          message: expect.stringContaining('La risposta supera 1000 byte'),
          extensions: { code: 'LIMITE_SUPERATO', requestId: troppa.headers.get('x-request-id') },
        },
      ],
      data: null,
    },
  ]);
});

test('una richiesta che dura troppo ha la sua risposta, e il server continua', async () => {
  const { chiedi, prova, log } = await servizio({ LIMITE_RICHIESTA: '1' });
  const { promise, resolve: lascia } = sospesa();
  prova.attesa = promise;
  const risposta = await chiedi('{lento}');
  expect([risposta.status, risposta.headers.get('retry-after')]).toEqual([503, '2']);
  expect((await erroriDi(risposta)).map(({ extensions }) => extensions.code)).toEqual(['TEMPO_SCADUTO']);
  lascia();
  expect((await chiedi('{saluto}')).status).toBe(200);
  expect(log.filter((riga) => riga.includes('richiesta non riuscita'))).toHaveLength(1);
});

test('chi non legge mai le sue risposte è lasciato andare', async () => {
  const { server } = await servizio({ LIMITE_RICHIESTA: '1' });
  const corpo = JSON.stringify({ query: getIntrospectionQuery() });
  const cliente = connect(server.porta, '127.0.0.1');
  const chiusa = new Promise((fatto) => cliente.on('close', fatto));
  cliente.on('error', () => undefined);
  // Questions and answers beyond what the buffers of a connection hold: what cannot be written tells him that it is closed.
  const una = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${corpo.length}\r\n\r\n${corpo}`;
  cliente.pause();
  cliente.write(una.repeat(6000));
  await chiusa;
});
