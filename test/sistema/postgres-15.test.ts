import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { avviaPostgres } from '../../src/database/embedded/avvia.ts';
import { binariDiSistema } from '../../src/database/embedded/binari.ts';
import { leggiPostmaster } from '../../src/database/embedded/postmaster.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { figlioConPostgres, finche, interroga, postgresDiProva } from '../support/postgres-incorporato.ts';

const binari = '/usr/lib/postgresql/15/bin';

test("Debian's PostgreSQL 15 starts, recovers from a kill and restarts through the same launcher", async () => {
  expect(binariDiSistema()).toContain(binari);
  const dati = join(cartellaDiProva(), 'dati');
  const primo = await postgresDiProva({ dati, binari, sicuro: true });
  await interroga(primo.url, "create table ricordo as select current_setting('server_version_num')::int / 10000 as versione");
  process.kill(leggiPostmaster(join(primo.cartella, 'data'))?.pid ?? 0, 'SIGKILL');
  expect(await finche(() => interroga(primo.url, 'select versione from ricordo'))).toEqual([{ versione: 15 }]);
  expect(await interroga(primo.url, "select current_setting('data_checksums') as somme")).toEqual([{ somme: 'on' }]);
  await primo.ferma();
  await expect(avviaPostgres({ dati, registra: () => undefined })).rejects.toThrow("sono di PostgreSQL 15, ma qui c'è PostgreSQL 18");
  const secondo = await postgresDiProva({ dati, binari });
  expect(await interroga(secondo.url, 'select versione from ricordo')).toEqual([{ versione: 15 }]);
});

test("where npm installed no package for the platform the machine's own PostgreSQL is used", async () => {
  const copia = cartellaDiProva();
  for (const parte of ['src/database/embedded', 'src/server/processo.ts', 'test/support/programma-postgres.ts', 'package.json'])
    cpSync(parte, join(copia, parte), { recursive: true });
  mkdirSync(join(copia, 'node_modules'));
  for (const libreria of ['pg', 'zod']) symlinkSync(resolve('node_modules', libreria), join(copia, 'node_modules', libreria));
  const { risposta } = await figlioConPostgres(
    { dati: join(copia, 'dati') },
    { programma: join(copia, 'test/support/programma-postgres.ts') },
  );
  expect(
    await interroga(risposta.url, "select setting like '/usr/lib/postgresql/%' as di_sistema from pg_config where name = 'BINDIR'"),
  ).toEqual([{ di_sistema: true }]);
});
