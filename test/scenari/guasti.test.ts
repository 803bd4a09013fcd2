import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { avviaPostgres, type PostgresAvviato } from '../../src/database/embedded/avvia.ts';
import { cfDi, type Risposta, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { finche, interroga } from '../support/postgres-incorporato.ts';
import { type Tramite, tramiteVerso } from '../support/tramite.ts';
import { apriLink } from '../documents/apri-link.ts';

let postgres: PostgresAvviato;
let cartella: string;
let server: ServerDiProva;
let tramite: Tramite;

beforeAll(async () => {
  cartella = mkdtempSync(join(tmpdir(), 'cassetto-guasti-'));
  chmodSync(cartella, 0o711);
  // A PostgreSQL of this file alone, that can be killed; it is held up by our own launcher, which starts it again.
  postgres = await avviaPostgres({ dati: cartella, registra: () => undefined });
  server = await serverDiProva({
    // Fewer connections than the times they are cut: one that were not given back would be missed.
    ambiente: { CASSETTO_POOL: '3' },
    attraverso: async () => {
      tramite = await tramiteVerso(postgres.url);
      return tramite.url;
    },
  });
});
afterAll(async () => {
  await server.chiudi();
  tramite.chiudi();
  await postgres.ferma();
  rmSync(cartella, { recursive: true, force: true });
});
afterEach(() => {
  tramite.prima = () => undefined;
});

const TITOLARE = cfDi('titolare');
const LEGGI = `{ verificaAccesso(codiceFiscale: "${TITOLARE}", ambito: F24) { concesso } soggetto(codiceFiscale:
    "${TITOLARE}") { denominazione posizioni { nodes { codice f24(first: 2) { nodes { rata } } } } } }`;
const sql = <R extends object>(testo: string) => interroga<R>(postgres.url, testo);

/** Ends PostgreSQL as a power cut would, and everything it was doing. */
function uccidiPostgres(): void {
  const nome = readdirSync(cartella, { recursive: true, encoding: 'utf8' }).find((uno) => uno.endsWith('postmaster.pid'))!;
  process.kill(Number(readFileSync(join(cartella, nome), 'utf8').split('\n')[0]), 'SIGKILL');
  tramite.stacca();
}

async function aspettaSalute(): Promise<void> {
  await finche(async () => {
    const { status } = await fetch(`${server.base}/readyz`);
    if (status !== 200) throw new Error('not yet');
  });
}

function aspettaGuasto({ stato, data, errors, intestazioni }: Risposta, codice: string): void {
  expect([stato, [...new Set(errors?.map(({ extensions }) => extensions.code))]]).toEqual([503, [codice]]);
  for (const { extensions } of errors!)
    expect(extensions).toEqual({ code: codice, requestId: expect.any(String), retryAfter: expect.any(Number) });
  expect(Number(intestazioni.get('retry-after'))).toBeGreaterThan(0);
  expect(data ?? null).toBeNull();
}

describe('the database is stopped', () => {
  test.each([
    ['the facts about the caller', /^\s*select json_build_object/],
    ['the titoli', /as "diSede"/],
    ['the rows', /from "f24" as t/],
    ['the access record', /insert into accesso/],
  ])('while it reads %s: 503, retryable, nothing else; then it serves again by itself', async (_, quale) => {
    let volte = 0;
    tramite.prima = (istruzione) => {
      if (quale.test(istruzione) && volte++ === 0) uccidiPostgres();
    };
    const risposta = await server.chiedi('intermediario', LEGGI);
    await tramite.riattacca();
    aspettaGuasto(risposta, 'BANCA_DATI_NON_DISPONIBILE');
    expect(volte).toBeGreaterThan(0);
    await aspettaSalute();
    const { stato, data, errors } = await server.chiedi('intermediario', LEGGI);
    expect([stato, errors]).toEqual([200, undefined]);
    expect(data.soggetto.denominazione).toBe('Rossi Mario');
  });

  test('a field that may be null is not a field without rows', async () => {
    tramite.prima = (istruzione) => {
      if (/from "f24" as t/.test(istruzione)) tramite.stacca();
    };
    const { data, errors } = await server.chiedi('intermediario', '{ f24(first: 1) { nodes { id } } }');
    await tramite.riattacca();
    expect(data?.f24 ?? null).toBeNull();
    expect(errors![0]!.extensions).toMatchObject({ code: 'BANCA_DATI_NON_DISPONIBILE', retryAfter: expect.any(Number) });
  });

  test('again and again under load: every answer is whole or 503, the process lives', async () => {
    let fine = false;
    const guastatore = (async () => {
      for (let volta = 0; volta < 5; volta += 1) {
        await finche(() =>
          sql("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'"),
        );
        await new Promise((fatto) => setTimeout(fatto, 60));
      }
      fine = true;
    })();
    let buone = 0;
    const cliente = async () => {
      while (!fine) {
        const { stato, data, errors } = await server.chiedi('titolare', '{ io { codiceFiscale denominazione } }');
        if (errors) {
          expect([200, 503]).toContain(stato);
          for (const { extensions } of errors)
            expect(extensions).toMatchObject({ code: 'BANCA_DATI_NON_DISPONIBILE', retryAfter: expect.any(Number) });
        } else {
          expect([stato, data]).toEqual([200, { io: { codiceFiscale: TITOLARE, denominazione: 'Rossi Mario' } }]);
          buone += 1;
        }
      }
    };
    await Promise.all([guastatore, ...Array.from({ length: 8 }, cliente)]);
    expect(buone).toBeGreaterThan(0);
    await aspettaSalute();
  });

  test('in the middle of a change: with the same key it happens once, wherever it was cut', async () => {
    const { data } = await server.chiedi('titolare', '{ io { soggetto { id } } }');
    const cambia = (telefono: string, chiave: string) =>
      server.chiedi(
        'titolare',
        `mutation($input: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $input) { soggetto { recapiti { telefono } }
            userErrors { code } } }`,
        {
          input: { soggetto: data.io.soggetto.id, recapiti: { telefono }, idempotencyKey: chiave },
        },
      );
    const tappe = [
      /^\s*begin/i,
      /set local/,
      /pg_advisory_xact_lock\(/,
      /insert into recapito/,
      /update recapito/,
      /insert into idempotenza/,
      /^\s*commit/i,
      /insert into accesso/,
    ];
    for (const [n, tappa] of tappe.entries()) {
      let tagliata = false;
      tramite.prima = async (istruzione) => {
        if (tagliata || !tappa.test(istruzione)) return;
        tagliata = true;
        tramite.stacca();
      };
      const telefono = `0547 40000${n}`;
      const tagliato = await cambia(telefono, `tappa ${n}`);
      await tramite.riattacca();
      expect([tappa, tagliata]).toEqual([tappa, true]);
      aspettaGuasto(tagliato, 'BANCA_DATI_NON_DISPONIBILE');
      const risposta = await cambia(telefono, `tappa ${n}`);
      expect([risposta.stato, risposta.data]).toEqual([
        200,
        { aggiornaRecapiti: { soggetto: { recapiti: { telefono } }, userErrors: [] } },
      ]);
    }
    expect(await sql(`select chiave from idempotenza where chiave like 'tappa %'`)).toHaveLength(tappe.length);
  });

  test('while a document is opened: the fault, not the page of a link that is not good', async () => {
    const { data } = await server.chiedi('titolare', '{ f24(filtro: { anno: 2011 }, first: 1) { nodes { pdf { url } } } }');
    const { url } = data.f24.nodes[0].pdf;
    const tappe = [/from "f24" as t|join "f24" as/, /insert into documento /, /insert into documento_richiesta/, /insert into accesso/];
    for (const tappa of tappe) {
      let tagliata = false;
      tramite.prima = (istruzione) => {
        if (tagliata || !tappa.test(istruzione)) return;
        tagliata = true;
        tramite.stacca();
      };
      const { stato, intestazioni, testo } = await apriLink(server, url);
      await tramite.riattacca();
      expect([tappa, tagliata, stato, JSON.parse(testo).errors[0].extensions.code]).toEqual([
        tappa,
        true,
        503,
        'BANCA_DATI_NON_DISPONIBILE',
      ]);
      expect(Number(intestazioni.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await apriLink(server, url)).stato).toBe(200);
    expect(await sql('select id from documento')).toHaveLength(1);
  });
});

describe('the disk takes no document', () => {
  const deposito = () => join(server.cartella, 'documenti');
  /** Where the folder was there is a file: nothing can be written, as root too. */
  function guasta(): void {
    mkdirSync(deposito(), { recursive: true });
    renameSync(deposito(), `${deposito()}.via`);
    writeFileSync(deposito(), '');
  }
  function ripara(): void {
    rmSync(deposito());
    renameSync(`${deposito()}.via`, deposito());
  }

  test('503, nothing half written, and it works when there is room again', async () => {
    const { data } = await server.chiedi(
      'titolare',
      '{ f24(filtro: { anno: 2025, causale: ["AF"] }, first: 2) { nodes { id pdf { url } } } }',
    );
    const [prima, seconda] = data.f24.nodes;
    const conta = async () =>
      [await sql('select id from documento'), await sql('select * from documento_richiesta'), await sql('select * from idempotenza')].map(
        (righe) => righe.length,
      );
    const scritte = await conta();
    const genera = () =>
      server.chiedi(
        'titolare',
        `mutation { generaF24(input: { righe: [{ f24: "${seconda.id}" }], idempotencyKey: "disco" }) { documenti { byte link
            { url } } userErrors { code } } }`,
      );

    guasta();
    const { stato, testo } = await apriLink(server, prima.pdf.url);
    const generato = await genera();
    ripara();
    expect([stato, JSON.parse(testo).errors[0].extensions]).toEqual([
      503,
      { code: 'DEPOSITO_NON_DISPONIBILE', requestId: expect.any(String), retryAfter: expect.any(Number) },
    ]);
    aspettaGuasto(generato, 'DEPOSITO_NON_DISPONIBILE');
    expect(await conta()).toEqual(scritte);

    const aperto = await apriLink(server, prima.pdf.url);
    expect([aperto.stato, aperto.byte.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { documenti, userErrors } = (await genera()).data.generaF24;
    expect(userErrors).toEqual([]);
    expect((await apriLink(server, documenti[0].link.url)).byte).toHaveLength(documenti[0].byte);
  });
});
