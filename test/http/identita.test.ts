import { expect, test } from 'vitest';
import { erroriDi, servizio } from './servizio.ts';

const COMMERCIALISTA = 'CNTPLA68L22Z998D';

test('con un token buono il campo sa chi chiede; x-per-conto lo restringe', async () => {
  const { chiedi, emittente } = await servizio();
  const token = await emittente.firma();
  expect(await (await chiedi('{chi}', { token })).json()).toEqual({ data: { chi: '["RSSMRA80A01H501U",null]' } });
  const perConto = await chiedi('{chi}', { token, headers: { 'x-per-conto': COMMERCIALISTA.toLowerCase() } });
  expect(await perConto.json()).toEqual({ data: { chi: `["RSSMRA80A01H501U","${COMMERCIALISTA}"]` } });
});

test('un x-per-conto che non è un codice fiscale è rifiutato senza ripeterlo', async () => {
  const { chiedi, emittente, prova } = await servizio();
  const risposta = await chiedi('{saluto}', { token: await emittente.firma(), headers: { 'x-per-conto': 'CNTPLA68L22Z998X' } });
  const testo = await risposta.clone().text();
  expect(risposta.status).toBe(400);
  expect(testo).not.toContain('CNTPLA68L22Z998X');
  expect(await erroriDi(risposta)).toMatchObject([{ extensions: { code: 'VALORE_NON_VALIDO', path: ['x-per-conto'] } }]);
  expect(prova.chiamate).toBe(0);
});

test('senza token decidono i campi: il pubblico risponde, l’altro dice TOKEN_ASSENTE', async () => {
  const { chiedi } = await servizio();
  expect(await (await chiedi('{saluto}')).json()).toEqual({ data: { saluto: 'ciao' } });
  const chi = await chiedi('{chi}');
  expect(chi.status).toBe(401);
  expect(chi.headers.get('www-authenticate')).toBe('Bearer realm="cassetto"');
  expect(await erroriDi(chi)).toMatchObject([{ extensions: { code: 'TOKEN_ASSENTE' } }]);
});

test('un token rifiutato ferma tutta la richiesta, anche sui campi pubblici', async () => {
  const { chiedi, emittente, prova, log } = await servizio();
  const scaduto = await emittente.firma({ exp: 1_000_000_000 });
  for (const [token, codice] of [
    [scaduto, 'TOKEN_SCADUTO'],
    [await emittente.firma({ aud: 'altro' }), 'TOKEN_NON_VALIDO'],
    ['x'.repeat(9_000), 'TOKEN_NON_VALIDO'],
  ] as const) {
    const risposta = await chiedi('{saluto}', { token });
    expect(risposta.status).toBe(401);
    expect(risposta.headers.get('www-authenticate')).toMatch(/^Bearer .*error="invalid_token"$/);
    expect(await erroriDi(risposta)).toMatchObject([{ extensions: { code: codice, requestId: risposta.headers.get('x-request-id') } }]);
  }
  const basic = await chiedi('{saluto}', { headers: { authorization: 'Basic YTpi' } });
  expect([basic.status, (await erroriDi(basic))[0]?.extensions.code]).toEqual([401, 'TOKEN_NON_VALIDO']);
  expect(prova.chiamate).toBe(0);
  expect(log.join()).not.toContain(scaduto);
});

test("l'emittente non risponde: 503 a freddo, con quando riprovare; a caldo si serve", async () => {
  const { chiedi, emittente } = await servizio();
  emittente.spento = true;
  const freddo = await chiedi('{chi}', { token: await emittente.firma() });
  expect(freddo.status).toBe(503);
  expect(freddo.headers.get('retry-after')).toBe('5');
  expect(await erroriDi(freddo)).toMatchObject([{ extensions: { code: 'EMITTENTE_NON_RAGGIUNGIBILE', retryAfter: 5 } }]);

  const altro = await servizio();
  await altro.chiedi('{chi}', { token: await altro.emittente.firma() });
  altro.emittente.spento = true;
  expect((await altro.chiedi('{chi}', { token: await altro.emittente.firma({ n: 2 }) })).status).toBe(200);
});
