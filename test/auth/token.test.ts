import { createHmac, createPublicKey } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { TokenNonValido } from '../../src/auth/errori-token.ts';
import { creaVerificatore } from '../../src/auth/token.ts';
import { type EmittenteDiProva, emittenteDiProva } from '../support/emittente-di-prova.ts';

const ora = () => Math.floor(Date.now() / 1000);
const base64 = (testo: string) => Buffer.from(testo).toString('base64url');

/** What verifying a token with these claims gives. */
async function principalDa(claims: JWTPayload) {
  const emittente = await emittenteDiProva();
  return creaVerificatore(emittente.oidc).verifica(await emittente.firma(claims));
}

describe('chi è, secondo un token buono', () => {
  test('una persona, con il codice fiscale nudo, con TINIT- o minuscolo', async () => {
    const atteso = { codiceFiscale: 'RSSMRA80A01H501U', applicazione: null, scope: null, perConto: null, livello: 1 };
    expect(await principalDa({})).toEqual(atteso);
    expect(await principalDa({ fiscal_number: 'TINIT-RSSMRA80A01H501U' })).toEqual(atteso);
    expect(await principalDa({ fiscal_number: 'rssmra80a01h501u' })).toEqual(atteso);
  });

  test('il client di una persona non ne fa una applicazione', async () => {
    expect((await principalDa({ client_id: 'portale' })).applicazione).toBeNull();
  });

  test('gli scope: di altri nessuno, nostri solo quelli', async () => {
    expect((await principalDa({ scope: 'openid profile' })).scope).toBeNull();
    expect((await principalDa({ scope: 'openid f24 estratto-conto F24' })).scope).toEqual(new Set(['f24', 'estratto-conto']));
    expect((await principalDa({ scp: ['documenti', 'recapiti:scrivi'] })).scope).toEqual(new Set(['documenti', 'recapiti:scrivi']));
  });

  test('ruoli e gruppi scritti nel token non si leggono', async () => {
    const ruoli = {
      roles: ['OPERATORE'],
      groups: ['INTERMEDIARIO'],
      realm_access: { roles: ['RAPPRESENTANTE_ENTE'] },
      perConto: 'x',
      livello: 3,
    };
    expect(await principalDa(ruoli)).toEqual(await principalDa({}));
  });

  test('una applicazione, con il suo intermediario; senza scope ne ha nessuno', async () => {
    const claims = { fiscal_number: undefined, client_id: 'paghe', client_name: 'Paghe\u0000', intermediario: 'RSSMRA80A01H501U' };
    expect(await principalDa({ ...claims, scope: 'f24' })).toEqual({
      codiceFiscale: 'RSSMRA80A01H501U',
      applicazione: { id: 'paghe', nome: 'Paghe' },
      scope: new Set(['f24']),
      perConto: null,
    });
    expect((await principalDa({ ...claims, client_name: undefined })).applicazione).toEqual({ id: 'paghe', nome: 'paghe' });
    expect((await principalDa(claims)).scope).toEqual(new Set());
  });

  test('i nomi dei claim sono quelli configurati', async () => {
    const emittente = await emittenteDiProva();
    const nome = 'https://attributes.eid.gov.it/fiscal_number';
    const { oidc } = emittente;
    const verificatore = creaVerificatore({ ...oidc, claim: { ...oidc.claim, codiceFiscale: nome } });
    const token = await emittente.firma({ fiscal_number: undefined, [nome]: 'TINIT-RSSMRA80A01H501U' });
    expect((await verificatore.verifica(token)).codiceFiscale).toBe('RSSMRA80A01H501U');
  });

  test('accettati: entro la tolleranza, più destinatari', async () => {
    await expect(principalDa({ exp: ora() - 2, nbf: ora() + 2 })).resolves.toBeDefined();
    await expect(principalDa({ aud: ['altro', 'urn:cassetto:prova'] })).resolves.toBeDefined();
  });
});

