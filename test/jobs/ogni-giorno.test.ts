import { expect, test } from 'vitest';
import { ogniGiorno } from '../../src/jobs/ogni-giorno.ts';

test('si fa subito; ciò che non riesce si dice, e non ferma il resto; la fine aspetta ciò che è in corso', async () => {
  const fatti: string[] = [];
  const guasti: unknown[] = [];
  const { promise: via, resolve: lascia } = Promise.withResolvers<void>();
  const ferma = ogniGiorno(
    [
      () => Promise.reject(new Error('disco')),
      async () => {
        await via;
        fatti.push('secondo');
      },
    ],
    (errore) => guasti.push(errore),
  );
  const fine = ferma().then(() => [...fatti]);
  lascia();
  expect(await fine).toEqual(['secondo']);
  expect(guasti).toEqual([new Error('disco')]);
});
