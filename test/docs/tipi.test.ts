import { readFileSync } from 'node:fs';
import { executeCodegen, loadCodegenConfig } from '@graphql-codegen/cli';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';

test('the generated files of the sdk are what npm run codegen writes today', async () => {
  const { config } = await loadCodegenConfig({ configFilePath: radice('codegen.yml') });
  const { result } = await executeCodegen({ ...config, cwd: radice('.'), schema: radice('schema.graphql'), silent: true });
  const file = Array.isArray(result) ? result : [];
  expect(file.map(({ filename }) => /sdk\/src\/\w+\.ts$/.exec(filename)?.[0])).toEqual(['sdk/src/tipi.ts', 'sdk/src/operazioni.ts']);
  for (const { filename, content } of file)
    expect(readFileSync(radice(/sdk\/src\/\w+\.ts$/.exec(filename)![0]), 'utf8'), filename).toBe(content);
});
