import { createHash } from 'node:crypto';
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHE_FARE, CODICI } from '../../src/server/codici.ts';
import { permessoDi } from '../../src/server/riferimento/permesso.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

const schema = schemaNudo();
let server: ServerDiProva;
let risposta: Response;
let pagina = '';
beforeAll(async () => {
  server = await serverDiProva();
  risposta = await fetch(`${server.base}/riferimento`);
  pagina = await risposta.text();
});
afterAll(() => server.chiudi());

test('every type, field, argument and value of the schema has its entry, every code too, and every link leads to one', () => {
  const id = new Set([...pagina.matchAll(/ id="([^"]+)"/g)].map(([, uno]) => uno!));
  const attesi = Object.values(schema.getTypeMap())
    .filter((tipo) => !isIntrospectionType(tipo))
    .flatMap((tipo) => {
      if (isEnumType(tipo)) return [tipo.name, ...tipo.getValues().map(({ name }) => `${tipo.name}.${name}`)];
      const campi = isObjectType(tipo) || isInterfaceType(tipo) || isInputObjectType(tipo) ? Object.keys(tipo.getFields()) : [];
      return [tipo.name, ...campi.map((nome) => `${tipo.name}.${nome}`)];
    });
  const codici = [...Object.keys(CODICI), ...Object.keys(CHE_FARE)].map((codice) => `errore.${codice}`);
  expect([...attesi, ...codici].filter((uno) => !id.has(uno))).toEqual([]);
  const link = [...pagina.matchAll(/href="#([^"]+)"/g)].map(([, uno]) => uno!);
  expect(link.length).toBeGreaterThan(500);
  expect(link.filter((uno) => !id.has(uno))).toEqual([]);
  const argomenti = Object.values(schema.getQueryType()!.getFields()).flatMap(({ args }) => args.map(({ name }) => `<code>${name}: `));
  expect(argomenti.filter((uno) => !pagina.includes(uno))).toEqual([]);
});

test('a field says the permission that it needs', () => {
  const voce = (id: string) => new RegExp(`id="${id}">.*?</div>`, 's').exec(pagina)?.[0] ?? '';
  expect(voce('Posizione.f24')).toContain('permesso: F24 sulla posizione');
  expect(voce('Soggetto.estrattoConto')).toContain('permesso: ESTRATTO_CONTO sull’intero soggetto');
  expect(voce('Query.verificaDocumento')).toContain('permesso: pubblico');
  expect(voce('F24.importo')).toContain('permesso: con la riga');
  expect(voce('Sede.nome')).not.toContain('permesso');
  expect(() => permessoDi('Query', 'nessuno')).toThrow();
});

test('nothing comes from elsewhere, and only what the page carries may act in it', () => {
  expect(risposta.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const politica = risposta.headers.get('content-security-policy') ?? '';
  expect(politica).toContain("default-src 'none'");
  for (const [, dentro] of pagina.matchAll(/<(?:style|script)>([\s\S]*?)<\/(?:style|script)>/g))
    expect(politica).toContain(`'sha256-${createHash('sha256').update(dentro!).digest('base64')}'`);
  expect(pagina).not.toMatch(/(?:src|href)="(?!#)/);
});

test('it is not there where the schema may not be asked for', async () => {
  const chiuso = await serverDiProva({
    demo: false,
    ambiente: {
      CASSETTO_INTROSPEZIONE: 'no',
      CASSETTO_DIMOSTRAZIONE: 'no',
      OIDC_ISSUER: 'https://emittente.example',
      OIDC_AUDIENCE: 'urn:cassetto:api',
    },
  });
  expect((await fetch(`${chiuso.base}/riferimento`)).status).toBe(404);
  await chiuso.chiudi();
});
