import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { componi } from '../../src/documents/disegno/componi.ts';
import { apriLink } from '../documents/apri-link.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/* What an attacker writes by hand, byte for byte, against a whole server with its people. */
let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

/** Sends these bytes and reads the answer to its end. */
function grezza(testo: string): Promise<{ stato: number; corpo: string }> {
  return new Promise((risolvi, rifiuta) => {
    let letto = '';
    const socket = connect(Number(new URL(server.base).port), '127.0.0.1', () => socket.write(testo));
    socket.setEncoding('utf8');
    socket.on('data', (pezzo) => {
      letto += pezzo;
    });
    socket.on('error', rifiuta);
    socket.on('close', () => risolvi({ stato: Number(letto.slice(9, 12)), corpo: letto.slice(letto.indexOf('\r\n\r\n') + 4) }));
  });
}
const get = (percorso: string, intestazioni = '') =>
  grezza(`GET ${percorso} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${intestazioni}\r\n`);

async function post(corpo: string, intestazioni: Record<string, string> = {}) {
  const risposta = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await server.token('titolare')}`, ...intestazioni },
    body: corpo,
  });
  return { stato: risposta.status, testo: await risposta.text() };
}

async function unLink(intestazioni: Record<string, string> = {}): Promise<string> {
  const { data } = await server.chiedi('titolare', '{ f24(filtro: { anno: 2011 }, first: 1) { nodes { pdf { url } } } }', {}, intestazioni);
  return data.f24.nodes[0].pdf.url;
}

test('no path leads out of its folder: every climb is the page of what is not there', async () => {
  const salite = [
    '../chiavi/server',
    '..%2fchiavi%2fserver',
    '..%252fchiavi',
    '%2e%2e/%2e%2e/etc/passwd',
    '..\\chiavi\\server',
    '....//chiavi',
  ];
  const strane = ['%00', 'C:%5cwindows', 'CON', '%E2%88%95etc', 'x'.repeat(5_000), '%ff', '/etc/passwd', 'a/../../b'];
  for (const prima of ['/documenti/', '/calendario/', '/riferimento/', '/esploratore/', '/'])
    for (const dopo of [...salite, ...strane]) {
      const { stato, corpo } = await get(`${prima}${dopo}`);
      expect([400, 404, 414, 431], `${stato} ${prima}${dopo.slice(0, 20)}`).toContain(stato);
      expect(corpo).not.toMatch(/root:|PRIVATE|[0-9a-f]{64}|passwd|chiavi/);
    }
});

test('a link is read by GET, whole, any number of times until it ends, and by nothing else', async () => {
  const { pathname } = new URL(await unLink());
  const per = async (method: string, headers = {}) => (await fetch(`${server.base}${pathname}`, { method, headers })).status;
  expect([await per('GET'), await per('GET'), await per('GET', { range: 'bytes=0-3' })]).toEqual([200, 200, 200]);
  for (const metodo of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) expect([404, 405], metodo).toContain(await per(metodo));
  for (const intorno of [
    `${pathname}/`,
    `${pathname}%20`,
    `${pathname}%2e`,
    `/documenti/${pathname}`,
    pathname.toUpperCase(),
    `${pathname};a=b`,
  ])
    expect((await fetch(`${server.base}${intorno}`)).status, intorno).toBe(404);
  // What stands after the path is not part of the link, and changes nothing of it.
  expect((await fetch(`${server.base}${pathname}?utente=altro&scade=9999999999`)).status).toBe(200);
});

test('a link is made with the address of the configuration, whatever the request says of its own', async () => {
  const url = await unLink({ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' });
  expect(url.startsWith(`${new URL(url).origin}/documenti/`)).toBe(true);
  const corpo = JSON.stringify({ query: '{ f24(filtro: { anno: 2011 }, first: 1) { nodes { pdf { url } } } }' });
  const { corpo: risposta } = await grezza(
    `POST /graphql HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\ncontent-type: application/json\r\nauthorization: Bearer ${await server.token('titolare')}\r\ncontent-length: ${corpo.length}\r\n\r\n${corpo}`,
  );
  expect(risposta).toContain(`"url":"${new URL(url).origin}/documenti/`);
  expect(url + risposta).not.toContain('evil');
});

test('headers that a proxy would write change neither who asks nor how', async () => {
  const cf = cfDi('titolare');
  const finte = {
    'x-ssl-client-s-dn': `CN=${cf}`,
    'x-ssl-client-verify': 'SUCCESS',
    'x-forwarded-user': cf,
    'x-remote-user': cf,
    'x-original-url': '/healthz',
    'x-http-method-override': 'DELETE',
  };
  const { data, errors } = await server.chiedi(null, '{ io { codiceFiscale } }', {}, finte);
  expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'TOKEN_ASSENTE']);
  const suo = await server.chiedi('estraneo', '{ io { codiceFiscale } }', {}, { ...finte, 'x-per-conto': cf });
  expect(suo.data.io.codiceFiscale).toBe(cfDi('estraneo'));
  const conPerConto = await server.chiedi('estraneo', `{ soggetto(codiceFiscale: "${cf}") { id } }`, {}, { 'x-per-conto': cf });
  expect(conPerConto.data).toEqual({ soggetto: null });
});

