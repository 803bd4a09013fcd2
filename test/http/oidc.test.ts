import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { creaVerificatore, type OpzioniOidc } from '../../src/auth/token.ts';
import { leggiConfig } from '../../src/config.ts';
import { creaIdentifica } from '../../src/server/autenticazione.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { type EmittenteOidc, emittenteOidc } from '../support/emittente-oidc.ts';
import { erroriDi, servizio } from './servizio.ts';

const ROSSI = 'RSSMRA80A01H501U';
const CONTI = 'CNTPLA68L22Z998D';
const MINUTO = 60_000;

let emittente: EmittenteOidc;
beforeAll(async () => {
  emittente = await emittenteOidc(CONTI);
});
afterAll(() => emittente.chiudi());

// Only the date is the test's: network and timers are real, and the issuer lives in this process.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  Object.assign(emittente, { spento: false, comeSpid: false });
});
const passano = (millisecondi: number) => vi.setSystemTime(Date.now() + millisecondi);

/** A server that takes this issuer's tokens; gives what it answers to a query: the data, or status and codes. */
async function server(ambiente: Record<string, string> = {}) {
  const tutto = { ...emittente.ambiente, ...ambiente };
  const { verifica } = creaVerificatore(leggiConfig(tutto).oidc as OpzioniOidc);
  const { chiedi } = await servizio(tutto, { identifica: creaIdentifica({ verifica, carte: null }) });
  return async (token: string, query = '{chi}') => {
    const risposta = await chiedi(query, { token });
    if (risposta.status === 200) return ((await risposta.json()) as { data: unknown }).data;
    return [risposta.status, (await erroriDi(risposta)).map(({ extensions }) => extensions.code).join()];
  };
}

describe('una persona', () => {
  test('entra con il codice e PKCE; il suo ID token non è un token di accesso', async () => {
    const chiedi = await server();
    const { access_token, id_token, refresh_token } = await emittente.accedi(ROSSI);
    expect(await chiedi(access_token)).toEqual({ chi: `["${ROSSI}",null]` });
    expect(await chiedi(id_token)).toEqual([401, 'TOKEN_NON_VALIDO']);
    expect(await chiedi(refresh_token)).toEqual([401, 'TOKEN_NON_VALIDO']);
    const qualsiasiTipo = await server({ OIDC_TIPO_TOKEN: '' });
    expect(await qualsiasiTipo(id_token)).toEqual([401, 'TOKEN_NON_VALIDO']);
  });

  test('il token vale fino alla scadenza e non per un altro servizio', async () => {
    const { access_token } = await emittente.accedi(ROSSI);
    const altrui = await server({ OIDC_AUDIENCE: 'urn:altro' });
    expect(await altrui(access_token)).toEqual([401, 'TOKEN_NON_VALIDO']);
    const chiedi = await server();
    expect(await chiedi(access_token)).toEqual({ chi: `["${ROSSI}",null]` });
    passano(61 * MINUTO);
    expect(await chiedi(access_token)).toEqual([401, 'TOKEN_SCADUTO']);
  });
});

describe('il livello delle mutazioni', () => {
  const modifica = 'mutation {incrementa}';

  test('quello dell’accesso: SpidL1 non basta, SpidL2 e SpidL3 sì; un programma non ne ha', async () => {
    const chiedi = await server({ LIVELLO_MUTAZIONI: '2' });
    const livelli = ([1, 2, 3] as const).map(async (livello) => chiedi((await emittente.accedi(ROSSI, livello)).access_token, modifica));
    expect(await Promise.all(livelli)).toEqual([[401, 'LIVELLO_INSUFFICIENTE'], { incrementa: 1 }, { incrementa: 1 }]);
    expect(await chiedi(await emittente.programma('f24'), modifica)).toEqual({ incrementa: 1 });
  });

  test.each([
    ['che lo dice (SPID)', true, 0],
    ['che ripete acr e auth_time (RFC 9068)', false, 10 * MINUTO],
  ])('dopo un refresh vale 1, da un emittente %s: si legge, non si modifica', async (_, comeSpid, trascorsi) => {
    const chiedi = await server({ LIVELLO_MUTAZIONI: '2' });
    const { access_token, refresh_token } = await emittente.accedi(ROSSI, 3);
    emittente.comeSpid = comeSpid;
    passano(trascorsi);
    const rinnovato = (await emittente.rinfresca(refresh_token)).access_token;
    expect(await chiedi(rinnovato)).toEqual({ chi: `["${ROSSI}",null]` });
    expect(await chiedi(rinnovato, modifica)).toEqual([401, 'LIVELLO_INSUFFICIENTE']);
    expect(await chiedi(access_token, modifica)).toEqual({ incrementa: 1 });
  });
});

