import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// One copy of graphql for the project and for what it imports: two copies refuse each other's schemas.
const graphql = createRequire(import.meta.url).resolve('graphql');

const comune = {
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
};

export default defineConfig({
  ...comune,
  test: {
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        ...comune,
        test: {
          name: 'npm',
          // The code is loaded once a worker, not once a file: no test may leave anything behind in it.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/sistema/**', 'test/lungo/**'],
          globalSetup: ['test/support/banca-dati.ts'],
          setupFiles: ['test/support/prepara.ts'],
        },
      },
      {
        ...comune,
        test: {
          name: 'sistema',
          include: ['test/sistema/**/*.test.ts'],
          globalSetup: ['test/support/banca-dati.ts'],
          setupFiles: ['test/support/prepara.ts'],
        },
      },
      {
        ...comune,
        test: {
          name: 'lungo',
          include: ['test/lungo/**/*.test.ts'],
          globalSetup: ['test/support/banca-dati.ts'],
          setupFiles: ['test/support/prepara.ts'],
        },
      },
    ],
  },
});
