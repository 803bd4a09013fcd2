import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AutoritaDiProva, autoritaDiProva, nomeCns } from '../support/carte.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { type EmittenteOidc, emittenteOidc } from '../support/emittente-oidc.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/* A whole server with a real issuer, cards behind a proxy, introspection and level 2 for mutations: whichever way one comes in, the facts decide. */
const ROSSI = cfDi('titolare');
const CONTI = cfDi('intermediario');
const GALLI = cfDi('dipendente-studio');
const AMICO = 'TSTVLR91H65M999B';

let emittente: EmittenteOidc;
let ca: AutoritaDiProva;
let server: ServerDiProva;
beforeAll(async () => {
  [emittente, ca] = [await emittenteOidc(CONTI), await autoritaDiProva()];
  const cartella = cartellaDiProva(afterAll);
  writeFileSync(join(cartella, 'ca.pem'), ca.pem);
  writeFileSync(join(cartella, 'ca.crl'), await ca.lista());
  server = await serverDiProva({
    ambiente: {
      ...emittente.ambiente,
      OIDC_INTROSPEZIONE_URI: emittente.introspezione,
      OIDC_CLIENT_ID: 'cassetto-segreto',
      OIDC_CLIENT_SEGRETO: emittente.segreto,
      LIVELLO_MUTAZIONI: '2',
      CNS_CA: join(cartella, 'ca.pem'),
      CNS_CRL: join(cartella, 'ca.crl'),
      CNS_PROXY: '127.0.0.1',
    },
  });
});
afterAll(async () => {
  await server.chiudi();
  emittente.chiudi();
});

type Credenziale = Record<string, string>;
const conToken = (token: string): Credenziale => ({ authorization: `Bearer ${token}` });
const persona = async (codiceFiscale: string, livello?: 1 | 2 | 3, scope?: string) =>
  conToken((await emittente.accedi(codiceFiscale, livello, scope)).access_token);
const programma = async (scope: string) => conToken(await emittente.programma(scope));
const carta = async (codiceFiscale: string): Promise<Credenziale> => ({
  'client-cert': (await ca.emetti({ nomi: [nomeCns(codiceFiscale)] })).intestazione,
});
const chiedi = (chi: Credenziale, query: string, variabili = {}) => server.chiedi(null, query, variabili, chi);
const apre = async (chi: Credenziale, campo = 'denominazione') => {
  const { data, errors } = await chiedi(chi, `query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { ${campo} } }`, { cf: ROSSI });
  return errors?.[0]?.extensions.code ?? data.soggetto[campo];
};
const DELEGA = 'mutation($input: CreaDelegaInput!) { creaDelega(input: $input) { delega { stato creata { da { codiceFiscale } } } } }';
const delega = (ambiti: string) => ({
  input: { tipo: 'DIRETTA', delegante: ROSSI, delegato: AMICO, interoSoggetto: true, ambiti: [ambiti] },
});
const deleghe = async () => (await server.banca.sql<{ n: number }>('select count(*)::int as n from delega'))[0]?.n;

test('una persona è la stessa con un token e con la carta, e legge il proprio cassetto', async () => {
  const io = '{ io { codiceFiscale denominazione profili scope applicazione { id } soggetto { cognome } } }';
  const [daToken, daCarta] = [await chiedi(await persona(ROSSI), io), await chiedi(await carta(ROSSI), io)];
  expect(daToken.data.io).toMatchObject({ codiceFiscale: ROSSI, applicazione: null, soggetto: { cognome: 'Rossi' } });
  expect(daCarta.data).toEqual(daToken.data);
});

test('chi non ha titoli non ne riceve da nessuna via', async () => {
  for (const chi of [await persona(AMICO, 3), await carta(AMICO)]) expect(await apre(chi)).toBe('ACCESSO_NEGATO');
  expect(await apre({})).toBe('TOKEN_ASSENTE');
});

