import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriBancaDati } from '../../src/database/apri.ts';
import { creaDepositoLocale } from '../../src/documents/deposito-locale.ts';
import { radice } from '../../src/radice.ts';
import { fileNominati } from '../../src/reads/file-nominati.ts';
import { apriLink } from '../documents/apri-link.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { moltiF24 } from '../support/molti-f24.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/* A whole server, killed before each thing that it says to PostgreSQL or to the disk while it issues a document. */
const ANNO = 2060;
/** More than the steps of an issue. */
const RIGHE = 100;
const GENERA = `mutation($input: GeneraF24Input!) { generaF24(input: $input) {
  documenti { sha256 link { url } } userErrors { code message } } }`;

let server: ServerDiProva;
let righe: string[];
beforeAll(async () => {
  server = await serverDiProva();
  mkdirSync(documenti(), { recursive: true });
  await moltiF24(server.banca, RIGHE, { anno: ANNO, scadenza: '2060-01-01', passo: 1 });
  const { data } = await server.chiedi('titolare', `{ f24(filtro: { anno: ${ANNO} }, first: ${RIGHE}) { nodes { id } } }`);
  righe = data.f24.nodes.map(({ id }: { id: string }) => id);
});
afterAll(() => server.chiudi());

const input = (n: number) => ({ righe: [{ f24: righe[n] }], idempotencyKey: `ucciso ${n}` });

/** Starts a server that dies before that step, and its address. */
async function avvia(passo: number): Promise<{ processo: ChildProcess; base: string }> {
  const preambolo = new URL('../support/muori-al-passo.ts', import.meta.url).href;
  const processo = spawn(process.execPath, ['--import', preambolo, radice('dist/src/main.js')], {
    env: {
      DATABASE_URL: server.banca.url,
      PORT: '0',
      CASSETTO_DATI: server.cartella,
      CASSETTO_OGGI: OGGI_DI_PROVA,
      CASSETTO_LAVORATORE: 'no',
      LOG_LIVELLO: 'silent',
      MUORI_AL: String(passo),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  for await (const riga of createInterface({ input: processo.stdout! })) {
    const [, base] = /(http:\/\/localhost:\d+)\/graphql/.exec(riga) ?? [];
    if (base) return { processo, base };
  }
  throw new Error('the server has not started');
}

/** Asks a server of its own for the document of row `n`: whether it was killed before that step, or answered because an issue has no such step. */
async function uccisoAl(passo: number, n: number): Promise<boolean> {
  const { processo, base } = await avvia(passo);
  const fine = once(processo, 'exit');
  try {
    const conta = once(processo, 'message');
    processo.send('conta');
    await conta;
    const risposta = fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await server.token('titolare')}` },
      body: JSON.stringify({ query: GENERA, variables: { input: input(n) } }),
    });
    const testo = await risposta.then((una) => una.text()).catch(() => undefined);
    if (testo !== undefined) {
      expect(JSON.parse(testo).data.generaF24.userErrors).toEqual([]);
      return false;
    }
    expect((await fine)[1]).toBe('SIGKILL');
    return true;
  } finally {
    processo.kill('SIGKILL');
    await fine;
  }
}

const documenti = () => join(server.cartella, 'documenti');
/** The files under their names, each as it must be: whole. */
function interi(): Set<string> {
  const file = readdirSync(documenti(), { recursive: true, withFileTypes: true }).filter((voce) => voce.isFile());
  const nominati = file.filter(({ parentPath }) => !parentPath.includes('.parziali'));
  for (const { parentPath, name } of nominati)
    expect(
      createHash('sha256')
        .update(readFileSync(join(parentPath, name)))
        .digest('hex'),
    ).toBe(name);
  return new Set(nominati.map(({ name }) => name));
}
const registrati = async () =>
  new Set((await server.banca.sql<{ sha256: string }>('select sha256 from documento')).map(({ sha256 }) => sha256));

test('killed before any step of an issue: no half file, no row without its file; asked again, the same document; what is left over is collected', async () => {
  let passi = 0;
  for (let passo = 1; await uccisoAl(passo, passo); passo += 1) {
    passi = passo;
    const presenti = interi();
    for (const sha256 of await registrati()) expect([passo, presenti.has(sha256)]).toEqual([passo, true]);
  }
  expect(passi).toBeGreaterThan(10);
  expect(passi).toBeLessThan(RIGHE);
  for (let n = 1; n <= passi; n += 1) {
    const { data } = await server.chiedi('titolare', GENERA, { input: input(n) });
    const [documento] = data.generaF24.documenti;
    const { stato, byte } = await apriLink(server, documento.link.url);
    expect([n, stato, createHash('sha256').update(byte).digest('hex')]).toEqual([n, 200, documento.sha256]);
  }
  const banca = await apriBancaDati({ app: server.banca.url, lettura: server.banca.url }, 2);
  await creaDepositoLocale(documenti()).raccogli(fileNominati(banca.lettura), -1000);
  await banca.chiudi();
  expect(interi()).toEqual(await registrati());
  expect(readdirSync(join(documenti(), '.parziali'))).toEqual([]);
  expect((await registrati()).size).toBe(passi + 1);
}, 900_000);
