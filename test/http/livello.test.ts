import { expect, test } from 'vitest';
import { erroriDi, servizio } from './servizio.ts';

const ADESSO = () => Math.floor(Date.now() / 1000);
const L2 = 'https://www.spid.gov.it/SpidL2';

test('dove è chiesto il livello 2, una persona di livello 1 legge ma non modifica; la risposta dice quale accesso serve', async () => {
  const { chiedi, emittente, prova } = await servizio({ LIVELLO_MUTAZIONI: '2' });
  const fresco = { auth_time: ADESSO() };
  const deboli = [
    {},
    { ...fresco, acr: 'https://www.spid.gov.it/SpidL1' },
    { ...fresco, acr: '2' },
    { ...fresco, acr: [L2] },
    { acr: L2 },
    { acr: L2, auth_time: ADESSO() - 301 },
    { acr: L2, auth_time: String(ADESSO()) },
    { ...fresco, acr: L2, iat: undefined },
  ];
  for (const claims of deboli) {
    const token = await emittente.firma(claims as Record<string, unknown>);
    const risposta = await chiedi('mutation {incrementa}', { token });
    expect(risposta.status).toBe(401);
    expect(risposta.headers.get('www-authenticate')).toBe(
      `Bearer realm="cassetto", error="insufficient_user_authentication", acr_values="${L2}", max_age="300"`,
    );
    expect(await erroriDi(risposta)).toMatchObject([{ extensions: { code: 'LIVELLO_INSUFFICIENTE', requestId: expect.any(String) } }]);
    expect((await chiedi('{chi}', { token })).status).toBe(200);
  }
  expect(prova.chiamate).toBe(0);
});

test('a livello sufficiente si modifica; un programma non ha livelli; senza token decide il campo', async () => {
  const { chiedi, emittente } = await servizio({ LIVELLO_MUTAZIONI: '2' });
  const programma = { fiscal_number: undefined, client_id: 'paghe', intermediario: 'RSSMRA80A01H501U' };
  const forti = [
    { acr: L2, auth_time: ADESSO() - 60 },
    { acr: 'https://www.spid.gov.it/SpidL3', auth_time: ADESSO() },
    { acr: 'http://eidas.europa.eu/LoA/substantial', auth_time: ADESSO() },
    programma,
  ];
  for (const claims of forti)
    expect(await (await chiedi('mutation {incrementa}', { token: await emittente.firma(claims) })).json()).toEqual({
      data: { incrementa: 1 },
    });
  expect((await chiedi('mutation {incrementa}')).status).toBe(200);
});

test('il livello 3 non si raggiunge con il 2; fra più operazioni conta quella eseguita; senza impostazione nessun livello è chiesto', async () => {
  const { chiedi, emittente, base } = await servizio({ LIVELLO_MUTAZIONI: '3', OIDC_ETA_AUTENTICAZIONE: '60' });
  const token = await emittente.firma({ acr: L2, auth_time: ADESSO() });
  const rifiutata = await chiedi('mutation {incrementa}', { token });
  expect(rifiutata.headers.get('www-authenticate')).toMatch(/SpidL3", max_age="60"$/);
  const due = JSON.stringify({ query: 'query A {chi} mutation B {incrementa}', operationName: 'B' });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  expect((await fetch(`${base}/graphql`, { method: 'POST', headers, body: due })).status).toBe(401);
  expect((await fetch(`${base}/graphql`, { method: 'POST', headers, body: due.replace('"B"', '"A"') })).status).toBe(200);
  const senza = await servizio();
  expect((await senza.chiedi('mutation {incrementa}', { token: await senza.emittente.firma() })).status).toBe(200);
});
