import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/* house.md, "Who may import whom": read from the imports themselves. */
const RADICE = fileURLToPath(new URL('../../', import.meta.url));

interface File {
  readonly nome: string;
  readonly testo: string;
  readonly righe: number;
  /** Files of ours, from the root of the project. */
  readonly propri: readonly string[];
  readonly pacchetti: readonly string[];
}

const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\brequire\(\s*['"]([^'"]+)['"]\s*\)/gm;

const file: File[] = ['src', 'migrations']
  .flatMap((cartella) => readdirSync(join(RADICE, cartella), { recursive: true, encoding: 'utf8' }).map((nome) => join(cartella, nome)))
  .filter((nome) => nome.endsWith('.ts'))
  .map((nome) => {
    const testo = readFileSync(join(RADICE, nome), 'utf8');
    const cercati = [...testo.matchAll(IMPORT)].map((trovato) => trovato.slice(1).find((uno) => uno !== undefined)!);
    const propri = cercati.filter((uno) => uno.startsWith('.')).map((uno) => relative(RADICE, resolve(RADICE, dirname(nome), uno)));
    return { nome, testo, righe: testo.split('\n').length - 1, propri, pacchetti: cercati.filter((uno) => !uno.startsWith('.')) };
  });

/** The rooms, each of which imports only from itself and from those before it. `database` opens connections and knows the facts of a caller. */
const ORDINE = [
  'domain',
  'schema/vocabolario',
  'entities',
  'schema',
  'auth',
  'migrations',
  'database',
  'reads',
  'documents',
  'services',
  'jobs',
  'resolvers',
  'server',
  'main',
];
/** Files that stand outside the rooms, and what they may import of the rooms. */
const FUORI: Readonly<Record<string, readonly string[]>> = {
  'src/config.ts': ['domain', 'auth'],
  'src/config-accesso.ts': ['auth'],
  'src/config-guasti.ts': [],
  'src/config-variabili.ts': ['domain'],
  'src/orologio.ts': ['domain'],
  'src/osservazione.ts': [],
  'src/radice.ts': [],
  'src/mikro-orm.config.ts': ['entities', 'migrations'],
};

function stanza(nome: string): string {
  if (nome.startsWith('migrations/')) return 'migrations';
  if (nome === 'src/main.ts') return 'main';
  if (nome.startsWith('src/schema/vocabolario/')) return 'schema/vocabolario';
  return /^src\/([^/]+)\//.exec(nome)?.[1] ?? 'fuori';
}

const usano = (pacchetto: RegExp, dove: RegExp) =>
  file.filter(({ nome, pacchetti }) => pacchetti.some((uno) => pacchetto.test(uno)) && !dove.test(nome)).map(({ nome }) => nome);
