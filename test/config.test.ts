import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { baseDeiLink, ConfigurazioneNonValida, leggiConfig } from '../src/config.ts';
import { SEGRETI, VARIABILI } from '../src/config-variabili.ts';
import { autoritaDiProva } from './support/carte.ts';
import { cartellaDiProva } from './support/cartella.ts';

const esempio = Object.fromEntries(
  readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((riga) => /^[A-Z]/.test(riga))
    .map((riga) => [riga.slice(0, riga.indexOf('=')), riga.slice(riga.indexOf('=') + 1)]),
);

function guastiDi(env: NodeJS.ProcessEnv): Map<string, string> {
  try {
    leggiConfig(env);
  } catch (errore) {
    if (errore instanceof ConfigurazioneNonValida) return new Map(errore.guasti.map((guasto) => [guasto.variabile, guasto.atteso]));
    throw errore;
  }
  return new Map();
}

test('.env.example names every variable and gives the defaults', () => {
  expect(Object.keys(esempio).sort()).toEqual(Object.keys(VARIABILI.shape).sort());
  const daEsempio = leggiConfig(esempio);
  expect({ ...daEsempio, dati: { ...daEsempio.dati, esplicita: false } }).toEqual(leggiConfig({}));
});

test('defaults are those of the demonstration on this machine', () => {
  const config = leggiConfig({});
  expect(config.server).toEqual({
    porta: 4000,
    host: '127.0.0.1',
    urlPubblico: null,
    corsOrigini: [],
    logLivello: 'info',
    preavviso: 0,
    tls: null,
  });
  expect(config.dati).toEqual({ cartella: resolve('.cassetto'), esplicita: false });
  expect(config.dimostrazione).toEqual({ attiva: true, emittente: true });
  expect(config.oidc.algoritmi).toEqual(['RS256', 'PS256', 'ES256', 'EdDSA']);
  expect(config.limiti).toEqual({
    insieme: 20,
    richiesta: 60,
    risposta: 20_000_000,
    corpo: 1_000_000,
    token: 5000,
    profondita: 15,
    alias: 100,
    radici: 30,
    mutazioni: 10,
    costo: 100_000,
    punti: 200_000,
    puntiApplicazione: 1_000_000,
  });
  expect(config.produzione || config.avviatoDaNpm || config.chiave !== null).toBe(false);
  expect(baseDeiLink(config, 4321)).toBe('http://localhost:4321');
});

test('what is set is taken', () => {
  const config = leggiConfig({
    PORT: '0',
    CASSETTO_DATI: '/srv/dati',
    DATABASE_URL: 'postgresql://a:b@db.example/cassetto',
    DATABASE_URL_LETTURA: 'postgres://c:d@db.example/cassetto',
    URL_PUBBLICO: 'https://cassetto.example/api/',
    CORS_ORIGINI: 'https://a.example, https://b.example:8443',
    OIDC_ISSUER: 'https://id.example/',
    OIDC_AUDIENCE: 'cassetto',
    OIDC_TIPO_TOKEN: '',
    CASSETTO_OGGI: '2024-02-29',
    npm_lifecycle_event: 'start',
    F24_FACSIMILE: 'no',
  });
  expect(config.dati).toEqual({ cartella: '/srv/dati', esplicita: true });
  expect(config.database.urlLettura).toBe('postgres://c:d@db.example/cassetto');
  expect(baseDeiLink(config, 1)).toBe('https://cassetto.example/api');
  expect(config.server.corsOrigini).toEqual(['https://a.example', 'https://b.example:8443']);
  expect(config.oidc.tipoToken).toBeNull();
  expect(config.dimostrazione).toEqual({ attiva: false, emittente: false });
  expect([config.server.porta, config.oggi, config.avviatoDaNpm, config.f24Facsimile]).toEqual([0, '2024-02-29', true, false]);
});

