import { expect, test } from 'vitest';
import { leggiConfig } from '../../src/config.ts';
import { apriBancaDati } from '../../src/database/apri.ts';

test('each pool has its own address, whatever the settings that the times come from say', async () => {
  const { database } = leggiConfig({ DATABASE_URL: 'postgresql://padrone:x@127.0.0.1:1/cassetto' });
  const indirizzi = { app: 'postgresql://scrive:x@127.0.0.1:1/cassetto', lettura: 'postgresql://legge:x@127.0.0.1:1/cassetto' };
  const banca = await apriBancaDati(indirizzi, 1, database);
  expect([banca.app.config.get('clientUrl'), banca.lettura.config.get('clientUrl')]).toEqual([indirizzi.app, indirizzi.lettura]);
  await banca.chiudi();
});