const scrivono = (testo: RegExp, dove: RegExp) =>
  file.filter((uno) => testo.test(uno.testo.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')) && !dove.test(uno.nome)).map(({ nome }) => nome);

test('the imports were read', () => {
  expect(file.length).toBeGreaterThan(200);
  expect(file.flatMap(({ propri }) => propri).length).toBeGreaterThan(900);
  expect(file.flatMap(({ propri }) => propri).filter((nome) => nome.endsWith('.ts') && !file.some((uno) => uno.nome === nome))).toEqual([]);
});

describe('who may import whom', () => {
  test('a room imports from those before it; the command line from all but resolvers and server', () => {
    const contro = file.flatMap(({ nome, propri }) =>
      propri
        .filter((verso) => {
          const [da, a] = [stanza(nome), stanza(verso)];
          if (da === 'fuori') return a !== 'fuori' && !FUORI[nome]?.includes(a);
          if (da === 'cli') return ['resolvers', 'server', 'main'].includes(a);
          if (a === 'fuori') return da === 'domain' && !/data|radice/.test(verso);
          return !ORDINE.includes(da) || !ORDINE.includes(a) || ORDINE.indexOf(a) > ORDINE.indexOf(da);
        })
        .map((verso) => `${nome} → ${verso}`),
    );
    expect(contro).toEqual([]);
  });

  test('no cycles', () => {
    const cicli: string[] = [];
    const stato = new Map<string, 'aperto' | 'chiuso'>();
    const visita = (nome: string, via: readonly string[]) => {
      if (stato.get(nome) === 'aperto') cicli.push([...via.slice(via.indexOf(nome)), nome].join(' → '));
      if (stato.has(nome)) return;
      stato.set(nome, 'aperto');
      for (const verso of file.find((uno) => uno.nome === nome)?.propri ?? []) visita(verso, [...via, nome]);
      stato.set(nome, 'chiuso');
    };
    for (const { nome } of file) visita(nome, []);
    expect(cicli).toEqual([]);
  });
});

describe('exclusive imports', () => {
  test.each([
    ['type-graphql', /^type-graphql/, /^src\/(entities|schema|resolvers)\/|^src\/server\/schema\.ts$/],
    [
      'MikroORM',
      /^@mikro-orm\//,
      /^(migrations|src\/(entities|reads|services|jobs|cli|database))\/|^src\/mikro-orm\.config\.ts$|^src\/server\/(start|contesto|audit|documents)\.ts$/,
    ],
    ['graphql-shield and graphql-middleware', /^graphql-(shield|middleware)/, /^src\/auth\/protect\.ts$/],
    ['fastify and Apollo', /^(fastify|@fastify\/|@apollo\/|@as-integrations\/)/, /^src\/server\//],
    ['pdfmake and pdfkit', /^(pdfmake|pdfkit)/, /^src\/documents\//],
    ['pg', /^pg(-copy-streams)?$/, /^src\/(database|services|cli)\/|^src\/server\/(metriche\/misure|avvio\/archivio)\.ts$/],
    ['metrics', /^prom-client/, /^src\/server\/metriche\//],
    ['traces', /^@opentelemetry\//, /^src\/server\/tracce\//],
    ['the queue', /^pg-boss/, /^src\/(database|jobs)\//],
    ['jose', /^jose/, /^src\/(auth|documents)\//],
    ['what reads certificates and asks issuers', /^(@peculiar\/|openid-client)/, /^src\/auth\//],
    ['the command line’s libraries', /^(commander|cli-progress)/, /^src\/cli\//],
  ] as const)('%s', (_nome, pacchetto, dove) => {
    expect(usano(pacchetto, dove)).toEqual([]);
  });

  test('domain knows no library but arithmetic and the calendar', () => {
    const ammessi = /^(big\.js|date-holidays|node:(fs|url|path|crypto))$/;
    expect(
      file.filter(({ nome }) => nome.startsWith('src/domain/')).flatMap(({ pacchetti }) => pacchetti.filter((uno) => !ammessi.test(uno))),
    ).toEqual([]);
  });

  test('the environment is read in config.ts, the clock in orologio.ts', () => {
    expect(scrivono(/process\.env\b/, /^src\/config\.ts$/)).toEqual([]);
    // What a token, a card or an issuer's keys are good for is counted by wall time, as the library that verifies them counts it: no rule of the domain is.
    expect(
      scrivono(/new Date\(\)|Date\.now\(\)/, /^src\/orologio\.ts$|^src\/auth\/(token|chiavi-emittente|pausa-dopo-guasto|cns|revoche)\.ts$/),
    ).toEqual([]);
  });

  test('the connection that every policy lets through is opened for src/reads alone', () => {
    expect(
      scrivono(
        /\bcreaLettore\b|\bbanca\.lettura\b/,
        /^src\/reads\/lettore\.ts$|^src\/server\/(contesto|start|avvio\/(archivio|lavori))\.ts$/,
      ),
    ).toEqual([]);
    expect(scrivono(/cassetto_lettura/, /^(migrations\/|src\/database\/|src\/mikro-orm\.config\.ts$)/)).toEqual([]);
  });

  test('the access predicate is written in SQL in auth/predicato.ts and in the policies, and nowhere else', () => {
    expect(scrivono(/chiusa_come is null and/, /^src\/auth\/predicato\.ts$|^migrations\//)).toEqual([]);
  });
});

describe('the shape of the house', () => {
  test('no file above 300 lines, half of them short', () => {
    const diSrc = file.filter(({ nome }) => nome.startsWith('src/'));
    expect(diSrc.filter(({ righe }) => righe > 300).map(({ nome }) => nome)).toEqual([]);
    const mediana = diSrc.map(({ righe }) => righe).sort((a, b) => a - b)[Math.floor(diSrc.length / 2)]!;
    expect(mediana).toBeLessThanOrEqual(80);
  });

  test('no barrel but entities, resolvers and migrations', () => {
    expect(
      file
        .map(({ nome }) => nome)
        .filter((nome) => /\/index\.ts$/.test(nome))
        .sort(),
    ).toEqual(['migrations/index.ts', 'src/entities/index.ts', 'src/resolvers/index.ts']);
  });

  test('file names are kebab-case', () => {
    expect(
      file.map(({ nome }) => nome).filter((nome) => !/^(src|migrations)\/([a-z0-9-]+\/)*[a-z0-9-]+(\.config)?\.ts$/.test(nome)),
    ).toEqual([]);
  });
});
