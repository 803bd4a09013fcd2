import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EmittenteNonRaggiungibile } from '../../src/auth/errori-token.ts';
import { creaVerificatore } from '../../src/auth/token.ts';
import { emittenteDiProva } from '../support/emittente-di-prova.ts';

const MINUTO = 60_000;

// Only the date is the test's: network and timers are real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());
const passano = (millisecondi: number) => vi.setSystemTime(Date.now() + millisecondi);

describe('le chiavi di un emittente', () => {
  test('si trovano dal documento di scoperta e si leggono una volta sola', async () => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore(emittente.oidc);
    await Promise.all([1, 2, 3, 4, 5].map(async (n) => verificatore.verifica(await emittente.firma({ n }))));
    expect(emittente.richieste).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  test('con un indirizzo configurato la scoperta non serve', async () => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore({ ...emittente.oidc, jwksUri: `${emittente.oidc.issuer}/jwks` });
    await verificatore.verifica(await emittente.firma());
    expect(emittente.richieste).toEqual(['/jwks']);
  });

  test('un documento di scoperta di un altro emittente non vale', async () => {
    const emittente = await emittenteDiProva();
    emittente.dichiarato = 'https://altro.example';
    await expect(creaVerificatore(emittente.oidc).verifica(await emittente.firma())).rejects.toBeInstanceOf(EmittenteNonRaggiungibile);
    expect(emittente.richieste).not.toContain('/jwks');
  });

  test("una nuova chiave è presa quando un token la nomina; l'emittente è interrogato al più ogni 30 secondi", async () => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore(emittente.oidc);
    await verificatore.verifica(await emittente.firma());
    passano(MINUTO);
    await emittente.nuovaChiave();
    await expect(verificatore.verifica(await emittente.firma())).resolves.toBeDefined();
    const lette = emittente.richieste.length;
    for (const kid of ['a', 'b', 'c']) await expect(verificatore.verifica(await emittente.firma({}, { kid }))).rejects.toThrow('chiave');
    expect(emittente.richieste).toHaveLength(lette);
  });

  test('una chiave ritirata non vale più dopo dieci minuti', async () => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore(emittente.oidc);
    await verificatore.verifica(await emittente.firma());
    const conLaVecchia = await emittente.firma({ exp: Math.floor(Date.now() / 1000) + 86_400 });
    emittente.pubblicate.length = 0;
    await emittente.nuovaChiave();
    passano(9 * MINUTO);
    await expect(verificatore.verifica(conLaVecchia)).resolves.toBeDefined();
    passano(2 * MINUTO);
    await expect(verificatore.verifica(conLaVecchia)).rejects.toMatchObject({ codice: 'TOKEN_NON_VALIDO' });
  });
});

describe("l'emittente non risponde", () => {
  test('senza chiavi lette: guasto, non rifiuto; non lo si assilla; quando torna si riprende', async () => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore(emittente.oidc);
    emittente.spento = true;
    const token = await emittente.firma();
    await expect(verificatore.verifica(token)).rejects.toMatchObject({ name: 'EmittenteNonRaggiungibile', retryAfter: 5 });
    await expect(verificatore.verifica(token)).rejects.toBeInstanceOf(EmittenteNonRaggiungibile);
    expect(emittente.richieste).toHaveLength(1);
    emittente.spento = false;
    passano(6_000);
    await expect(verificatore.verifica(token)).resolves.toBeDefined();
  });

  test('una porta chiusa è un guasto come un 503', async () => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore({ ...emittente.oidc, jwksUri: 'http://127.0.0.1:1/jwks' });
    await expect(verificatore.verifica(await emittente.firma())).rejects.toBeInstanceOf(EmittenteNonRaggiungibile);
  });

  test('con le chiavi già lette si continua a servire, al più per un giorno', async () => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore(emittente.oidc);
    await verificatore.verifica(await emittente.firma());
    emittente.spento = true;
    passano(30 * MINUTO);
    await expect(verificatore.verifica(await emittente.firma())).resolves.toBeDefined();
    await expect(verificatore.verifica(await emittente.firma({}, { kid: 'nuova' }))).rejects.toBeInstanceOf(EmittenteNonRaggiungibile);
    passano(24 * 60 * MINUTO);
    await expect(verificatore.verifica(await emittente.firma())).rejects.toBeInstanceOf(EmittenteNonRaggiungibile);
  });
});

test('un token già verificato non vale oltre la sua scadenza', async () => {
  const emittente = await emittenteDiProva();
  const verificatore = creaVerificatore(emittente.oidc);
  const token = await emittente.firma({ exp: Math.floor(Date.now() / 1000) + 30 });
  await expect(verificatore.verifica(token)).resolves.toBeDefined();
  passano(40_000);
  await expect(verificatore.verifica(token)).rejects.toMatchObject({ codice: 'TOKEN_SCADUTO' });
});
