import { readFileSync } from 'node:fs';
import { executeCodegen, loadCodegenConfig } from '@graphql-codegen/cli';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';

test('sdk/src/tipi.ts is what npm run codegen writes today', async () => {
  const { config } = await loadCodegenConfig({ configFilePath: radice('codegen.yml') });
  const { result } = await executeCodegen({ ...config, cwd: radice('.'), schema: radice('schema.graphql'), silent: true });
  const [file] = Array.isArray(result) ? result : [];
  expect(file?.filename).toMatch(/sdk\/src\/tipi\.ts$/);
  expect(readFileSync(radice('sdk/src/tipi.ts'), 'utf8')).toBe(file?.content);
});
