import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { avviaPostgres, urlSeAcceso } from '../../src/database/embedded/avvia.ts';
import { BinariMancanti, CartellaInUso, CartellaNonUtilizzabile, VersioneDiversa } from '../../src/database/embedded/errori.ts';
import { idrata, pacchettoInstallato } from '../../src/database/embedded/pacchetto.ts';
import { leggiPostmaster, vive } from '../../src/database/embedded/postmaster.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { figlioConPostgres, finito, interroga, postgresDiProva } from '../support/postgres-incorporato.ts';

const registra = () => undefined;

test('an empty folder becomes a database, which survives restarts', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const primo = await postgresDiProva({ dati });
  expect(primo).toMatchObject({ adottato: false, cartella: join(dati, 'postgres') });
  await interroga(primo.url, 'create table ricordo as select 42 as numero');
  await primo.ferma();
  const secondo = await postgresDiProva({ dati });
  expect(await interroga(secondo.url, 'select numero from ricordo')).toEqual([{ numero: 42 }]);
});

test('it listens on the loopback only, asks for the password, keeps checksums and syncs to the disk', async () => {
  const { url } = await postgresDiProva({ dati: join(cartellaDiProva(), 'dati'), sicuro: true });
  const impostazioni = await interroga(
    url,
    `select name, setting from pg_settings where name in ('listen_addresses','unix_socket_directories','password_encryption',
       'data_checksums','fsync',
       'full_page_writes','jit','max_connections','server_encoding','lc_collate','log_statement') order by name`,
  );
  expect(Object.fromEntries(impostazioni.map((riga) => Object.values(riga)))).toMatchObject({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    jit: 'off',
    max_connections: '200',
    server_encoding: 'UTF8',
  });
  expect(await interroga(url, "select datcollate from pg_database where datname = 'cassetto'")).toEqual([{ datcollate: 'C' }]);
  await expect(interroga(url.replace(/:[^:@]*@/, ':sbagliata@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('the password is readable by its owner only, and nothing that a statement holds reaches the log', async () => {
  const { url, cartella } = await postgresDiProva({ dati: join(cartellaDiProva(), 'dati') });
  expect(statSync(join(cartella, 'password')).mode & 0o777).toBe(0o600);
  await interroga(url, "create table unico (cf text primary key); insert into unico values ('RSSMRA80A01H501U')");
  await expect(interroga(url, "insert into unico values ('RSSMRA80A01H501U')")).rejects.toMatchObject({ code: '23505' });
  await expect(interroga(url, "select 'RSSMRA80A01H501U'::integer")).rejects.toMatchObject({ code: '22P02' });
  const registro = readFileSync(join(cartella, 'postgres.log'), 'utf8');
  expect(registro).toContain('ready to accept connections');
  expect(registro).not.toContain('RSSMRA');
});

test('ferma leaves no process behind and lets the folder go', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const avviato = await postgresDiProva({ dati });
  const pid = leggiPostmaster(join(avviato.cartella, 'data'))?.pid;
  const figli = await interroga<{ pid: number }>(avviato.url, 'select pid from pg_stat_activity where pid <> pg_backend_pid()');
  const tutti = [pid, ...figli.map((figlio) => figlio.pid)];
  expect(tutti.length).toBeGreaterThan(3);
  await Promise.all([avviato.ferma(), avviato.ferma()]);
  expect(tutti.filter((uno) => !finito(uno))).toEqual([]);
  expect(await urlSeAcceso(dati)).toBeNull();
});

test('a second start on the same folder says so and stops, from this process and from another', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const primo = await postgresDiProva({ dati });
  await expect(avviaPostgres({ dati, registra })).rejects.toThrow(CartellaInUso);
  const altro = await figlioConPostgres({ dati });
  expect(altro.risposta.errore).toBe('CartellaInUso');
  expect(altro.risposta.messaggio).toContain(`${dati} è già usata da un altro Cassetto acceso (processo ${process.pid})`);
  expect(await altro.fine).toBe(1);
  expect(await interroga(primo.url, 'select 1 as uno')).toEqual([{ uno: 1 }]);
});

test('of two first starts at the same moment one makes the database, the other stops', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const figli = await Promise.all([figlioConPostgres({ dati }), figlioConPostgres({ dati })]);
  const [vincitore, ...altri] = figli.sort((a, b) => Number(a.risposta.errore !== undefined) - Number(b.risposta.errore !== undefined));
  expect(altri.map((figlio) => figlio.risposta.errore)).toEqual(['CartellaInUso']);
  expect(await interroga(vincitore?.risposta.url, 'select 1 as uno')).toEqual([{ uno: 1 }]);
  vincitore?.processo.kill('SIGTERM');
  expect(await vincitore?.fine).toBe(0);
});