describe('un programma', () => {
  test('entra con private_key_jwt e agisce per il suo intermediario', async () => {
    const chiedi = await server();
    const token = await emittente.programma('f24 posizioni');
    expect(decodeJwt(token)).toMatchObject({ scope: 'f24 posizioni', client_id: 'gestionale', intermediario: CONTI });
    expect(await chiedi(token)).toEqual({ chi: `["${CONTI}",null]` });
    await expect(emittente.programma('f24', true)).rejects.toMatchObject({ error: 'invalid_client' });
  });
});

describe('le chiavi dell’emittente', () => {
  test('la nuova è presa subito, la vecchia rifiutata entro dieci minuti', async () => {
    const chiedi = await server();
    const vecchi = [(await emittente.accedi(ROSSI)).access_token, (await emittente.accedi(ROSSI)).access_token] as const;
    expect(await chiedi(vecchi[0])).toHaveProperty('chi');
    await emittente.ruota();
    // Unknown keys are asked for at most once in 30 seconds.
    passano(MINUTO);
    expect(await chiedi((await emittente.accedi(ROSSI)).access_token)).toHaveProperty('chi');
    passano(10 * MINUTO);
    for (const token of vecchi) expect(await chiedi(token)).toEqual([401, 'TOKEN_NON_VALIDO']);
  });

  test('quando non si possono avere è un guasto (503), non un rifiuto', async () => {
    const [{ access_token }, chiedi] = [await emittente.accedi(ROSSI), await server()];
    emittente.spento = true;
    expect(await chiedi(access_token)).toEqual([503, 'EMITTENTE_NON_RAGGIUNGIBILE']);
    emittente.spento = false;
    passano(6_000);
    expect(await chiedi(access_token)).toHaveProperty('chi');
  });
});

describe('i token revocati', () => {
  const conSegreto = () => ({
    OIDC_INTROSPEZIONE_URI: emittente.introspezione,
    OIDC_CLIENT_ID: 'cassetto-segreto',
    OIDC_CLIENT_SEGRETO: emittente.segreto,
  });

  /** The client authenticates by its key. */
  function conChiave(): Record<string, string> {
    const file = join(cartellaDiProva(), 'chiave.json');
    writeFileSync(file, JSON.stringify(emittente.chiaveCassetto));
    return { OIDC_INTROSPEZIONE_URI: emittente.introspezione, OIDC_CLIENT_ID: 'cassetto', OIDC_CLIENT_CHIAVE_FILE: file };
  }

  test.each([
    ['una chiave', conChiave],
    ['un segreto', conSegreto],
  ])('con %s si chiede all’emittente: al più una volta al minuto per token, e un revocato non vale più', async (_, impostazioni) => {
    const chiedi = await server(impostazioni());
    const { access_token } = await emittente.accedi(ROSSI);
    const chieste = () => emittente.richieste.filter((percorso) => percorso === '/introspezione').length;
    const prima = chieste();
    for (const _volta of [1, 2, 3]) expect(await chiedi(access_token)).toHaveProperty('chi');
    expect(chieste()).toBe(prima + 1);
    await emittente.revoca(access_token);
    passano(61_000);
    for (const _volta of [1, 2, 3]) expect(await chiedi(access_token)).toEqual([401, 'TOKEN_NON_VALIDO']);
    expect(chieste()).toBe(prima + 2);
    expect(await chiedi(await emittente.programma('f24'))).toHaveProperty('chi');
  });

  test('dove non si chiede, un token vale fino alla scadenza', async () => {
    const chiedi = await server();
    const { access_token } = await emittente.accedi(ROSSI);
    await emittente.revoca(access_token);
    expect(await chiedi(access_token)).toHaveProperty('chi');
  });

  test('senza una risposta chiara è un guasto: emittente spento, client sconosciuto', async () => {
    const chiedi = await server(conSegreto());
    const [uno, due] = [(await emittente.accedi(ROSSI)).access_token, (await emittente.accedi(ROSSI)).access_token];
    expect(await chiedi(uno)).toHaveProperty('chi');
    emittente.spento = true;
    expect(await chiedi(due)).toEqual([503, 'EMITTENTE_NON_RAGGIUNGIBILE']);
    const finQui = emittente.richieste.length;
    expect(await chiedi(due)).toEqual([503, 'EMITTENTE_NON_RAGGIUNGIBILE']);
    expect(emittente.richieste).toHaveLength(finQui);
    emittente.spento = false;
    passano(6_000);
    expect(await chiedi(due)).toHaveProperty('chi');
    const sbagliato = await server({ ...conSegreto(), OIDC_CLIENT_SEGRETO: 'sbagliato' });
    expect(await sbagliato(uno)).toEqual([503, 'EMITTENTE_NON_RAGGIUNGIBILE']);
  });
});
