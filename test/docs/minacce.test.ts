import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';

test('every threat of docs/minacce.md names what stops it and tests that are there', () => {
  const righe = readFileSync(radice('docs/minacce.md'), 'utf8')
    .split('\n')
    .filter((riga) => riga.startsWith('| ') && !/^\| (minaccia|---)/.test(riga))
    .map((riga) => riga.slice(2, -2).split(' | '));
  expect(righe.length).toBeGreaterThan(40);
  for (const riga of righe) {
    expect(riga).toHaveLength(3);
    const prove = riga[2]!.split(', ');
    expect(
      prove.filter((prova) => !/^test\/[\w/-]+\.test\.ts$/.test(prova) || !existsSync(radice(prova))),
      riga[0],
    ).toEqual([]);
  }
});
