import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { schemaStampato } from '../../src/server/schema.ts';

/** docs/rilasci holds the schema of the last release: what integrators have built on. Releasing replaces it, once a CHANGELOG line says what broke. */
const rilasciato = () => buildSchema(readFileSync(radice('docs/rilasci/schema.graphql'), 'utf8'));

async function rotture(nuovo: string): Promise<string[]> {
  const cambi = await diff(rilasciato(), buildSchema(nuovo));
  return cambi.filter((uno) => uno.criticality.level === CriticalityLevel.Breaking).map((uno) => uno.message);
}

test('nulla di ciò che era rilasciato si rompe', async () => {
  expect(await rotture(schemaStampato())).toEqual([]);
});

test('una rottura si vede', async () => {
  const rinominato = schemaStampato().replace('  codiceVerifica: String', '  codiceStampato: String');
  expect(await rotture(rinominato)).toHaveLength(1);
});
