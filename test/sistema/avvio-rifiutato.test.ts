import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { conBanca } from '../support/banca-dati.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { interroga, postgresDiProva } from '../support/postgres-incorporato.ts';
import { chiedi } from './domande.ts';
import { avviaNpm, tuttiFiniti } from './vita.ts';

const DEBIAN = '/usr/lib/postgresql/15/bin';
const qui = { cartella: radice('.'), ambiente: { PATH: process.env['PATH'], HOME: process.env['HOME'] }, elimina: () => undefined };

/** Starts the compiled server with these settings only, and waits until it has given up. */
function rifiutato(impostazioni: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [radice('dist/src/main.js')], {
    cwd: cartella,
    env: { PATH: process.env['PATH'], PORT: '0', CASSETTO_DATI: cartella, ...impostazioni },
    encoding: 'utf8',
  });
  return { codice: status, uscita: stdout, righe: stderr.trim().split('\n') };
}

let cartella: string;
beforeAll(() => {
  expect(existsSync(radice('dist/src/main.js')), 'npm run build comes first').toBe(true);
});

async function postgres15(): Promise<string> {
  const { url } = await postgresDiProva({ dati: join(cartellaDiProva(), 'dati'), binari: DEBIAN });
  return url;
}

async function portaChiusa(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ascolta) => server.once('listening', ascolta));
  const { port } = server.address() as { port: number };
  await new Promise((chiuso) => server.close(chiuso));
  return port;
}

test("with the DATABASE_URL of Debian's PostgreSQL 15 the server works there, and nothing embedded starts", async () => {
  const url = await postgres15();
  cartella = cartellaDiProva();
  const vita = avviaNpm(qui, { DATABASE_URL: url, CASSETTO_DATI: cartella, CASSETTO_DIMOSTRAZIONE: 'si' });
  const base = await vita.pronto();
  const processi = vita.discendenti();
  expect(processi.map(({ comando }) => comando).filter((comando) => /postgres/.test(comando))).toEqual([]);
  expect(existsSync(join(cartella, 'postgres'))).toBe(false);
  const { status, stdout } = spawnSync(process.execPath, [radice('dist/src/cli/cassetto.js'), 'token', 'intermediario'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: url, CASSETTO_DATI: cartella },
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const { data } = await chiedi({ base, token: stdout.trim() }, '{ soggetti(filtro: { cerca: "rossi" }) { nodes { denominazione } } }');
  expect(data.soggetti.nodes).toEqual([{ denominazione: 'Rossi Mario' }]);
  expect(await interroga(url, `select current_setting('server_version_num')::int / 10000 as versione from soggetto limit 1`)).toEqual([
    { versione: 15 },
  ]);
  vita.npm.kill('SIGTERM');
  await tuttiFiniti(processi);
});

test('a DATABASE_URL that cannot be used is one sentence without the password, and exit code 1', async () => {
  const url = await postgres15();
  cartella = cartellaDiProva();
  await interroga(url, 'create database vuota');
  await interroga(url, `create role ospite login password 'segretissima'`);
  const di = (cambia: (indirizzo: URL) => unknown) => {
    const indirizzo = new URL(conBanca(url, 'vuota'));
    cambia(indirizzo);
    return indirizzo.href;
  };
  const chiusa = await portaChiusa();
  const sbagliate = {
    'nobody listens': di((indirizzo) => (indirizzo.port = String(chiusa))),
    'wrong password': di((indirizzo) => (indirizzo.password = 'segretissima')),
    'no such database': di((indirizzo) => (indirizzo.pathname = '/inesistente')),
    'no rights': di((indirizzo) => Object.assign(indirizzo, { username: 'ospite', password: 'segretissima' })),
  };
  for (const [caso, DATABASE_URL] of Object.entries(sbagliate)) {
    const { codice, uscita, righe } = rifiutato({ DATABASE_URL });
    expect({ caso, codice, uscita, righe: righe.length }).toEqual({ caso, codice: 1, uscita: '', righe: 1 });
    expect(righe[0], caso).toMatch(/^[A-Z][^\n]{20,}\.$/);
    expect(righe[0], caso).not.toMatch(/segretissima|Error:|\bat /);
  }
});

test('settings that are wrong are all told at once, and exit code 1', () => {
  cartella = cartellaDiProva();
  const { codice, righe } = rifiutato({
    PORT: 'molte',
    LOG_LIVELLO: 'urlato',
    CASSETTO_OGGI: '2026-02-30',
    DATABASE_URL: 'mysql://io:segretissima@qui/db',
  });
  expect(codice).toBe(1);
  expect(righe[0]).toBe('La configurazione non è valida: 4 impostazioni da correggere.');
  expect(
    righe
      .slice(1)
      .map((riga) => riga.split(':')[0])
      .toSorted(),
  ).toEqual(['- CASSETTO_OGGI', '- DATABASE_URL', '- LOG_LIVELLO', '- PORT']);
  expect(righe.join('\n')).not.toContain('segretissima');
});

test('a sandbox does not start in production, and the sentence says why', () => {
  cartella = cartellaDiProva();
  const produzione = { NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'cassetto' };
  const { codice, uscita, righe } = rifiutato({ ...produzione, CASSETTO_SANDBOX: '1' });
  expect([codice, uscita, righe.length]).toEqual([1, '', 2]);
  expect(righe[1]).toMatch(/^- CASSETTO_SANDBOX: trovato «1», atteso no con NODE_ENV=production: .*sandbox/);
});