test('two lengths, or a length and pieces, are refused: no request hides inside another', async () => {
  const testa = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
  const nascosta = 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n';
  for (const lunghezze of [
    'content-length: 0\r\ncontent-length: 30\r\n',
    'content-length: 4\r\ntransfer-encoding: chunked\r\n',
    'transfer-encoding: chunked, identity\r\n',
    'transfer-encoding : chunked\r\n',
    'content-length: +4\r\n',
  ]) {
    const { stato, corpo } = await grezza(`${testa}${lunghezze}\r\n0\r\n\r\n${nascosta}`);
    expect(stato, lunghezze).toBe(400);
    expect(corpo).not.toContain('HTTP/1.1 200');
  }
});

test('what a caller writes in headers, address and operationName makes no line of the log, and no word of one', async () => {
  const prima = server.registro.length;
  const falsa = '{"level":30,"msg":"iniettata"}';
  await get(`/%0a${encodeURIComponent(falsa)}%0d%0a`, `user-agent: a\t${falsa}\r\nx-request-id: ${falsa}\r\ntraceparent: ${falsa}\r\n`);
  await get('/healthz', `user-agent: a\r\n iniettata\r\n`);
  await post(JSON.stringify({ query: 'query A { __typename }', operationName: `A\n${falsa}\u001b[31m` }));
  await post(JSON.stringify({ query: `query A { __typename } #\n${falsa}`, variables: { [falsa]: falsa } }));
  await post('{}', { 'x-per-conto': `a\u0085${falsa}` });
  await expect.poll(() => server.registro.length).toBeGreaterThanOrEqual(prima + 4);
  const righe = server.registro.slice(prima);
  for (const riga of righe) {
    expect(riga).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(riga)).toHaveProperty('time');
  }
  expect(righe.join('')).not.toContain('iniettata');
  expect(righe.join('')).not.toContain('\u001b');
});

test('keys of an object’s own machinery pollute nothing, wherever they are sent', async () => {
  const cattivi = ['"__proto__":{"inquinato":1}', '"constructor":{"prototype":{"inquinato":1}}', '"a":{"__proto__":{"inquinato":1}}'];
  const query = 'query($f: F24Filtro, $v: Int) { f24(filtro: $f, first: $v) { totalCount } }';
  for (const cattivo of cattivi) {
    const esiti = [
      await post(`{${cattivo},"query":${JSON.stringify(query)}}`),
      await post(`{"query":${JSON.stringify(query)},"variables":{${cattivo}}}`),
      await post(`{"query":${JSON.stringify(query)},"variables":{"f":{${cattivo}}}}`),
      await post(`{"query":${JSON.stringify(query)},"extensions":{${cattivo}}}`),
    ];
    for (const dove of ['variables', 'extensions']) {
      const domanda = new URLSearchParams({ query, [dove]: `{${cattivo}}` });
      const { stato, corpo } = await get(`/graphql?${domanda}`, 'apollo-require-preflight: si\r\n');
      esiti.push({ stato, testo: corpo });
    }
    for (const { stato, testo } of esiti) {
      expect(stato).toBeLessThan(500);
      expect(testo).not.toContain('inquinato');
    }
  }
  const documento = '{ f24(filtro: { __proto__: { inquinato: 1 } }) { totalCount } constructor hasOwnProperty __proto__ }';
  expect((await post(JSON.stringify({ query: documento }))).testo).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['inquinato']).toBeUndefined();
});

test('aliases and lists of operations try no more riscontri than a person may: five a minute', async () => {
  const tentativi = Array.from(
    { length: 25 },
    (_, n) =>
      `a${n}: cercaDelegante(input: { codiceFiscale: "${cfDi('commerciante')}", riscontro: "${10_000_000 + n}" }) { delegante { codiceFiscale } }`,
  );
  const { errors } = await server.chiedi('ente', `{ ${tentativi.join(' ')} }`);
  const oltre = errors!.filter(({ extensions }) => extensions.code === 'LIMITE_SUPERATO');
  expect([oltre.length, errors!.length]).toEqual([20, 20]);
  const uno = { query: `{ ${tentativi[0]} }` };
  expect(await post(JSON.stringify([uno, uno]))).toMatchObject({ stato: 400, testo: expect.stringContaining('RICHIESTA_NON_VALIDA') });
});

test('nothing is fetched or read for a document, whatever its data say', async () => {
  const chiesti: string[] = [];
  const spia = createServer(({ url }, risposta) => {
    chiesti.push(String(url));
    risposta.end();
  });
  await new Promise<void>((ascolta) => spia.listen(0, '127.0.0.1', ascolta));
  const indirizzo = `http://127.0.0.1:${(spia.address() as AddressInfo).port}`;
  try {
    // A name that looks like a part of a document, or an address, is a name.
    const nome = `{"image":"${indirizzo}/a.png"} ${indirizzo}/b <img src="${indirizzo}/c">`;
    await server.banca.sql('update soggetto set denominazione = $2, cognome = $2 where codice_fiscale = $1', [cfDi('titolare'), nome]);
    const { stato, testo } = await apriLink(server, await unLink());
    expect([stato, testo.includes('/URI')]).toEqual([200, false]);
    // Nor would it be fetched if it came through: the library itself is told so.
    const testa = { titolo: 'x', argomento: 'x', creatoIl: '2026-06-15T08:00:00Z' };
    for (const image of [`${indirizzo}/d.png`, '/etc/passwd', 'file:///etc/passwd', `${server.cartella}/chiavi/server`])
      await expect(componi(testa, { content: [{ image }] }), image).rejects.toThrow();
    expect(chiesti).toEqual([]);
  } finally {
    spia.close();
  }
});
