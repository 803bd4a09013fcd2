import { writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { ExtendedKeyUsage } from '@peculiar/x509';
import { beforeAll, expect, test } from 'vitest';
import { listaDeiProxy } from '../../src/server/certificato.ts';
import { type AutoritaDiProva, autoritaDiProva, type CartaDiProva, nomeCns } from '../support/carte.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { type Errore, erroriDi, type Servizio, servizio } from './servizio.ts';

const ROSSI = 'RSSMRA80A01H501U';
const CONTI = 'CNTPLA68L22Z998D';
/** A key that no verifier of TLS takes any more. */
const RSA_CORTA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const IERI = new Date(Date.now() - 86_400_000);
const DOMANI = new Date(Date.now() + 86_400_000);

let ca: AutoritaDiProva;
let caDelServer: AutoritaDiProva;
let delServer: CartaDiProva;
let buona: CartaDiProva;
let revocata: CartaDiProva;
beforeAll(async () => {
  ca = await autoritaDiProva();
  caDelServer = await autoritaDiProva('CA del server');
  delServer = await caDelServer.emetti({ nomi: ['localhost'], scopi: [ExtendedKeyUsage.serverAuth] });
  [buona, revocata] = [await ca.emetti(), await ca.emetti()];
});

/** The settings under which cards are taken, and their files. */
async function conCarte(altro: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> {
  const cartella = cartellaDiProva();
  const scrivi = (nome: string, contenuto: string | Buffer) => {
    writeFileSync(join(cartella, nome), contenuto);
    return join(cartella, nome);
  };
  return { CNS_CA: scrivi('ca.pem', ca.pem), CNS_CRL: scrivi('ca.crl', await ca.lista({ revocate: [revocata] })), ...altro };
}

async function conTls(altro: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> {
  const cartella = cartellaDiProva();
  const [certificato, chiave] = [join(cartella, 'server.pem'), join(cartella, 'server.key')];
  writeFileSync(certificato, delServer.pem);
  writeFileSync(chiave, delServer.chiave);
  return conCarte({ TLS_CERTIFICATO_FILE: certificato, TLS_CHIAVE_FILE: chiave, ...altro });
}

interface Domanda {
  readonly carta?: CartaDiProva;
  readonly headers?: Record<string, string>;
  readonly percorso?: string;
  readonly query?: string;
}
interface Risposta {
  readonly stato: number;
  readonly sfida: string | undefined;
  readonly corpo: { data?: unknown; errors?: Errore[]; stato?: string };
}

/** Asks over TLS, with a card or without. */
function chiediConTls({ base }: Servizio, { carta, headers = {}, percorso = '/graphql', query }: Domanda): Promise<Risposta> {
  const identita = carta && { cert: carta.pem, key: carta.chiave };
  return new Promise((risolvi, rifiuta) => {
    const richiesta = request(
      `${base}${percorso}`,
      {
        method: query === undefined ? 'GET' : 'POST',
        headers: { ...(query !== undefined && { 'content-type': 'application/json' }), ...headers },
        ca: caDelServer.pem,
        checkServerIdentity: () => undefined,
        agent: false,
        // A client that sends whatever it has.
        ciphers: 'DEFAULT@SECLEVEL=0',
        ...identita,
      },
      async (risposta) => {
        const testo = (await risposta.toArray()).join('');
        risolvi({ stato: risposta.statusCode ?? 0, sfida: risposta.headers['www-authenticate'], corpo: JSON.parse(testo) });
      },
    );
    richiesta.on('error', rifiuta);
    richiesta.end(query === undefined ? undefined : JSON.stringify({ query }));
  });
}

const rifiutata = (codice: string, messaggio: RegExp) => ({
  stato: 401,
  corpo: { errors: [{ message: expect.stringMatching(messaggio), extensions: { code: codice } }] },
});

test('con TLS terminato qui una carta dice chi è, come un token; x-per-conto la restringe; senza carta si arriva lo stesso', async () => {
  const prova = await servizio(await conTls());
  expect(await chiediConTls(prova, { carta: buona, query: '{chi}' })).toMatchObject({
    stato: 200,
    corpo: { data: { chi: `["${ROSSI}",null]` } },
  });
  const perConto = await chiediConTls(prova, { carta: buona, query: '{chi}', headers: { 'x-per-conto': CONTI } });
  expect(perConto.corpo).toEqual({ data: { chi: `["${ROSSI}","${CONTI}"]` } });
  expect(await chiediConTls(prova, { query: '{chi}' })).toMatchObject(rifiutata('TOKEN_ASSENTE', /Manca/));
  expect(await chiediConTls(prova, { query: '{saluto}' })).toMatchObject({ stato: 200, corpo: { data: { saluto: 'ciao' } } });
  const token = `Bearer ${await prova.emittente.firma({ fiscal_number: CONTI })}`;
  expect((await chiediConTls(prova, { query: '{chi}', headers: { authorization: token } })).corpo.data).toEqual({
    chi: `["${CONTI}",null]`,
  });
});

test('con TLS una carta che non va ferma tutta la richiesta, dicendo perché; /healthz non la guarda', async () => {
  const prova = await servizio(await conTls());
  const omonima = await autoritaDiProva();
  const casi: [CartaDiProva, RegExp][] = [
    [await ca.emetti({ al: IERI }), /è scaduta/],
    [await ca.emetti({ dal: DOMANI }), /non vale ancora/],
    [revocata, /revocata/],
    [await omonima.emetti(), /autorità tra quelle/],
    [omonima, /autorità tra quelle/],
    [await ca.emetti({ nomi: [nomeCns(ROSSI), nomeCns(CONTI)] }), /\(CN\)/],
    [await ca.emetti({ scopi: [ExtendedKeyUsage.serverAuth] }), /autenticazione/],
    [await ca.emetti({ algoritmo: RSA_CORTA }), /la connessione TLS/],
  ];
  for (const [carta, perche] of casi) {
    expect(await chiediConTls(prova, { carta, query: '{saluto}' })).toMatchObject(rifiutata('CERTIFICATO_NON_VALIDO', perche));
    expect(await chiediConTls(prova, { carta, percorso: '/healthz' })).toMatchObject({ stato: 200, corpo: { stato: 'ok' } });
  }
  expect(prova.prova.chiamate).toBe(0);
  expect(prova.log.join()).not.toContain(ROSSI);
});

test('carta e token insieme: della stessa persona valgono, altrimenti sono rifiutati', async () => {
  const prova = await servizio(await conTls({ LIVELLO_MUTAZIONI: '2' }));
  const con = async (claims: Record<string, unknown>) => ({ authorization: `Bearer ${await prova.emittente.firma(claims)}` });
  const sua = await chiediConTls(prova, { carta: buona, query: 'mutation {incrementa}', headers: await con({}) });
  expect(sua).toMatchObject({ stato: 200, corpo: { data: { incrementa: 1 } } });
  const programma = { fiscal_number: undefined, client_id: 'paghe', intermediario: ROSSI, scope: 'f24' };
  for (const claims of [{ fiscal_number: CONTI }, programma])
    expect(await chiediConTls(prova, { carta: buona, query: '{chi}', headers: await con(claims) })).toMatchObject(
      rifiutata('IDENTITA_DISCORDI', /stessa persona/),
    );
  expect(await chiediConTls(prova, { carta: buona, query: '{chi}', headers: { authorization: 'Basic YTpi' } })).toMatchObject(
    rifiutata('TOKEN_NON_VALIDO', /Bearer/),
  );
});

test('un browser con una carta non può essere mandato qui da un’altra pagina', async () => {
  const prova = await servizio(await conTls());
  const semplice = await chiediConTls(prova, { carta: buona, percorso: '/graphql?query=%7Bchi%7D' });
  expect([semplice.stato, semplice.corpo.data]).toEqual([400, undefined]);
});

test('Client-Cert scritto da chi chiama è rifiutato e registrato, senza niente di ciò che contiene', async () => {
  const prova = await servizio(await conTls());
  const altra = await ca.emetti({ nomi: [nomeCns(CONTI)] });
  for (const carta of [undefined, buona])
    for (const nome of ['client-cert', 'client-cert-chain'])
      expect(
        await chiediConTls(prova, { ...(carta && { carta }), query: '{saluto}', headers: { [nome]: altra.intestazione } }),
      ).toMatchObject(rifiutata('CERTIFICATO_NON_VALIDO', /proxy configurati/));
  expect(prova.prova.chiamate).toBe(0);
  expect(prova.log.filter((riga) => riga.includes('Client-Cert da un indirizzo'))).toHaveLength(4);
  expect(prova.log.join()).not.toMatch(new RegExp(`${CONTI}|${altra.der.toString('base64').slice(0, 40)}`));
});

test('da un proxy configurato la carta arriva nell’intestazione Client-Cert', async () => {
  const { chiedi, prova } = await servizio(await conCarte({ CNS_PROXY: '10.0.0.0/8,127.0.0.1' }));
  const con = (valore: string) => chiedi('{saluto chi}', { headers: { 'client-cert': valore } });
  expect(await (await con(buona.intestazione)).json()).toEqual({ data: { saluto: 'ciao', chi: `["${ROSSI}",null]` } });
  expect(await erroriDi(await chiedi('{chi}'))).toMatchObject([{ extensions: { code: 'TOKEN_ASSENTE' } }]);
  const base64 = buona.der.toString('base64');
  const storte = [base64, '::', `:${base64}:;a=1`, `:${base64}:, :${base64}:`, `:${base64.slice(0, 90)} :`, encodeURIComponent(buona.pem)];
  const cattive = [revocata.intestazione, (await autoritaDiProva()).intestazione, (await ca.emetti({ al: IERI })).intestazione, ':AAAA:'];
  for (const valore of [...storte, ...cattive]) {
    const risposta = await con(valore);
    expect(risposta.status).toBe(401);
    expect(await erroriDi(risposta)).toMatchObject([{ extensions: { code: 'CERTIFICATO_NON_VALIDO' } }]);
  }
  expect(prova.chiamate).toBe(1);
});

test('da un indirizzo che non è un proxy configurato no; dove le carte non si prendono l’intestazione non vuol dire niente', async () => {
  const altrove = await servizio(await conCarte({ CNS_PROXY: '192.0.2.0/24' }));
  const smerciata = await altrove.chiedi('{saluto}', { headers: { 'client-cert': buona.intestazione } });
  expect(await erroriDi(smerciata)).toMatchObject([{ extensions: { code: 'CERTIFICATO_NON_VALIDO' } }]);
  const senza = await servizio();
  const ignorata = await senza.chiedi('{chi}', { headers: { 'client-cert': buona.intestazione } });
  expect(await erroriDi(ignorata)).toMatchObject([{ extensions: { code: 'TOKEN_ASSENTE' } }]);
});

test('senza liste di revoca in corso una carta è un guasto (503), un token passa', async () => {
  const ambiente = await conCarte({ CNS_PROXY: '127.0.0.1' });
  writeFileSync(ambiente['CNS_CRL']!, await ca.lista({ dal: new Date(0), al: IERI }));
  const { chiedi, emittente, log } = await servizio(ambiente);
  const risposta = await chiedi('{chi}', { headers: { 'client-cert': buona.intestazione } });
  expect([risposta.status, risposta.headers.get('retry-after')]).toEqual([503, '60']);
  expect(await erroriDi(risposta)).toMatchObject([{ extensions: { code: 'REVOCHE_NON_DISPONIBILI', retryAfter: 60 } }]);
  expect(log.join()).toContain('REVOCHE_NON_DISPONIBILI');
  expect((await chiedi('{chi}', { token: await emittente.firma() })).status).toBe(200);
});

test('i proxy si nominano per indirizzo o per rete, anche quando IPv4 arriva scritto come IPv6', () => {
  const proxy = listaDeiProxy(['10.0.0.7', '10.1.0.0/16', 'fd00::/8']);
  expect(['10.0.0.7', '10.1.200.3', '10.0.0.8', '10.2.0.1'].map((uno) => proxy.check(uno))).toEqual([true, true, false, false]);
  expect(['fd12::1', '::ffff:10.0.0.7', '::ffff:10.0.0.8', '2001:db8::1'].map((uno) => proxy.check(uno, 'ipv6'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