test('the explorer is on outside production, where the schema may be asked for', () => {
  const acceso = (env: NodeJS.ProcessEnv) => leggiConfig(env).esploratore;
  const produzione = { NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'c' };
  expect([acceso({}), acceso({ CASSETTO_ESPLORATORE: 'no' }), acceso({ CASSETTO_INTROSPEZIONE: 'no' })]).toEqual([true, false, false]);
  expect([acceso(produzione), acceso({ ...produzione, CASSETTO_INTROSPEZIONE: 'si' })]).toEqual([false, false]);
  expect(acceso({ ...produzione, CASSETTO_INTROSPEZIONE: 'si', CASSETTO_ESPLORATORE: 'si' })).toBe(true);
  for (const chiuso of [produzione, { CASSETTO_INTROSPEZIONE: 'no' }])
    expect([...guastiDi({ ...chiuso, CASSETTO_ESPLORATORE: 'si' }).keys()]).toEqual(['CASSETTO_ESPLORATORE']);
});

test('an outside issuer switches the embedded one off, the demonstration data stay', () => {
  expect(leggiConfig({ OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'c' }).dimostrazione).toEqual({ attiva: true, emittente: false });
});

test('with a database of one’s own the demonstration stays until there is an issuer too', () => {
  const DATABASE_URL = 'postgresql://a:b@db.example/cassetto';
  const issuer = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'c' };
  expect(leggiConfig({ DATABASE_URL }).dimostrazione).toEqual({ attiva: true, emittente: true });
  expect(leggiConfig({ DATABASE_URL, ...issuer }).dimostrazione).toEqual({ attiva: false, emittente: false });
  expect(leggiConfig({ DATABASE_URL, CASSETTO_DIMOSTRAZIONE: 'no' }).dimostrazione).toEqual({ attiva: false, emittente: false });
});

test('a sandbox is asked for, and is nowhere else', () => {
  const { sandbox } = leggiConfig({});
  expect([sandbox, leggiConfig({ CASSETTO_SANDBOX: 'no' }).sandbox, leggiConfig({ CASSETTO_SANDBOX: '1' }).sandbox]).toEqual([
    false,
    false,
    true,
  ]);
  expect([...guastiDi({ CASSETTO_SANDBOX: 'forse' }).keys()]).toEqual(['CASSETTO_SANDBOX']);
});

test('all faults come out at once, by name, with what was found and what is expected', () => {
  const env = {
    PORT: '70000',
    LIMITE_ALIAS: '-1',
    CASSETTO_OGGI: '2023-02-29',
    LOG_LIVELLO: 'forte',
    OIDC_AUDIENCE: 'x',
    F24_FACSIMILE: 'forse',
  };
  expect([...guastiDi(env).keys()].sort()).toEqual(Object.keys(env).sort());
  expect(() => leggiConfig(env)).toThrow('- PORT: trovato «70000», atteso un numero intero da 0 a 65535\n');
  expect(() => leggiConfig(env)).toThrow('6 impostazioni da correggere');
});

test('a secret is never shown', () => {
  const segreto = 'SEGRETISSIMO';
  const env = {
    DATABASE_URL: `http://utente:${segreto}@db.example`,
    CASSETTO_CHIAVE: segreto,
    CASSETTO_CHIAVE_FILE: segreto,
    URL_PUBBLICO: `ftp://utente:${segreto}@db.example/`,
  };
  expect([...guastiDi(env).keys()].sort()).toEqual(Object.keys(env).sort());
  expect(() => leggiConfig(env)).toThrow(expect.objectContaining({ message: expect.not.stringContaining(segreto) }));
});

