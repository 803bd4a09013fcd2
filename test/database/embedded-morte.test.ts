import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { urlSeAcceso } from '../../src/database/embedded/avvia.ts';
import { leggiPostmaster, vive } from '../../src/database/embedded/postmaster.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { figlioConPostgres, finche, finito, interroga, postgresDiProva, statoDi } from '../support/postgres-incorporato.ts';

const postmasterDi = (cartella: string | undefined) => leggiPostmaster(join(cartella ?? '', 'data'))?.pid ?? 0;

test('PostgreSQL killed under a running server comes back by itself on the same port, with what was committed', async () => {
  const { url, cartella, ferma } = await postgresDiProva({ dati: join(cartellaDiProva(), 'dati'), sicuro: true });
  await interroga(url, 'create table ricordo as select 1 as numero');
  const prima = postmasterDi(cartella);
  process.kill(prima, 'SIGKILL');
  expect(await finche(() => interroga(url, 'select numero from ricordo'))).toEqual([{ numero: 1 }]);
  const dopo = postmasterDi(cartella);
  expect(dopo).not.toBe(prima);
  process.kill(dopo, 'SIGKILL');
  expect(await finche(() => interroga(url, 'select numero from ricordo'))).toEqual([{ numero: 1 }]);
  const ultimo = postmasterDi(cartella);
  await ferma();
  expect(vive(ultimo, join(cartella, 'data'))).toBe(false);
});

test('a stop right after PostgreSQL died leaves nothing running', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const { cartella, ferma } = await postgresDiProva({ dati });
  process.kill(postmasterDi(cartella), 'SIGKILL');
  await finche(() => {
    expect(vive(postmasterDi(cartella), join(cartella, 'data'))).toBe(false);
  });
  await ferma();
  expect(vive(postmasterDi(cartella), join(cartella, 'data'))).toBe(false);
  expect(await urlSeAcceso(dati)).toBeNull();
});

test('a PostgreSQL whose node was killed is taken over by the next start, watched, and stopped by it', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const { risposta, processo, fine } = await figlioConPostgres({ dati });
  await interroga(risposta.url, 'create table ricordo as select 2 as numero');
  processo.kill('SIGKILL');
  await fine;
  const prima = postmasterDi(risposta.cartella);
  expect(await urlSeAcceso(dati)).toBe(risposta.url);

  const erede = await postgresDiProva({ dati });
  expect(erede).toMatchObject({ adottato: true, url: risposta.url });
  expect(postmasterDi(erede.cartella)).toBe(prima);
  process.kill(prima, 'SIGKILL');
  expect(await finche(() => interroga(erede.url, 'select numero from ricordo'))).toEqual([{ numero: 2 }]);
  await erede.ferma();
  expect(await urlSeAcceso(dati)).toBeNull();
});

test('after both were killed the next start recovers what was committed', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const { risposta, processo, fine } = await figlioConPostgres({ dati });
  await interroga(risposta.url, 'create table ricordo as select 3 as numero');
  const postmaster = postmasterDi(risposta.cartella);
  processo.kill('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await fine;
  const { url, adottato } = await postgresDiProva({ dati });
  expect(adottato).toBe(false);
  expect(await interroga(url, 'select numero from ricordo')).toEqual([{ numero: 3 }]);
});

test.each(['zombie', 'another program'])('a postmaster.pid whose number belongs to %s is stale', async (chi) => {
  const dati = join(cartellaDiProva(), 'dati');
  const { cartella, ferma } = await postgresDiProva({ dati });
  await interroga((await urlSeAcceso(dati)) ?? '', 'create table ricordo as select 4 as numero');
  const file = join(cartella, 'data', 'postmaster.pid');
  const vecchio = readFileSync(file, 'utf8').split('\n');
  await ferma();
  // A shell that leaves its first child unreaped: it replaces itself by a program that never waits, before that child ends.
  const genitore = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void genitore.kill('SIGKILL'));
  const [detto] = (await once(genitore.stdout, 'data')) as [Buffer];
  const pid = chi === 'zombie' ? Number(detto) : genitore.pid;
  await finche(() => {
    if (chi === 'zombie') expect(statoDi(pid)[0]).toBe('Z');
  });
  writeFileSync(file, [pid, ...vecchio.slice(1)].join('\n'));
  expect(await urlSeAcceso(dati)).toBeNull();
  const { url, adottato } = await postgresDiProva({ dati });
  expect(adottato).toBe(false);
  expect(await interroga(url, 'select numero from ricordo')).toEqual([{ numero: 4 }]);
});

test('SIGTERM and Ctrl-C stop node and PostgreSQL; Ctrl-C reaches node alone', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  for (const segnale of ['SIGTERM', 'SIGINT'] as const) {
    const { risposta, processo, fine } = await figlioConPostgres({ dati });
    const postmaster = postmasterDi(risposta.cartella);
    const gruppo = (pid: number | undefined) => statoDi(pid)[2];
    expect(gruppo(postmaster)).toBe(String(postmaster));
    expect(gruppo(postmaster)).not.toBe(gruppo(processo.pid));
    processo.kill(segnale);
    expect(await fine).toBe(0);
    expect(finito(postmaster)).toBe(true);
  }
});

test('a signal during the first start leaves nothing running', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const avvio = figlioConPostgres({ dati });
  await finche(async () => readFileSync(join(dati, 'postgres', 'serratura.pid')));
  process.kill(Number(readFileSync(join(dati, 'postgres', 'serratura.pid'), 'utf8')), 'SIGTERM');
  const { fine } = await avvio;
  expect(await fine).toBe(0);
  expect(await urlSeAcceso(dati)).toBeNull();
});

test('the end of npm, which passes no SIGTERM on, stops node and PostgreSQL', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const { risposta, processo } = await figlioConPostgres({ dati, avviatoDaNpm: true }, { guscio: true });
  const postmaster = postmasterDi(risposta.cartella);
  const node = Number(readFileSync(join(risposta.cartella ?? '', 'serratura.pid'), 'utf8'));
  expect(node).not.toBe(processo.pid);
  processo.kill('SIGKILL');
  await finche(() => expect(finito(node)).toBe(true));
  expect(finito(postmaster)).toBe(true);
});
