import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { apriEmittenteDimostrativo, type EmittenteDimostrativo } from '../../src/auth/emittente-dimostrativo.ts';
import { leggiConfig } from '../../src/config.ts';
import type { Persona } from '../../src/services/genera/persona.ts';
import { delegaDiretta, popola } from '../api/lavorazioni.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { bilanciatore } from '../support/bilanciatore.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { type ServerFiglio, serverFiglio } from '../support/server-figlio.ts';
import { chiedi } from './domande.ts';

/*
 * Several processes on one database and one folder of documents: whoever asks cannot tell which of them answered, nor that one was
 * replaced.
 */

let banca: BancaDiProva;
let cartella: string;
let emittente: EmittenteDimostrativo;
let token: string;
let clienti: Persona[];
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  cartella = cartellaDiProva(afterAll);
  emittente = await apriEmittenteDimostrativo({ cartella, produzione: false, oidc: leggiConfig({}).oidc });
  token = await emittente.emettiPer('intermediario');
  clienti = await popola(banca, 400);
});
afterAll(() => banca.chiudi());

const accendi = (ambiente: Record<string, string> = {}) => serverFiglio({ url: banca.url, cartella }, ambiente);
const tre = (ambiente: Record<string, string> = {}) => Promise.all([accendi(ambiente), accendi(ambiente), accendi(ambiente)]);
const tokenDi = ({ codiceFiscale }: Persona) => emittente.emetti({ fiscal_number: codiceFiscale });
const CREA = `mutation($input: CreaDelegaInput!) { creaDelega(input: $input) { delega { id } userErrors { code } } }`;

test('three behave as one: a key, the points of a minute, a link', async () => {
  const server = await tre({ LIMITE_PUNTI: '1000' });
  const titoli = server.map(({ base }) => ({ base, token }));

  // The same change, thirty times at once over all of them.
  const una = clienti.pop()!;
  const suo = await tokenDi(una);
  const input = { ...delegaDiretta(una), idempotencyKey: 'trenta' };
  const esiti = await Promise.all(Array.from({ length: 30 }, (_, n) => chiedi({ base: server[n % 3]!.base, token: suo }, CREA, { input })));
  const [id, ...altri] = new Set(esiti.map(({ data }) => data?.creaDelega.delega.id));
  expect([typeof id, altri]).toEqual(['string', []]);

  // The points of one minute are the same wherever they are spent, to the last.
  const spese = await Promise.all(Array.from({ length: 60 }, (_, n) => chiedi(titoli[n % 3]!, '{ f24(first: 40) { nodes { rata } } }')));
  const buone = spese.filter(({ errors }) => errors === undefined);
  const { richiesti } = buone[0].extensions.cost;
  expect(buone).toHaveLength(Math.floor(1000 / richiesti));
  expect(buone.length).toBeLessThan(60);
  for (const { errors } of spese)
    if (errors) expect(errors[0].extensions).toMatchObject({ code: 'LIMITE_SUPERATO', retryAfter: expect.any(Number) });

  // What one gave out another opens.
  const { data } = await chiedi(
    { base: server[0].base, token: await emittente.emettiPer('titolare') },
    '{ f24(first: 1, filtro: { anno: 2011 }) { nodes { pdf { url } } } }',
  );
  const { pathname } = new URL(data.f24.nodes[0].pdf.url);
  const byte = await Promise.all(server.map(async ({ base }) => Buffer.from(await (await fetch(base + pathname)).arrayBuffer())));
  expect(byte[0]!.subarray(0, 5).toString()).toBe('%PDF-');
  expect(byte.map((uno) => uno.equals(byte[0]!))).toEqual([true, true, true]);
}, 120_000);

test('replaced one after the other behind a balancer, under load: readiness falls first, each leaves with 0, no request is lost', async () => {
  const ambiente = { LIMITE_PUNTI: '1000000000', CASSETTO_PREAVVISO: '2' };
  let server: ServerFiglio[] = await tre(ambiente);
  const davanti = await bilanciatore();
  onTestFinished(() => davanti.chiudi());
  davanti.verso(server.map(({ porta }) => porta));
  await finche(() => expect(davanti.pronte()).toHaveLength(3));

  let fine = false;
  let servite = 0;
  const chiavi: string[] = [];
  const cliente = async () => {
    while (!fine) {
      const uno = clienti.pop();
      const idempotencyKey = `giro ${clienti.length}`;
      const { data, errors } = uno
        ? await chiedi({ base: davanti.base, token: await tokenDi(uno) }, CREA, { input: { ...delegaDiretta(uno), idempotencyKey } })
        : await chiedi({ base: davanti.base, token }, '{ io { codiceFiscale } }');
      expect(errors).toBeUndefined();
      if (uno) {
        expect(data.creaDelega.userErrors).toEqual([]);
        chiavi.push(idempotencyKey);
      }
      servite += 1;
    }
  };
  const clientela = Promise.all(Array.from({ length: 8 }, cliente));
  for (const vecchio of server) {
    const nuovo = await accendi(ambiente);
    server = [...server.filter((uno) => uno !== vecchio), nuovo];
    davanti.verso([vecchio, ...server].map(({ porta }) => porta));
    await finche(() => expect(davanti.pronte()).toContain(nuovo.porta));
    vecchio.processo.kill('SIGTERM');
    // It still serves, and says that it is going.
    await finche(async () => {
      const risposta = await fetch(`${vecchio.base}/readyz`);
      expect([risposta.status, await risposta.json()]).toEqual([503, { stato: 'non pronto', guasti: ['congedo'] }]);
    });
    expect(await chiedi({ base: vecchio.base, token }, '{ io { codiceFiscale } }')).toHaveProperty('data.io.codiceFiscale');
    const prima = servite;
    expect(await Promise.race([vecchio.fine, clientela])).toBe(0);
    expect(servite).toBeGreaterThan(prima);
  }
  fine = true;
  await clientela;
  const [riga] = await banca.sql<{ n: number }>(`select count(*)::int as n from idempotenza where chiave = any($1)`, [chiavi]);
  expect(riga!.n).toBe(chiavi.length);
}, 240_000);

test('SIGTERM under load, without a balancer: every request that was begun has its whole answer, and the process leaves with 0', async () => {
  const server = await accendi({ LIMITE_PUNTI: '1000000000' });
  let rifiutate = 0;
  const cliente = async () => {
    for (;;) {
      const risposta = await fetch(`${server.base}/graphql`, {
        method: 'POST',
        // Each over a connection of its own: one that the server closes while it is idle would look like a request that was lost.
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, connection: 'close' },
        body: JSON.stringify({ query: '{ posizioni(first: 50) { nodes { codice gestione } } }' }),
      }).catch((errore: Error) => errore);
      if (risposta instanceof Error) {
        // Refused before anything of it was taken: no answer was begun.
        expect((risposta.cause as { code?: string }).code).toMatch(/ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET/);
        rifiutate += 1;
        return;
      }
      expect([risposta.status, ((await risposta.json()) as { errors?: unknown }).errors]).toEqual([200, undefined]);
    }
  };
  const clientela = Promise.all(Array.from({ length: 8 }, cliente));
  await new Promise((poco) => setTimeout(poco, 500));
  server.processo.kill('SIGTERM');
  await clientela;
  expect([await server.fine, rifiutate]).toEqual([0, 8]);
}, 60_000);