test.each([
  ['a port with letters', { PORT: '40a' }, 'PORT'],
  ['a role without its database', { DATABASE_URL_APP: 'postgres://a/b' }, 'DATABASE_URL_APP'],
  ['an origin with a path', { CORS_ORIGINI: 'https://a.example/x' }, 'CORS_ORIGINI'],
  ['any origin', { CORS_ORIGINI: '*' }, 'CORS_ORIGINI'],
  ['shared-secret signatures', { OIDC_ALGORITMI: 'RS256,HS256' }, 'OIDC_ALGORITMI'],
  ['no signature', { OIDC_ALGORITMI: 'none' }, 'OIDC_ALGORITMI'],
  ['no algorithm at all', { OIDC_ALGORITMI: ',' }, 'OIDC_ALGORITMI'],
  ['an issuer without audience', { OIDC_ISSUER: 'https://id.example' }, 'OIDC_AUDIENCE'],
  ['a short key', { CASSETTO_CHIAVE: 'x'.repeat(31) }, 'CASSETTO_CHIAVE'],
])('%s is a fault', (_caso, env, variabile) => {
  expect([...guastiDi(env).keys()]).toEqual([variabile]);
});

test('production asks for an outside issuer and refuses all that belongs to the demonstration', () => {
  const nuda = guastiDi({ NODE_ENV: 'production', CASSETTO_OGGI: '2026-01-01', CASSETTO_DIMOSTRAZIONE: 'si', CASSETTO_SANDBOX: '1' });
  expect([...nuda.keys()].sort()).toEqual(['CASSETTO_DIMOSTRAZIONE', 'CASSETTO_OGGI', 'CASSETTO_SANDBOX', 'OIDC_AUDIENCE', 'OIDC_ISSUER']);
  const buona = { NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'c' };
  expect(leggiConfig(buona)).toMatchObject({ produzione: true, dimostrazione: { attiva: false, emittente: false } });
  expect([...guastiDi({ ...buona, OIDC_ISSUER: 'http://id.example' }).keys()]).toEqual(['OIDC_ISSUER']);
  expect([...guastiDi({ ...buona, OIDC_ISSUER: 'http://localhost:9000' }).keys()]).toEqual([]);
});

test.each(SEGRETI)('%s comes from the variable or from the file, never from both, and is never shown', (nome) => {
  const file = join(cartellaDiProva(), 'segreto');
  const insieme = {
    DATABASE_URL: 'postgresql://a:b@db.example/altra',
    OIDC_ISSUER: 'https://id.example',
    OIDC_AUDIENCE: 'c',
    OIDC_INTROSPEZIONE_URI: 'https://id.example/introspezione',
    OIDC_CLIENT_ID: 'cassetto',
    OIDC_CLIENT_SEGRETO: 'altro',
  };
  const { [nome as keyof typeof insieme]: _, ...altre } = insieme;
  const buono = nome.startsWith('DATABASE') ? 'postgresql://c:d@db.example/cassetto' : 's'.repeat(40);
  writeFileSync(file, `${buono}\n`);
  expect(leggiConfig({ ...altre, [`${nome}_FILE`]: file })).toEqual(leggiConfig({ ...altre, [nome]: buono }));
  expect([...guastiDi({ ...altre, [`${nome}_FILE`]: file, [nome]: buono }).keys()]).toEqual([`${nome}_FILE`]);
  expect([...guastiDi({ ...altre, [`${nome}_FILE`]: `${file}.altrove` }).keys()]).toContain(`${nome}_FILE`);
  writeFileSync(file, '');
  expect([...guastiDi({ ...altre, [`${nome}_FILE`]: file }).keys()]).toContain(`${nome}_FILE`);
  if (nome === 'OIDC_CLIENT_SEGRETO') return;
  writeFileSync(file, 'corto-segreto');
  expect([...guastiDi({ ...altre, [`${nome}_FILE`]: file }).keys()]).toEqual([`${nome}_FILE`]);
  expect(() => leggiConfig({ ...altre, [`${nome}_FILE`]: file })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('corto-segreto') }),
  );
});

test('every setting that is a secret by its name is one of the secrets', () => {
  const segrete = Object.keys(VARIABILI.shape).filter(
    (nome) => /SEGRETO|PASSWORD|CHIAVE|DATABASE_URL/.test(nome) && !nome.endsWith('_FILE'),
  );
  expect(segrete.sort()).toEqual([...SEGRETI].sort());
});

