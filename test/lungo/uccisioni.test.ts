import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { apriEmittenteDimostrativo } from '../../src/auth/emittente-dimostrativo.ts';
import { leggiConfig } from '../../src/config.ts';
import { avviaPostgres, type PostgresAvviato } from '../../src/database/embedded/avvia.ts';
import { delegaDiretta, popola } from '../api/lavorazioni.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { aGruppi, insisti } from '../support/insistente.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { type ServerFiglio, serverFiglio } from '../support/server-figlio.ts';

/*
 * A server, or its PostgreSQL, killed again and again in the middle of a thousand changes: sent again with the same keys, each happens
 * once.
 */

const CREA = `mutation($input: CreaDelegaInput!) { esito: creaDelega(input: $input) { delega { id } userErrors { code } } }`;
const GENERA = `mutation($input: GeneraF24Input!) {
  esito: generaF24(input: $input) { documenti { id sha256 link { url } } userErrors { code } } }`;
const DELEGHE = 960;
const DOCUMENTI = 40;
const UCCISIONI = 4;

/** Ends PostgreSQL as a power cut would; its launcher, in this process, starts it again. */
function uccidiPostgres({ cartella }: PostgresAvviato): void {
  process.kill(Number(readFileSync(join(cartella, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
}

test.each(['server', 'PostgreSQL'] as const)(
  'kill -9 of the %s in the middle of a thousand changes: each happened exactly once, and every link opens',
  async (chi) => {
    const cartella = cartellaDiProva();
    const postgres = await avviaPostgres({ dati: join(cartella, 'banca'), registra: () => undefined });
    onTestFinished(() => postgres.ferma());
    const luogo = { url: postgres.url, cartella: join(cartella, 'dati') };
    // A thousand changes by one person are more than the points of a minute.
    const avvia = () => serverFiglio(luogo, { LIMITE_PUNTI: '1000000000' });
    let server: ServerFiglio = await avvia();
    const sql = async <R>(testo: string, valori?: unknown[]): Promise<R[]> => {
      const client = new Client({ connectionString: postgres.url });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return (await client.query(testo, valori)).rows as R[];
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    const clienti = await popola({ sql }, DELEGHE);
    const emittente = await apriEmittenteDimostrativo({ cartella: luogo.cartella, produzione: false, oidc: leggiConfig({}).oidc });
    const studio = await emittente.emettiPer('intermediario');
    const base = () => server.base;
    const { data } = await insisti(base, studio, `{ f24(first: ${DOCUMENTI}, filtro: { anno: 2025 }) { nodes { id } } }`);
    const f24: { id: string }[] = data.f24.nodes;
    const cambi = [
      ...(await Promise.all(
        clienti.map(async (uno, n) => ({
          token: await emittente.emetti({ fiscal_number: uno.codiceFiscale }),
          query: CREA,
          input: { ...delegaDiretta(uno), idempotencyKey: `delega ${n}` },
        })),
      )),
      ...Array.from({ length: DOCUMENTI }, (_, n) => ({
        token: studio,
        query: GENERA,
        input: { righe: [{ f24: f24[n % f24.length]!.id }], idempotencyKey: `documento ${n}` },
      })),
    ].map((uno, n) => ({ ...uno, ordine: (n * 389) % (DELEGHE + DOCUMENTI) }));
    cambi.sort((a, b) => a.ordine - b.ordine);

    const fatte = async () => Number((await sql<{ n: string }>('select count(*) as n from idempotenza'))[0]!.n);
    let ripetute = 0;
    const invii = aGruppi(cambi, 12, async ({ token, query, input }) => {
      const { data: avuto, volte } = await insisti(base, token, query, { input });
      expect(avuto.esito.userErrors).toEqual([]);
      ripetute += volte - 1;
      return avuto.esito;
    });
    for (let volta = 1; volta <= UCCISIONI; volta += 1) {
      const avanti = finche(async () => expect(await fatte()).toBeGreaterThan((volta * cambi.length) / (UCCISIONI + 2)));
      await Promise.race([avanti, invii]);
      if (chi === 'PostgreSQL') uccidiPostgres(postgres);
      else {
        server.processo.kill('SIGKILL');
        expect(await server.fine).toBe('SIGKILL');
        server = await avvia();
      }
    }
    const primi = await invii;
    expect(ripetute).toBeGreaterThan(0);

    // All of them once more: the same answers, and nothing new.
    const secondi = await aGruppi(cambi, 12, async ({ token, query, input }) => (await insisti(base, token, query, { input })).data.esito);
    const senzaLink = (esiti: readonly object[]) =>
      JSON.parse(JSON.stringify(esiti, (nome: string, valore: unknown) => (nome === 'link' ? undefined : valore))) as unknown;
    expect(senzaLink(secondi)).toEqual(senzaLink(primi));
    expect(await fatte()).toBe(cambi.length);
    const cf = clienti.map(({ codiceFiscale }) => codiceFiscale);
    const [conti] = await sql(
      `select count(*)::int as deleghe, count(distinct d.soggetto_id)::int as deleganti,
         (select count(*)::int from evento e join soggetto s on s.id = e.soggetto_id where s.codice_fiscale = any($1)) as eventi
       from delega d join soggetto s on s.id = d.soggetto_id where s.codice_fiscale = any($1)`,
      [cf],
    );
    expect(conti).toEqual({ deleghe: DELEGHE, deleganti: DELEGHE, eventi: DELEGHE });
    const links = [...primi, ...secondi].flatMap((uno) => (uno.documenti ?? []) as { link: { url: string } }[]);
    expect(links).toHaveLength(2 * DOCUMENTI);
    // Given out before a kill, they open after it, at whatever port the server is now.
    for (const { link } of links) {
      const risposta = await fetch(base() + new URL(link.url).pathname);
      expect([
        risposta.status,
        Buffer.from(await risposta.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ]).toEqual([200, '%PDF-']);
    }
    server.processo.kill('SIGTERM');
    expect(await server.fine).toBe(0);
  },
  600_000,
);