test('gli scope di una persona la restringono soltanto', async () => {
  const chi = await persona(ROSSI, 2, 'openid f24');
  expect(await apre(chi)).toBe('Rossi Mario');
  expect(await apre(chi, 'partitaIva')).toBe('ACCESSO_NEGATO');
  expect(await apre(await persona(ROSSI), 'partitaIva')).not.toBe('ACCESSO_NEGATO');
  expect(await apre(await persona(AMICO, 2, 'openid f24 anagrafica'))).toBe('ACCESSO_NEGATO');
});

test('un programma può ciò che può il suo intermediario, nei limiti dei suoi scope; senza scope niente; il registro lo nomina', async () => {
  const chi = await programma('f24 posizioni');
  const { data } = await chiedi(chi, '{ io { codiceFiscale applicazione { id nome } scope } f24(first: 1) { nodes { id } } }');
  expect(data.io).toEqual({ codiceFiscale: CONTI, applicazione: { id: 'gestionale', nome: 'Gestionale' }, scope: ['f24', 'posizioni'] });
  expect(data.f24.nodes).toHaveLength(1);
  expect((await chiedi(chi, '{ versamenti(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe('ACCESSO_NEGATO');
  const nudo = await programma('');
  expect((await chiedi(nudo, '{ f24(first: 1) { totalCount } }')).errors?.[0]?.extensions.code).toBe('ACCESSO_NEGATO');
  const righe = await server.banca.sql<{ da: string }>(`select da from accesso where applicazione = 'gestionale' and concesso`);
  expect(new Set(righe.map(({ da }) => da))).toEqual(new Set([CONTI]));
});

test('chi lavora per uno studio dice per quale con x-per-conto, anche con la carta', async () => {
  for (const chi of [await persona(GALLI), await carta(GALLI)]) {
    expect(await apre({ ...chi, 'x-per-conto': CONTI })).toBe('Rossi Mario');
    expect(await apre({ ...chi, 'x-per-conto': AMICO })).toBe('ACCESSO_NEGATO');
  }
});

test('per modificare serve il livello 2: con la carta sì, con SpidL1 no, e di un rifiuto non resta niente', async () => {
  const prima = await deleghe();
  const debole = await chiedi(await persona(ROSSI, 1), DELEGA, delega('F24'));
  expect([debole.stato, debole.errors?.[0]?.extensions.code]).toEqual([401, 'LIVELLO_INSUFFICIENTE']);
  expect(await deleghe()).toBe(prima);
  const { data } = await chiedi(await carta(ROSSI), DELEGA, delega('F24'));
  expect(data.creaDelega.delega).toEqual({ stato: 'ATTIVA', creata: { da: { codiceFiscale: ROSSI } } });
  expect(await apre(await persona(AMICO))).toBe('Rossi Mario');
});

test('un link si apre con chi lo ha chiesto: la carta di chi passa non conta, il token di un altro lo chiude', async () => {
  const { data } = await chiedi(await carta(ROSSI), '{ f24(first: 1) { nodes { pdf { url } } } }');
  const url = data.f24.nodes[0].pdf.url.replace(/^http:\/\/localhost:\d+/, server.base);
  const stato = async (chi: Credenziale) => (await fetch(url, { headers: chi })).status;
  expect([await stato({}), await stato(await carta(AMICO)), await stato(await persona(ROSSI))]).toEqual([200, 200, 200]);
  expect([await stato(await persona(AMICO)), await stato({ ...(await persona(ROSSI)), ...(await carta(AMICO)) })]).toEqual([404, 404]);
});

test('un token revocato non entra', async () => {
  const { access_token } = await emittente.accedi(ROSSI);
  await emittente.revoca(access_token);
  const { stato, errors } = await chiedi(conToken(access_token), '{ io { codiceFiscale } }');
  expect([stato, errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([401, 'TOKEN_NON_VALIDO', expect.stringMatching(/revocato/)]);
});

test('nei log non c’è niente di chi è entrato', () => {
  expect(server.registro.join()).not.toMatch(new RegExp(`${ROSSI}|${CONTI}|${GALLI}|${AMICO}|eyJ|MII[A-Za-z0-9]{20}`));
});
