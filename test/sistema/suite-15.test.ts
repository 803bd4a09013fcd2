import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { postgresDiProva } from '../support/postgres-incorporato.ts';

const PARTI = ['test/api', 'test/auth', 'test/database/ruoli.test.ts', 'test/database/catalogo.test.ts'];

test("what touches the database passes on Debian's PostgreSQL 15 too", { timeout: 900_000 }, async () => {
  for (const parte of PARTI) expect(existsSync(radice(parte)), parte).toBe(true);
  expect(readdirSync(radice('test/api')).length).toBeGreaterThan(0);
  const cartella = cartellaDiProva();
  const { url } = await postgresDiProva({ dati: join(cartella, 'dati'), binari: '/usr/lib/postgresql/15/bin' });
  const ambiente = Object.fromEntries(Object.entries(process.env).filter(([nome]) => !/^VITEST|^NODE_ENV$|^TEST$/.test(nome)));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [radice('node_modules/vitest/vitest.mjs'), 'run', '--project', 'npm', '--reporter=default', ...PARTI],
    { cwd: radice('.'), env: { ...ambiente, CASSETTO_TEST_DATABASE_URL: url, NO_COLOR: '1' }, encoding: 'utf8' },
  );
  console.log(stdout.split('\n').slice(-8).join('\n'));
  expect(status, `${stdout}\n${stderr}`).toBe(0);
});
