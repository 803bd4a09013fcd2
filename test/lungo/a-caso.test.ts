import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { mandaACaso } from '../scenari/a-caso/prova.ts';

test('cinquanta mila richieste a caso, ogni volta altre', { timeout: 3_600_000 }, async () => {
  const seme = randomInt(2 ** 31);
  console.info(`seme ${seme}`);
  expect((await mandaACaso(50_000, seme)).get(200)).toBeGreaterThan(25_000);
});
