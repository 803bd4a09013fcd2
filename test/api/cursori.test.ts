import { afterAll, beforeAll, expect, test } from 'vitest';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { type Chi, chiediPagina, type ElencoDiProva, leggiPagina } from './elenchi.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

const suPosizione = (codice: string) => (campo: string) =>
  `{ soggetto(codiceFiscale: "${cfDi('titolare')}") { posizioni(filtro: { codice: "${codice}" }) { nodes { ${campo} } } } }`;
const delSoggetto = (cf: string) => (campo: string) => `{ soggetto(codiceFiscale: "${cf}") { ${campo} } }`;
const elenco = (chi: Chi, campo: string, attorno?: (campo: string) => string): ElencoDiProva => ({
  nome: campo,
  chi,
  campo,
  sql: '',
  ...(attorno && { attorno }),
});

const F24 = elenco('intermediario', 'f24');
const codice = async (
  di: ElencoDiProva,
  argomenti: { first?: number; after?: string; last?: number; before?: string },
  chi: Chi = di.chi,
) => {
  const { data, errors } = await chiediPagina(server, di, argomenti, chi);
  expect(errors, `${di.campo} took a cursor that is not its own: ${JSON.stringify(data)}`).toHaveLength(1);
  return errors![0]!.extensions;
};

test('garbage is no cursor', async () => {
  const { cursori } = await leggiPagina(server, F24, { first: 1 });
  const buono = cursori[0]!;
  const storti = [
    '',
    ' ',
    'x',
    '0',
    'null',
    'AAAAAAAAAAAAAAAAAAAAAAAA',
    '=',
    `${buono} `,
    `${buono}=`,
    `${buono}\n`,
    buono.slice(1),
    buono.slice(0, -1),
    `${buono}A`,
    'é'.repeat(40),
    "' or 1=1 --",
    '\u0000',
    'A'.repeat(100_000),
  ];
  for (const storto of storti) {
    expect([storto.slice(0, 30), await codice(F24, { after: storto })]).toEqual([
      storto.slice(0, 30),
      expect.objectContaining({ code: 'CURSORE_NON_VALIDO', path: ['after'] }),
    ]);
    expect(await codice(F24, { last: 1, before: storto })).toMatchObject({ code: 'CURSORE_NON_VALIDO', path: ['before'] });
  }
});

test('a cursor altered in any of its characters is refused', async () => {
  const { cursori } = await leggiPagina(server, F24, { first: 1 });
  const buono = cursori[0]!;
  for (let posto = 0; posto < buono.length; posto += 1) {
    const alterato = `${buono.slice(0, posto)}${buono[posto] === 'A' ? 'B' : 'A'}${buono.slice(posto + 1)}`;
    expect(await codice(F24, { after: alterato })).toMatchObject({ code: 'CURSORE_NON_VALIDO' });
  }
});

test('a cursor of another list, parent, filter, order or principal is refused; of the same it is not', async () => {
  const studio = cfDi('intermediario');
  const applicazione = (id: string): Chi => ({ client_id: id, intermediario: studio, scope: 'f24 posizioni versamenti' });
  const coppie: [string, ElencoDiProva, ElencoDiProva, Record<string, string>?][] = [
    ['list', F24, elenco('intermediario', 'versamenti')],
    ['list of the same rows', F24, elenco('intermediario', 'f24', suPosizione('28456123'))],
    ['parent', elenco('titolare', 'versamenti', suPosizione('28456123')), elenco('titolare', 'versamenti', suPosizione('28456980'))],
    [
      'soggetto',
      elenco('intermediario', 'posizioni', delSoggetto(cfDi('titolare'))),
      elenco('intermediario', 'posizioni', delSoggetto(cfDi('commerciante'))),
    ],
    ['filter', F24, elenco('intermediario', 'f24(filtro: { anno: 2025 })')],
    ['value of the filter', elenco('intermediario', 'f24(filtro: { anno: 2024 })'), elenco('intermediario', 'f24(filtro: { anno: 2025 })')],
    ['order', elenco('intermediario', 'soggetti'), elenco('intermediario', 'soggetti(ordine: CODICE_FISCALE)')],
    ['person', F24, { ...F24, chi: 'titolare' }],
    ['program of the person', F24, { ...F24, chi: applicazione('uno') }],
    ['program', { ...F24, chi: applicazione('uno') }, { ...F24, chi: applicazione('due') }],
  ];
  for (const [cosa, sua, altra] of coppie) {
    const { cursori } = await leggiPagina(server, sua, { first: 1 });
    expect((await leggiPagina(server, sua, { first: 1, after: cursori[0]! })).info.hasPreviousPage).toBe(true);
    expect([cosa, (await codice(altra, { after: cursori[0]! })).code]).toEqual([cosa, 'CURSORE_NON_VALIDO']);
  }
  const { cursori } = await leggiPagina(server, F24, { first: 1 });
  const perConto = await server.chiedi(
    'intermediario',
    `{ f24(after: ${JSON.stringify(cursori[0])}) { nodes { id } } }`,
    {},
    { 'x-per-conto': studio },
  );
  expect(perConto.errors![0]!.extensions.code).toBe('CURSORE_NON_VALIDO');
});

test('the same filter written otherwise is the same filter', async () => {
  const a = elenco('intermediario', 'f24(filtro: { anno: 2025, causale: ["AF"] })');
  const b = elenco('intermediario', 'f24(filtro: { causale: ["AF"], sede: null, anno: 2025 })');
  const { cursori } = await leggiPagina(server, a, { first: 2 });
  expect((await leggiPagina(server, b, { first: 1, after: cursori[0]! })).cursori).toEqual([cursori[1]]);
  const vuoto = await leggiPagina(server, elenco('intermediario', 'f24(filtro: {})'), { first: 1 });
  expect(vuoto.cursori).toEqual((await leggiPagina(server, F24, { first: 1 })).cursori);
});

test('a cursor says nothing that reads as a person', async () => {
  const { cursori } = await leggiPagina(server, elenco('operatore', 'soggetti(ordine: CODICE_FISCALE)'), { first: 3 });
  const { data } = await server.chiedi(
    'operatore',
    '{ soggetti(ordine: CODICE_FISCALE, first: 3) { nodes { codiceFiscale denominazione } } }',
  );
  data.soggetti.nodes.forEach(({ codiceFiscale }: { codiceFiscale: string }, n: number) => {
    expect(cursori[n]).not.toContain(codiceFiscale);
  });
});