test('TLS, cards and introspection come from files, and whatever is wrong with them comes out at once', async () => {
  const cartella = cartellaDiProva();
  const scrivi = (nome: string, contenuto: string) => {
    writeFileSync(join(cartella, nome), contenuto);
    return join(cartella, nome);
  };
  const ca = await autoritaDiProva();
  const [del, altro] = [await ca.emetti(), await ca.emetti()];
  const jwk = { kty: 'EC', kid: 'una', alg: 'ES256', d: 'x', crv: 'P-256' };
  const buona = {
    TLS_CERTIFICATO_FILE: scrivi('server.pem', del.pem),
    TLS_CHIAVE_FILE: scrivi('server.key', del.chiave),
    CNS_CA: scrivi('ca.pem', `${ca.pem}\n${ca.pem}`),
    CNS_CRL: cartella,
    CNS_PROXY: '10.0.0.7, fd00::/8',
    OIDC_ISSUER: 'https://id.example',
    OIDC_AUDIENCE: 'c',
    OIDC_INTROSPEZIONE_URI: 'https://id.example/introspect',
    OIDC_CLIENT_ID: 'cassetto',
    OIDC_CLIENT_CHIAVE_FILE: scrivi('chiave.json', JSON.stringify(jwk)),
    LIVELLO_MUTAZIONI: '2',
  };
  const config = leggiConfig(buona);
  expect(config.server.tls?.certificato).toBe(del.pem);
  expect(config.cns).toEqual({ ca: [ca.der, ca.der], crl: cartella, proxy: ['10.0.0.7', 'fd00::/8'] });
  expect(config.oidc.introspezione).toEqual({ uri: buona.OIDC_INTROSPEZIONE_URI, id: 'cassetto', segreto: null, chiave: jwk });
  expect([config.livelloMutazioni, baseDeiLink(config, 1)]).toEqual([2, 'https://localhost:1']);

  const niente = join(cartella, 'non-esiste');
  const guasta = {
    ...buona,
    TLS_CHIAVE_FILE: scrivi('altra.key', altro.chiave),
    CNS_CA: scrivi('persona.pem', del.pem),
    CNS_CRL: niente,
    CNS_PROXY: '10.0.0.0/33',
    OIDC_CLIENT_CHIAVE_FILE: scrivi('pubblica.json', JSON.stringify({ ...jwk, d: undefined })),
    LIVELLO_MUTAZIONI: '1',
  };
  const nomi = ['CNS_CA', 'CNS_CRL', 'CNS_PROXY', 'LIVELLO_MUTAZIONI', 'OIDC_CLIENT_CHIAVE_FILE', 'TLS_CERTIFICATO_FILE'];
  expect([...guastiDi(guasta).keys()].sort()).toEqual(nomi);
  expect(() => leggiConfig(guasta)).toThrow('(ENOENT)');
  expect([...guastiDi({ ...buona, CNS_CA: scrivi('vuoto', '') }).keys()]).toEqual(['CNS_CA']);
});

test.each([
  ['a certificate without its key', { TLS_CERTIFICATO_FILE: '/dev/null' }, ['TLS_CHIAVE_FILE']],
  ['authorities without revocation lists, and nobody who ends TLS', { CNS_CA: '/dev/null' }, ['CNS_CRL', 'CNS_PROXY']],
  ['proxies without authorities', { CNS_PROXY: '10.0.0.7' }, ['CNS_CA']],
  ['proxies by name', { CNS_PROXY: 'proxy.example', CNS_CA: '' }, ['CNS_CA', 'CNS_PROXY']],
  [
    'introspection by nobody',
    { OIDC_INTROSPEZIONE_URI: 'https://id.example' },
    ['OIDC_CLIENT_CHIAVE_FILE', 'OIDC_CLIENT_ID', 'OIDC_ISSUER'],
  ],
  ['a client without introspection', { OIDC_CLIENT_ID: 'x' }, ['OIDC_INTROSPEZIONE_URI']],
])('%s is a fault', (_caso, env, variabili) => {
  expect([...guastiDi(env).keys()].sort()).toEqual(variabili);
});
