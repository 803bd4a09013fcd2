import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ErroreDominio } from '../../src/domain/errori.ts';
import { IndirizzoNonDisponibile } from '../../src/server/http.ts';
import { erroriDi, servizio } from './servizio.ts';

const JSON_ = { 'content-type': 'application/json' };
const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('richieste scritte male: stato e codice', () => {
  const casi: [string, string, RequestInit, number, string][] = [
    ['POST senza content-type', '/graphql', { method: 'POST', body: new Uint8Array([123, 125]) }, 415, 'RICHIESTA_NON_VALIDA'],
    [
      'POST text/plain',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{saluto}"}' },
      400,
      'RICHIESTA_NON_VALIDA',
    ],
    ['POST di un modulo', '/graphql', { method: 'POST', body: new URLSearchParams({ query: '{saluto}' }) }, 415, 'RICHIESTA_NON_VALIDA'],
    ['POST vuoto', '/graphql', { method: 'POST', headers: JSON_ }, 400, 'RICHIESTA_NON_VALIDA'],
    ['JSON rotto', '/graphql', { method: 'POST', headers: JSON_, body: '{"query":' }, 400, 'RICHIESTA_NON_VALIDA'],
    [
      '__proto__',
      '/graphql',
      { method: 'POST', headers: JSON_, body: '{"query":"{saluto}","variables":{"__proto__":{"a":1}}}' },
      400,
      'RICHIESTA_NON_VALIDA',
    ],
    ['senza query', '/graphql', { method: 'POST', headers: JSON_, body: '{"variables":{}}' }, 400, 'RICHIESTA_NON_VALIDA'],
    [
      'variabili di testo',
      '/graphql',
      { method: 'POST', headers: JSON_, body: '{"query":"{saluto}","variables":"{}"}' },
      400,
      'RICHIESTA_NON_VALIDA',
    ],
    ['elenco di operazioni', '/graphql', { method: 'POST', headers: JSON_, body: '[{"query":"{saluto}"}]' }, 400, 'RICHIESTA_NON_VALIDA'],
    ['GET senza preflight', '/graphql?query={saluto}', {}, 400, 'RICHIESTA_NON_VALIDA'],
    ['GET di una mutation', '/graphql?query=mutation{incrementa}', { headers: JSON_ }, 405, 'RICHIESTA_NON_VALIDA'],
    [
      'query registrata',
      '/graphql',
      { method: 'POST', headers: JSON_, body: '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}' },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['PUT', '/graphql', { method: 'PUT', headers: JSON_, body: '{"query":"{saluto}"}' }, 405, 'RICHIESTA_NON_VALIDA'],
    ['DELETE', '/graphql', { method: 'DELETE' }, 405, 'RICHIESTA_NON_VALIDA'],
    ['indirizzo che non c’è', '/altrove?token=segreto', {}, 404, 'NON_TROVATO'],
    ['indirizzo illeggibile', '/%ff', {}, 400, 'RICHIESTA_NON_VALIDA'],
    [
      'accept impossibile',
      '/graphql',
      { method: 'POST', headers: { ...JSON_, accept: 'text/html' }, body: '{"query":"{saluto}"}' },
      406,
      'RICHIESTA_NON_VALIDA',
    ],
  ];
  test.each(casi)('%s', async (_, percorso, richiesta, stato, codice) => {
    const { base, prova, log } = await servizio();
    const risposta = await fetch(`${base}${percorso}`, richiesta);
    const errori = await erroriDi(risposta);
    expect([risposta.status, errori.map((uno) => uno.extensions.code)]).toEqual([stato, [codice]]);
    expect(errori[0]?.message).not.toMatch(/segreto|Unexpected|query parameter|GraphQL operations|Apollo/);
    expect(risposta.headers.get('x-request-id')).toMatch(UUID7);
    expect(errori[0]?.extensions.requestId).toBe(risposta.headers.get('x-request-id'));
    if (!percorso.includes('mutation') && stato !== 406) expect(prova.chiamate).toBe(0);
    expect(log.join()).not.toContain('segreto');
  });

  test('una mutation per GET non è eseguita', async () => {
    const { base, prova } = await servizio();
    const risposta = await fetch(`${base}/graphql?query=mutation{incrementa}`, { headers: { 'apollo-require-preflight': 'si' } });
    expect([risposta.status, risposta.headers.get('allow'), prova.chiamate]).toEqual([405, 'POST', 0]);
  });

  test.each([
    ['intestazioni enormi', `GET /healthz HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['non è HTTP', 'ciao\r\n\r\n', 400],
  ])('sul socket: %s', async (_, testo, stato) => {
    const { server } = await servizio();
    const risposta = await new Promise<string>((risolvi, rifiuta) => {
      let letto = '';
      const socket = connect(server.porta, '127.0.0.1', () => socket.write(testo));
      socket.on('data', (pezzo) => {
        letto += pezzo;
      });
      socket.on('close', () => risolvi(letto));
      socket.on('error', rifiuta);
    });
    expect(risposta).toMatch(new RegExp(`^HTTP/1.1 ${stato} `));
    const corpo = JSON.parse(risposta.split('\r\n\r\n')[1] ?? '') as { errors: { extensions: { requestId: string } }[] };
    expect(corpo.errors[0]?.extensions.requestId).toMatch(UUID7);
  });
});

describe('risposte buone', () => {
  test('GET di una query, con l’intestazione di preflight', async () => {
    const { base } = await servizio();
    const risposta = await fetch(`${base}/graphql?query={saluto}`, { headers: { 'apollo-require-preflight': 'si' } });
    expect(await risposta.json()).toEqual({ data: { saluto: 'ciao' } });
  });

  test('ogni risposta ha le intestazioni di sicurezza e un request id nostro, mai quello del cliente', async () => {
    const { base, chiedi } = await servizio();
    const sue = { 'x-request-id': 'scritto-dal-cliente', 'request-id': 'scritto-dal-cliente' };
    const risposte = [
      await chiedi('{saluto}', { headers: sue }),
      await fetch(`${base}/healthz`, { headers: sue }),
      await fetch(`${base}/no`, { headers: sue }),
    ];
    for (const { headers } of risposte) {
      expect(headers.get('x-request-id')).toMatch(UUID7);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      for (const mai of ['x-powered-by', 'server', 'set-cookie']) expect(headers.get(mai)).toBeNull();
    }
    expect(new Set(risposte.map(({ headers }) => headers.get('x-request-id'))).size).toBe(3);
  });

  test('nessuna pagina di benvenuto', async () => {
    const { base } = await servizio();
    const risposta = await fetch(`${base}/graphql`, { headers: { accept: 'text/html' } });
    expect([risposta.status, await risposta.text()]).toEqual([400, expect.not.stringContaining('<')]);
  });

  test('CORS: solo le origini configurate', async () => {
    const { base } = await servizio({ CORS_ORIGINI: 'https://studio.example' });
    const preflight = (origin: string) =>
      fetch(`${base}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
      });
    const buona = await preflight('https://studio.example');
    expect([buona.status, buona.headers.get('access-control-allow-origin')]).toEqual([204, 'https://studio.example']);
    expect(buona.headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await preflight('https://altro.example')).headers.get('access-control-allow-origin')).toBeNull();
    const chiuso = await servizio();
    const senza = await fetch(`${chiuso.base}/healthz`, { headers: { origin: 'https://studio.example' } });
    expect(senza.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('il registro dice metodo, rotta, stato, tempo, id e operazione; di ciò che è stato chiesto nulla', async () => {
    const { chiedi, emittente, log, base } = await servizio({}, { rotte: [(app) => void app.get('/documenti/:token', async () => 'x')] });
    const token = await emittente.firma();
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const risposta = await chiedi('query RSSMRA80A01H501U($n: Int! = 1) {chi eco(n: $n)}', {
      token,
      variables: { n: 987_654 },
      headers: { traceparent },
    });
    await risposta.text();
    await (await fetch(`${base}/documenti/${'s'.repeat(900)}`, { headers: { traceparent: '00-RSSMRA80A01H501U' } })).text();
    await expect.poll(() => log.length).toBe(2);
    const [prima, seconda] = log.map((riga) => JSON.parse(riga) as Record<string, unknown>);
    expect(prima).toMatchObject({
      metodo: 'POST',
      rotta: '/graphql',
      stato: 200,
      operazione: 'chi, eco',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      requestId: risposta.headers.get('x-request-id'),
    });
    expect(seconda).toMatchObject({ metodo: 'GET', rotta: '/documenti/:token', stato: 200, operazione: null });
    const voci = ['level', 'metodo', 'ms', 'msg', 'operazione', 'requestId', 'rotta', 'stato', 'time'];
    expect(Object.keys(prima ?? {}).sort()).toEqual([...voci, 'traceId'].sort());
    expect(Object.keys(seconda ?? {}).sort()).toEqual(voci);
    for (const segreto of [token, '987654', 'RSSMRA80A01H501U', 'sss', '127.0.0.1']) expect(log.join()).not.toContain(segreto);
  });

  test('le altre rotte rispondono agli errori nella stessa forma', async () => {
    const lancia = (errore: Error) => async () => {
      throw errore;
    };
    const { base } = await servizio(
      {},
      {
        rotte: [
          (app) => void app.get('/dominio', lancia(new ErroreDominio('ACCESSO_NEGATO', 'No.', ['id']))),
          (app) => void app.get('/caduta', lancia(Object.assign(new Error('SELECT'), { code: '57P01' }))),
          (app) => void app.get('/imprevisto', lancia(new Error('SELECT segreto'))),
        ],
      },
    );
    const risposte = await Promise.all(['dominio', 'caduta', 'imprevisto'].map((rotta) => fetch(`${base}/${rotta}`)));
    expect(risposte.map(({ status }) => status)).toEqual([400, 503, 500]);
    expect(risposte[1]?.headers.get('retry-after')).toBe('2');
    const codici = await Promise.all(
      risposte.map(async (risposta) => (await erroriDi(risposta)).map((errore) => [errore.extensions.code, errore.message])),
    );
    expect(codici.flat()).toEqual([
      ['ACCESSO_NEGATO', 'No.'],
      ['BANCA_DATI_NON_DISPONIBILE', expect.not.stringContaining('SELECT')],
      ['ERRORE_INTERNO', expect.not.stringContaining('SELECT')],
    ]);
  });
});

describe('vita del server', () => {
  test('/healthz dice che il processo è vivo, /readyz che può lavorare: quale controllo non riesce o non risponde, non perché', async () => {
    const riesce = () => undefined;
    const fallisce = () => Promise.reject(new Error('segreto'));
    let bancaDati: () => unknown = riesce;
    const stato = { inCongedo: false };
    const { base } = await servizio({}, { controlli: { bancaDati: () => bancaDati(), disco: riesce }, stato });
    const dice = async (percorso: string) => {
      const risposta = await fetch(`${base}${percorso}`);
      return [risposta.status, await risposta.json()];
    };
    expect(await dice('/readyz')).toEqual([200, { stato: 'pronto' }]);
    for (const rotta of [fallisce, () => new Promise(() => undefined)]) {
      bancaDati = rotta;
      expect(await dice('/readyz')).toEqual([503, { stato: 'non pronto', guasti: ['bancaDati'] }]);
      expect(await dice('/healthz')).toEqual([200, { stato: 'ok' }]);
    }
    bancaDati = riesce;
    stato.inCongedo = true;
    expect(await dice('/readyz')).toEqual([503, { stato: 'non pronto', guasti: ['congedo'] }]);
  });

  test('chiudendo, ciò che è cominciato riceve la risposta; poi nessuno ascolta', async () => {
    const { chiedi, prova, server, base } = await servizio();
    let lascia = () => {};
    let cominciata = () => {};
    const inCorso = new Promise<void>((risolvi) => {
      cominciata = risolvi;
    });
    const attesa = new Promise<void>((risolvi) => {
      lascia = risolvi;
    });
    Object.defineProperty(prova, 'attesa', {
      get: () => {
        cominciata();
        return attesa;
      },
    });
    const lenta = chiedi('{lento}');
    await inCorso;
    const chiusura = server.chiudi();
    await expect.poll(() => fetch(`${base}/healthz`).then(String, () => 'rifiutata')).toBe('rifiutata');
    lascia();
    expect((await lenta).headers.get('connection')).toBe('close');
    expect(await (await lenta).json()).toEqual({ data: { lento: 'finito' } });
    await chiusura;
    await expect(server.chiudi()).resolves.toBeUndefined();
  });

  test('una porta occupata è detta per nome', async () => {
    const { server } = await servizio();
    await expect(servizio({ PORT: String(server.porta) })).rejects.toBeInstanceOf(IndirizzoNonDisponibile);
  });
});
