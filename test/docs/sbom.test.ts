import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';

test('npm run sbom writes a CycloneDX document with what the server is made of, at the versions that are fixed', () => {
  const comando = { cwd: radice('.'), encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const scritto = execFileSync('npm', ['run', '-s', 'sbom'], { ...comando, stdio: ['ignore', 'pipe', 'ignore'] });
  const { bomFormat, specVersion, metadata, components } = JSON.parse(scritto);
  expect([bomFormat, specVersion >= '1.5', metadata.component.name]).toEqual(['CycloneDX', true, expect.any(String)]);
  const dentro = new Map(components.map(({ purl, scope }: { purl: string; scope: string }) => [decodeURIComponent(purl), scope] as const));
  const pacchetto = JSON.parse(readFileSync(radice('package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const ambiti = (quali: string) =>
    Object.entries(pacchetto[quali]!).map(([nome, versione]) => [nome, dentro.get(`pkg:npm/${nome}@${versione}`)]);
  expect(ambiti('dependencies').filter(([, ambito]) => ambito !== 'required')).toEqual([]);
  // Tools are told apart from what runs, but for those that what runs brings along.
  expect(ambiti('devDependencies')).toContainEqual(['vitest', 'optional']);
});
