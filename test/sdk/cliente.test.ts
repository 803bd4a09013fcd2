import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type GraphQLInputObjectType, GraphQLNonNull } from 'graphql';
import { calculateJwkThumbprint, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Sdk from '../../sdk/src/index.ts';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { radice } from '../../src/radice.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { cfDi } from '../support/server.ts';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';
import { aprePorta, type Porta } from './porta.ts';
import { compila, installaSdk } from './installa.ts';

const [copia, utente] = [cartellaDiProva(afterAll), cartellaDiProva(afterAll)];
let [sdk, server, porta] = [] as unknown as [typeof Sdk, ServerConTramite, Porta];
beforeAll(async () => {
  await installaSdk(copia, utente);
  sdk = (await import(pathToFileURL(join(utente, 'node_modules/cassetto-sdk/dist/index.js')).href)) as typeof Sdk;
  server = await serverConTramite({ ambiente: { LIMITE_PUNTI: '4000' } });
  porta = await aprePorta(server.base);
});
afterAll(async () => {
  porta.chiudi();
  await server.chiudi();
});

/** A client of a persona, through the door. */
async function cliente(chi: NomePersona, opzioni: Partial<Sdk.OpzioniCassetto> = {}) {
  const token = await server.token(chi);
  return new sdk.Cassetto({ indirizzo: porta.base, token: () => token, ...opzioni });
}
const errore = (cosa: Promise<unknown>) => cosa.then(() => null).catch((uno: unknown) => uno as Sdk.ErroreCassetto);
const contaDeleghe = async () => Number((await server.banca.sql('select count(*)::int as n from delega'))[0]?.['n']);
type Input = { readonly idempotencyKey: string };
async function tutte<T>(righe: AsyncIterable<T>): Promise<T[]> {
  const lette: T[] = [];
  for await (const riga of righe) lette.push(riga);
  return lette;
}
const AGOSTO = { scadenzaDal: '2026-08-01', scadenzaAl: '2026-08-31', codiceFiscale: [cfDi('titolare')] };

test('the program of the guide, compiled in the folder of a user who installed the package, prints what the guide prints', async () => {
  const pagina = readFileSync(radice('docs/integratori/sdk.md'), 'utf8');
  const [, programma = '', stampato = ''] = /```ts\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/.exec(pagina) ?? [];
  const contro = [
    '// @ts-expect-error a list of rows is needed\nvoid (() => cassetto.chiedi(GeneraF24, { input: { righe: "una" } }));',
    '// @ts-expect-error the variables are needed\nvoid (() => cassetto.chiedi(GeneraF24));',
    'async function* mai() {\n// @ts-expect-error an F24 has no such field\nfor await (const { colore } of cassetto.righe(F24InScadenza, {}, (dati) => dati.f24)) yield colore;\n}\nvoid mai;',
  ];
  writeFileSync(join(utente, 'programma.ts'), [programma, ...contro].join('\n'));
  await compila(utente);
  const { stdout } = await promisify(execFile)(process.execPath, ['programma.js'], {
    cwd: utente,
    env: { CASSETTO: server.base, TOKEN: await server.token('intermediario') },
  });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(stampato));
});

test('every mutation of the schema takes one `input` with an idempotency key: what the client counts on', () => {
  for (const { name, args } of Object.values(schemaNudo().getMutationType()!.getFields())) {
    expect(args.map((uno) => uno.name)).toEqual(['input']);
    const tipo = (args[0]!.type as GraphQLNonNull<GraphQLInputObjectType>).ofType;
    expect(tipo.getFields(), name).toHaveProperty('idempotencyKey');
  }
});

test('a mutation whose answer is lost is sent again with the same key, and happens once', async () => {
  const [chi, prima] = [await cliente('titolare'), await contaDeleghe()];
  const dalla = porta.corpi.length;
  const input = {
    tipo: 'DIRETTA',
    delegante: cfDi('titolare'),
    delegato: cfDi('commerciante'),
    interoSoggetto: true,
    ambiti: ['F24'],
  } as const;
  porta.perdi(1);
  const { creaDelega } = await chi.chiedi(sdk.CreaDelega, { input });
  expect(creaDelega.delega?.stato).toBe('ATTIVA');
  expect(await contaDeleghe()).toBe(prima + 1);
  const chiavi = porta.corpi
    .slice(dalla)
    .map((corpo) => (JSON.parse(corpo) as { variables: { input: Input } }).variables.input.idempotencyKey);
  expect(chiavi).toHaveLength(2);
  expect(new Set(chiavi).size).toBe(1);

  // Its input stands in the text: nothing makes it safe to send it again.
  porta.perdi(1);
  const persa = await errore(chi.chiedi(`mutation { revocaDelega(input: { delega: "${creaDelega.delega?.id}" }) { delega { id } } }`));
  expect([persa?.codice, porta.corpi.length - dalla]).toEqual(['ERRORE_DI_RETE', 3]);
  const dopo = await errore(chi.chiedi(sdk.RevocaDelega, { input: { delega: creaDelega.delega!.id } }));
  expect([dopo?.constructor, dopo?.codice]).toEqual([sdk.ErroreRegola, 'STATO_NON_AMMESSO']);
});

test('a question asked while the database is away is answered when it is back', async () => {
  server.tramite.stacca();
  porta.dopo = async (stato) => {
    expect(stato).toBe(503);
    porta.dopo = null;
    await server.tramite.riattacca();
  };
  const { io } = await (await cliente('ente')).chiedi(sdk.Io);
  expect(io.codiceFiscale).toBe(cfDi('ente'));
  expect(porta.dopo).toBeNull();
});

test('spent points say how long to wait; who does not wait so long is told at once', async () => {
  const impaziente = await cliente('associazione', { attesaMassima: 0 });
  const costosa = '{ posizioni(first: 100) { nodes { f24(first: 20) { nodes { id } } } } }';
  const esiti = [await errore(impaziente.chiedi(costosa)), await errore(impaziente.chiedi(costosa))];
  expect(esiti.at(-1)).toBeInstanceOf(sdk.ErroreLimite);
  expect([esiti.at(-1)?.stato, esiti.at(-1)?.codice]).toEqual([429, 'LIMITE_SUPERATO']);
  expect(esiti.at(-1)?.retryAfter).toBeGreaterThan(0);
});

test('a token that has expired is asked for again, once', async () => {
  const jwk = JSON.parse(readFileSync(join(server.cartella, 'chiavi/emittente-dimostrativo.json'), 'utf8'));
  const buono = await server.token('ente');
  const [, contenuto = ''] = buono.split('.');
  const scaduto = await new SignJWT(JSON.parse(Buffer.from(contenuto, 'base64url').toString()))
    .setProtectedHeader({ alg: 'ES256', kid: await calculateJwkThumbprint(jwk), typ: 'at+jwt' })
    .setExpirationTime('-1h')
    .sign(await importJWK(jwk, 'ES256'));
  const chieste: boolean[] = [];
  const token = ({ scaduto: era }: { scaduto: boolean }) => {
    chieste.push(era);
    return era ? buono : scaduto;
  };
  expect((await (await cliente('ente', { token })).chiedi(sdk.Io)).io.codiceFiscale).toBe(cfDi('ente'));
  expect(chieste).toEqual([false, true]);
  const sempre = await errore((await cliente('ente', { token: () => scaduto })).chiedi(sdk.Io));
  expect(sempre).toBeInstanceOf(sdk.ErroreIdentita);
});

test('an error has its class, its request, and what could be read beside it', async () => {
  const chi = await cliente('intermediario');
  const negato = await errore(chi.chiedi('{ io { codiceFiscale } soggetto(codiceFiscale: "NREBRN77S09M999G") { id } }'));
  expect(negato).toBeInstanceOf(sdk.ErroreAccesso);
  expect(negato?.dati).toEqual({ io: { codiceFiscale: cfDi('intermediario') }, soggetto: null });
  expect(negato?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  const sbagliata = await errore(chi.chiedi('{ nessuno }'));
  expect([sbagliata?.constructor, sbagliata?.codice]).toEqual([sdk.ErroreCassetto, 'GRAPHQL_VALIDATION_FAILED']);
  const [riga] = await tutte(chi.righe(sdk.F24InScadenza, { filtro: AGOSTO }, (dati) => dati.f24));
  const link = riga!.pdf!;
  expect((await chi.scarica(link)).tipoMime).toBe('application/pdf');
  expect(await errore(chi.scarica({ ...link, sha256: '0'.repeat(64) }))).toBeInstanceOf(sdk.ErroreImpronta);
  expect((await errore(chi.scarica({ url: `${link.url}x` })))?.codice).toBe('LINK_NON_VALIDO');
  const senzaCursore = tutte(
    chi.righe(
      '{ f24(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      {},
      (dati: unknown) => (dati as Sdk.F24InScadenzaQuery).f24,
    ),
  );
  expect(await errore(senzaCursore)).toBeInstanceOf(TypeError);
});
