import { expect, test } from 'vitest';
import { mandaACaso } from './a-caso/prova.ts';

/* The same 2,000 requests every time; test/lungo sends 50,000 others. */
test('due mila richieste a caso, giuste e storte: nessun guasto, niente di altri, niente di come è fatto il server', {
  timeout: 120_000,
}, async () => {
  const stati = await mandaACaso(2_000, 20_261_122);
  // The generator is worth something only while most of what it makes is read to the end.
  expect(stati.get(200)).toBeGreaterThan(1_000);
});
