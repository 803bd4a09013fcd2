import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { componiId, leggiId, type TipoNodo } from '../../src/domain/id-globale.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import type { Chi } from './elenchi.ts';

let server: ServerDiProva;
/** An id of each kind, as the API gave it to who may read it. */
const dati: { tipo: TipoNodo; id: string; chi: Chi }[] = [];
const DA_RAGGIUNGERE: [TipoNodo, Chi, string][] = [
  ['Soggetto', 'titolare', '{ io { nodo: soggetto { __typename id } } }'],
  ['Posizione', 'intermediario', '{ posizioni(first: 1) { nodi: nodes { __typename id } } }'],
  ['Versamento', 'titolare', '{ versamenti(first: 1) { nodi: nodes { __typename id } } }'],
  ['F24', 'intermediario', '{ f24(first: 1) { nodi: nodes { __typename id } } }'],
  ['AvvisoBonario', 'titolare', '{ avvisiBonari(first: 1) { nodi: nodes { __typename id } } }'],
  ['AvvisoAddebito', 'commerciante', '{ avvisiAddebito(first: 1) { nodi: nodes { __typename id } } }'],
  ['Ruolo', 'commerciante', '{ ruoli(first: 1) { nodi: nodes { __typename id } } }'],
  ['Ricorso', 'titolare', '{ ricorsi(first: 1) { nodi: nodes { __typename id } } }'],
  ['Delega', 'intermediario', '{ io { delegheRicevute(first: 1) { nodi: nodes { __typename id } } } }'],
  ['Accesso', 'titolare', '{ io { soggetto { accessi(first: 1) { nodi: nodes { __typename id } } } } }'],
  ['Documento', 'titolare', '{ io { soggetto { documenti(first: 1) { nodi: nodes { __typename id } } } } }'],
];

function trova(dato: unknown): { __typename: string; id: string } | null {
  if (typeof dato !== 'object' || dato === null) return null;
  if ('__typename' in dato) return dato as { __typename: string; id: string };
  return Object.values(dato).map(trova).find(Boolean) ?? null;
}

beforeAll(async () => {
  server = await serverDiProva();
  const { data } = await server.chiedi('titolare', '{ io { soggetto { id } } }');
  await server.chiedi(
    'titolare',
    'mutation($id: ID!) { generaEstrattoConto(input: { soggetto: $id, dal: "2020-01" }) { documento { id } } }',
    { id: data.io.soggetto.id },
  );
  for (const [tipo, chi, query] of DA_RAGGIUNGERE) {
    const trovato = trova((await server.chiedi(chi, query)).data);
    expect([tipo, trovato?.__typename]).toEqual([tipo, tipo]);
    dati.push({ tipo, chi, id: trovato!.id });
  }
});
afterAll(() => server.chiudi());

const nodo = (chi: Chi | null, id: string) => server.chiedi(chi, 'query($id: ID!) { node(id: $id) { __typename id } }', { id });
/** An answer without what tells one request from another. */
const spoglia = ({ stato, data, errors }: Awaited<ReturnType<typeof nodo>>) => ({
  stato,
  data,
  errors: errors?.map(({ message, path, extensions }) => ({ message, path, extensions: { ...extensions, requestId: '' } })),
});

test('every kind is found again by its id, alone and among others', async () => {
  for (const { tipo, chi, id } of dati) {
    const { data, errors } = await nodo(chi, id);
    expect([tipo, errors, data.node]).toEqual([tipo, undefined, { __typename: tipo, id }]);
    const insieme = await server.chiedi(chi, 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: [id, componiId(tipo, randomUUID(), randomUUID()), id],
    });
    expect(insieme.data.nodes).toEqual([data.node, null, data.node]);
    expect(insieme.errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['nodes', 1], 'ACCESSO_NEGATO']]);
  }
});

test('a foreign id answers exactly as one that does not exist', async () => {
  for (const { tipo, id } of dati) {
    const { soggettoId } = leggiId(id)!;
    for (const chi of ['estraneo', 'analista', 'associazione', { client_id: 'x', intermediario: cfDi('estraneo') }] as const) {
      const straniero = spoglia(await nodo(chi, id));
      expect(straniero.errors![0]!.extensions.code).toBe('ACCESSO_NEGATO');
      const altri = [
        componiId(tipo, soggettoId, tipo === 'Soggetto' ? soggettoId : randomUUID()),
        componiId(tipo, randomUUID(), randomUUID()),
      ];
      for (const altro of altri) expect([tipo, spoglia(await nodo(chi, altro))]).toEqual([tipo, straniero]);
    }
  }
});

test('an id of another kind, soggetto or row names nothing', async () => {
  for (const { tipo, chi, id } of dati) {
    const { soggettoId, uuid } = leggiId(id)!;
    const altri: [TipoNodo, string, string][] = [[tipo, randomUUID(), tipo === 'Soggetto' ? randomUUID() : uuid]];
    if (tipo !== 'Soggetto') altri.push([tipo === 'F24' ? 'Versamento' : 'F24', soggettoId, uuid], [tipo, soggettoId, randomUUID()]);
    for (const altro of altri)
      expect([altro, (await nodo(chi, componiId(...altro))).errors?.[0]?.extensions.code]).toEqual([altro, 'ACCESSO_NEGATO']);
  }
});

test('a text that is no id of ours is refused as such, with and without a right', async () => {
  const buono = dati[0]!.id;
  for (const storto of [
    '',
    'x',
    buono.slice(1),
    `${buono}A`,
    `${buono}=`,
    'é'.repeat(44),
    '_'.repeat(44),
    `${buono.slice(0, 43)}!`,
    '\u0000'.repeat(44),
    'A'.repeat(100_000),
    '1',
  ]) {
    const { data, errors } = await nodo('titolare', storto);
    expect([storto.slice(0, 50), data.node, errors![0]!.extensions]).toEqual([
      storto.slice(0, 50),
      null,
      expect.objectContaining({ code: 'ID_NON_VALIDO', path: ['id'] }),
    ]);
    if (storto) expect(errors![0]!.message).not.toContain(storto);
  }
  const { errors } = await server.chiedi('titolare', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['x', buono] });
  expect(errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['nodes', 0], 'ID_NON_VALIDO']]);
});

test('an id with any byte changed never opens anything but itself', async () => {
  for (const { chi, id } of dati.slice(0, 4)) {
    const byte = Buffer.from(id, 'base64url');
    for (let posto = 0; posto < byte.length; posto += 1) {
      const altro = Buffer.from(byte);
      altro[posto] = altro[posto]! ^ 0x80;
      const { data } = await nodo(chi, altro.toString('base64url'));
      // A Soggetto is named by its soggetto alone: what follows is its own, or not his.
      expect([posto, data.node?.id === undefined || data.node.id === id]).toEqual([posto, true]);
    }
  }
});

test('nodes takes 100 ids, and says so of 101', async () => {
  const { id } = dati[0]!;
  const chiedi = (quanti: number) =>
    server.chiedi('titolare', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: quanti }, () => id) });
  expect((await chiedi(100)).data.nodes).toHaveLength(100);
  expect((await chiedi(0)).data.nodes).toEqual([]);
  expect((await chiedi(101)).errors![0]!.extensions).toMatchObject({ code: 'PAGINAZIONE_NON_VALIDA', path: ['ids'] });
});

test('without a token nothing is told, not even that an id is well formed', async () => {
  const { errors } = await nodo(null, dati[0]!.id);
  expect(errors![0]!.extensions.code).toBe('TOKEN_ASSENTE');
});