describe('rifiutati per ciò che dichiarano', () => {
  const casi: [string, JWTPayload, string, RegExp][] = [
    ['scaduto', { exp: ora() - 60 }, 'TOKEN_SCADUTO', /scaduto/],
    ['senza scadenza', { exp: undefined }, 'TOKEN_NON_VALIDO', /\(exp\)/],
    ['con scadenza che non è un numero', { exp: '2099' as never }, 'TOKEN_NON_VALIDO', /\(exp\)/],
    ['non ancora valido', { nbf: ora() + 60 }, 'TOKEN_NON_VALIDO', /\(nbf\)/],
    ['per un altro destinatario', { aud: 'altro' }, 'TOKEN_NON_VALIDO', /\(aud\)/],
    ['senza destinatario', { aud: undefined }, 'TOKEN_NON_VALIDO', /\(aud\)/],
    ['di un altro emittente', { iss: 'https://altro.example' }, 'TOKEN_NON_VALIDO', /\(iss\)/],
    ['con identità straniera', { fiscal_number: 'TINDE-123456789' }, 'TOKEN_NON_VALIDO', /"fiscal_number"/],
    ['con carattere di controllo sbagliato', { fiscal_number: 'RSSMRA80A01H501X' }, 'TOKEN_NON_VALIDO', /"fiscal_number"/],
    ['senza codice fiscale', { fiscal_number: undefined }, 'TOKEN_NON_VALIDO', /"fiscal_number"/],
    ['di persona e di applicazione insieme', { intermediario: 'RSSMRA80A01H501U' }, 'TOKEN_NON_VALIDO', /"intermediario"/],
    ['con scope illeggibili', { scope: 7 }, 'TOKEN_NON_VALIDO', /"scope"/],
    ['di applicazione senza client', { fiscal_number: undefined, intermediario: 'RSSMRA80A01H501U' }, 'TOKEN_NON_VALIDO', /"client_id"/],
  ];
  test.each(casi)('%s', async (_, claims, codice, messaggio) => {
    const rifiuto = principalDa(claims);
    await expect(rifiuto).rejects.toBeInstanceOf(TokenNonValido);
    await expect(rifiuto).rejects.toMatchObject({ codice, message: expect.stringMatching(messaggio) });
  });
});

describe('rifiutati per come sono firmati', () => {
  const motivi: Record<string, RegExp> = {
    'alg none': /algoritmo/,
    'alg nOnE': /algoritmo/,
    'HS256 con la chiave pubblica per segreto': /algoritmo/,
    'algoritmo fuori elenco': /algoritmo/,
    'chiave sconosciuta': /chiave/,
    'senza kid': /\(kid\)/,
    'chiave di un altro con il kid buono': /la firma/,
    'chiave portata nel token (jwk)': /chiave/,
    'chiave a un indirizzo del token (jku)': /chiave/,
    'certificato a un indirizzo del token (x5u)': /chiave/,
    'kid che sale di cartella': /chiave/,
    'kid con SQL': /chiave/,
    'kid che è un elenco': /\(kid\)/,
    'estensione critica sconosciuta (crit)': /JWT/,
    'destinatari nel primo di due aud': /\(aud\)/,
    'ID token (typ JWT)': /\(typ\)/,
    'contenuto alterato': /la firma/,
    '9 KB': /8192 byte/,
    'non un JWT': /JWT/,
    vuoto: /JWT/,
  };
  const casi: Record<string, (emittente: EmittenteDiProva) => Promise<string> | string> = {
    'alg none': async (emittente) => {
      const [, claims] = (await emittente.firma()).split('.');
      return `${base64('{"alg":"none","kid":"x","typ":"at+jwt"}')}.${claims}.`;
    },
    'alg nOnE': async (emittente) => {
      const [, claims] = (await emittente.firma()).split('.');
      return `${base64('{"alg":"nOnE","kid":"x","typ":"at+jwt"}')}.${claims}.`;
    },
    'HS256 con la chiave pubblica per segreto': async (emittente) => {
      const pubblica = createPublicKey({ key: { ...emittente.pubblicate[0] }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
      const testa = base64(JSON.stringify({ alg: 'HS256', kid: emittente.pubblicate[0]?.kid, typ: 'at+jwt' }));
      const [, claims] = (await emittente.firma()).split('.');
      return `${testa}.${claims}.${createHmac('sha256', pubblica).update(`${testa}.${claims}`).digest('base64url')}`;
    },
    'algoritmo fuori elenco': async (emittente) => {
      const { publicKey, privateKey } = await generateKeyPair('ES384', { extractable: true });
      emittente.pubblicate.push({ ...(await exportJWK(publicKey)), kid: 'es384', alg: 'ES384' });
      return firmato(emittente, privateKey, { alg: 'ES384', kid: 'es384' });
    },
    'chiave sconosciuta': async (emittente) => emittente.firma({}, { kid: 'mai-vista' }),
    'senza kid': async (emittente) => emittente.firma({}, { kid: undefined }),
    'chiave di un altro con il kid buono': async (emittente) =>
      firmato(emittente, (await generateKeyPair('ES256')).privateKey, { alg: 'ES256', kid: String(emittente.pubblicate[0]?.kid) }),
    'chiave portata nel token (jwk)': async (emittente) => {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
      return firmato(emittente, privateKey, { alg: 'ES256', kid: 'mia', jwk: await exportJWK(publicKey) });
    },
    'chiave a un indirizzo del token (jku)': (emittente) => conChiaveMia(emittente, { jku: 'http://127.0.0.1:1/jwks' }),
    'certificato a un indirizzo del token (x5u)': (emittente) => conChiaveMia(emittente, { x5u: 'http://127.0.0.1:1/cert' }),
    'kid che sale di cartella': (emittente) => conChiaveMia(emittente, { kid: '../../../../dev/null' }),
    'kid con SQL': (emittente) => conChiaveMia(emittente, { kid: "x' union select 'segreto" }),
    'kid che è un elenco': (emittente) => conChiaveMia(emittente, { kid: [emittente.pubblicate[0]?.kid] as never }),
    'estensione critica sconosciuta (crit)': async (emittente) => {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
      emittente.pubblicate.push({ ...(await exportJWK(publicKey)), kid: 'critica', alg: 'ES256' });
      return firmato(emittente, privateKey, { alg: 'ES256', kid: 'critica', crit: ['urn:sconosciuta'], 'urn:sconosciuta': true });
    },
    'destinatari nel primo di due aud': async (emittente) => {
      const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
      emittente.pubblicate.push({ ...(await exportJWK(publicKey)), kid: 'doppia', alg: 'ES256' });
      const testo = `{"iss":"${emittente.oidc.issuer}","aud":"${emittente.oidc.audience}","aud":"altro","exp":${ora() + 60},"fiscal_number":"RSSMRA80A01H501U"}`;
      return new CompactSign(Buffer.from(testo)).setProtectedHeader({ alg: 'ES256', kid: 'doppia', typ: 'at+jwt' }).sign(privateKey);
    },
    'ID token (typ JWT)': async (emittente) => emittente.firma({}, { typ: 'JWT' }),
    'contenuto alterato': async (emittente) => {
      const [testa, claims = '', firma] = (await emittente.firma()).split('.');
      const altri = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), fiscal_number: 'CNTPLA68L22Z998D' };
      return `${testa}.${base64(JSON.stringify(altri))}.${firma}`;
    },
    '9 KB': async (emittente) => emittente.firma({ nota: 'x'.repeat(9_000) }),
    'non un JWT': () => 'abc',
    vuoto: () => '',
  };
  test.each(Object.entries(casi))('%s', async (nome, token) => {
    const emittente = await emittenteDiProva();
    const verificatore = creaVerificatore(emittente.oidc);
    const testo = await token(emittente);
    const rifiuto = verificatore.verifica(testo);
    await expect(rifiuto).rejects.toBeInstanceOf(TokenNonValido);
    await expect(rifiuto).rejects.toMatchObject({ codice: 'TOKEN_NON_VALIDO', message: expect.stringMatching(motivi[nome] ?? /^$/) });
    await expect(verificatore.verifica(await emittente.firma())).resolves.toBeDefined();
  });
});