test('a command finds the PostgreSQL that runs on a folder', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  expect(await urlSeAcceso(dati)).toBeNull();
  const { risposta, processo, fine } = await figlioConPostgres({ dati });
  expect(await urlSeAcceso(dati)).toBe(risposta.url);
  processo.kill('SIGTERM');
  expect(await fine).toBe(0);
  expect(await urlSeAcceso(dati)).toBeNull();
});

test('data of another major version are refused before anything touches them', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const { ferma, cartella } = await postgresDiProva({ dati });
  await ferma();
  writeFileSync(join(cartella, 'data', 'PG_VERSION'), '14\n');
  const rifiuto = avviaPostgres({ dati, registra });
  await expect(rifiuto).rejects.toThrow(VersioneDiversa);
  await expect(rifiuto).rejects.toThrow("sono di PostgreSQL 14, ma qui c'è PostgreSQL 18");
  writeFileSync(join(cartella, 'data', 'PG_VERSION'), '18\n');
  await postgresDiProva({ dati });
});

test('links that npm did not make are made at the start', async () => {
  const pacchetto = join(cartellaDiProva(), 'pacchetto');
  cpSync(pacchettoInstallato() ?? '', pacchetto, { recursive: true, verbatimSymlinks: true });
  for (const { target } of JSON.parse(readFileSync(join(pacchetto, 'native/pg-symlinks.json'), 'utf8')))
    rmSync(join(pacchetto, target), { force: true });
  const bin = join(pacchetto, 'native', 'bin');
  expect(spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stderr).toContain('error while loading shared libraries');
  const { url } = await postgresDiProva({ dati: join(cartellaDiProva(), 'dati'), binari: bin });
  expect(await interroga(url, 'select 1 as uno')).toEqual([{ uno: 1 }]);
  expect(idrata(pacchetto)).toBe(true);
});

test('a folder that cannot be made, and binaries that are not there, are told in one sentence', async () => {
  const file = join(cartellaDiProva(), 'file');
  writeFileSync(file, '');
  await expect(avviaPostgres({ dati: join(file, 'dati'), registra })).rejects.toThrow(/non si può usare \(non è una cartella: ENOTDIR/);
  await expect(avviaPostgres({ dati: file, registra })).rejects.toThrow(CartellaNonUtilizzabile);
  await expect(avviaPostgres({ dati: join(cartellaDiProva(), 'dati'), binari: '/nessuno', registra })).rejects.toThrow(BinariMancanti);
});

test('an interrupted first start leaves nothing that the next one stumbles over', async () => {
  const dati = join(cartellaDiProva(), 'dati');
  const { ferma, cartella } = await postgresDiProva({ dati });
  await ferma();
  cpSync(join(cartella, 'data', 'global'), join(cartella, 'nuova-1', 'data', 'global'), { recursive: true });
  rmSync(join(cartella, 'data'), { recursive: true });
  await postgresDiProva({ dati });
  expect(() => statSync(join(cartella, 'nuova-1'))).toThrow('ENOENT');
  expect(vive(leggiPostmaster(join(cartella, 'data'))?.pid ?? 0, join(cartella, 'data'))).toBe(true);
});