function firmato(emittente: EmittenteDiProva, chiave: CryptoKey, testa: JWTHeaderParameters): Promise<string> {
  return new SignJWT({ iss: emittente.oidc.issuer, aud: emittente.oidc.audience, exp: ora() + 60, fiscal_number: 'RSSMRA80A01H501U' })
    .setProtectedHeader({ typ: 'at+jwt', ...testa })
    .sign(chiave, { crit: { 'urn:sconosciuta': true } });
}

/** A token signed with a key of who attacks, which its own header says how to find. */
async function conChiaveMia(emittente: EmittenteDiProva, testa: Partial<JWTHeaderParameters>): Promise<string> {
  return firmato(emittente, (await generateKeyPair('ES256')).privateKey, { alg: 'ES256', kid: 'mia', ...testa });
}

test('un tipo qualunque è ammesso solo se la configurazione non ne chiede uno', async () => {
  const emittente = await emittenteDiProva();
  const verificatore = creaVerificatore({ ...emittente.oidc, tipoToken: null });
  await expect(verificatore.verifica(await emittente.firma({}, { typ: 'JWT' }))).resolves.toBeDefined();
});

test('un token verificato è ricordato per un minuto, mai oltre la sua scadenza; un altro token è di un altro', async () => {
  const emittente = await emittenteDiProva();
  const { verifica } = creaVerificatore({ ...emittente.oidc, tolleranza: 0 });
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const passano = (secondi: number) => vi.setSystemTime(Date.now() + secondi * 1000);
  const [lungo, corto] = [await emittente.firma({ exp: ora() + 600 }), await emittente.firma({ exp: ora() + 30 })];
  const primi = [await verifica(lungo), await verifica(corto)];
  expect(primi[0]).not.toBe(primi[1]);
  passano(29);
  expect(await verifica(lungo)).toBe(primi[0]);
  expect(await verifica(corto)).toBe(primi[1]);
  passano(2);
  await expect(verifica(corto)).rejects.toMatchObject({ codice: 'TOKEN_SCADUTO' });
  passano(30);
  const dopo = await verifica(lungo);
  expect(dopo).not.toBe(primi[0]);
  expect(dopo).toEqual(primi[0]);
});
