import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leggiId, type TipoNodo } from '../../src/domain/id-globale.ts';
import type { Risposta } from '../support/server.ts';
import { SEGRETO } from './archivio-righe.ts';
import { apriBanco, type Banco, di, schema } from './banco.ts';
import { valore } from './interroga.ts';

/*
 * Every place of the schema where a caller writes an id: whoever may not have what it names gets, to the letter, the answer that he gets for an id that
 * names nothing. The places come from the schema, so that a new argument is asked too.
 */
let banco: Banco;
let calendario: string;
beforeAll(async () => {
  banco = await apriBanco();
  const { data } = await banco.chiedi(di('intera'), 'mutation { creaCalendario(input: {}) { calendario { id } } }');
  calendario = data.creaCalendario.calendario.id;
});
afterAll(() => banco.server.chiudi());

type Campo = GraphQLField<unknown, unknown>;

/** Where an argument holds ids, field by field. */
function posti({ name, type }: GraphQLArgument | GraphQLInputField): string[][] {
  const tipo = getNamedType(type);
  if (tipo.name === 'ID') return name === 'idempotencyKey' ? [] : [[name]];
  if (!isInputObjectType(tipo)) return [];
  return Object.values(tipo.getFields()).flatMap((campo) => posti(campo).map((resto) => [name, ...resto]));
}

const POSTI = (['query', 'mutation'] as const).flatMap((operazione) => {
  const radice = operazione === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  return Object.values(radice.getFields()).flatMap((campo) =>
    campo.args.flatMap(posti).map((posto) => ({ operazione, campo, posto, nome: `${campo.name}(${posto.join('.')})` })),
  );
});

/** The id that an input wants beside the one that is tried: of something that is there. */
function accanto(nome: string): string | undefined {
  const riga = { delega: 'Delega intera', soggetto: 'Soggetto titolare' }[nome];
  return riga && JSON.stringify(banco.archivio.id.get(riga));
}
let chiavi = 0;
/** A value with the id at its place and, beside it, only what the input cannot do without. */
function conId(tipo: GraphQLInputType, [primo, ...resto]: readonly string[], id: string): string {
  if (isNonNullType(tipo)) return conId(tipo.ofType, [primo!, ...resto], id);
  if (isListType(tipo)) return `[${conId(tipo.ofType, primo === undefined ? [] : [primo, ...resto], id)}]`;
  if (!(tipo instanceof GraphQLInputObjectType)) return JSON.stringify(id);
  const campi = Object.values(tipo.getFields()).filter((campo) => campo.name === primo || isRequiredInputField(campo));
  return `{ ${campi
    .map(({ name, type }) => {
      if (name === primo) return `${name}: ${resto.length > 0 ? conId(type, resto, id) : foglia(type, id)}`;
      return `${name}: ${name === 'idempotencyKey' ? `"chiave-${chiavi++}"` : (accanto(name) ?? valore(type))}`;
    })
    .join(', ')} }`;
}
const foglia = (tipo: GraphQLInputType, id: string): string =>
  isNonNullType(tipo) ? foglia(tipo.ofType, id) : isListType(tipo) ? `[${foglia(tipo.ofType, id)}]` : JSON.stringify(id);

/** All that a caller can learn from the answer: values, and of an object that it is there. */
function sotto({ type }: Campo): string {
  const tipo = getNamedType(type);
  if (isLeafType(tipo)) return '';
  if (!(tipo instanceof GraphQLObjectType)) return '{ __typename id }';
  const campi = Object.values(tipo.getFields()).map((campo) => {
    if (isLeafType(getNamedType(campo.type))) return campo.name;
    return campo.name === 'userErrors' ? 'userErrors { code message path }' : `${campo.name} { __typename }`;
  });
  return `{ ${campi.join(' ')} }`;
}

function domanda({ operazione, campo, posto }: (typeof POSTI)[number], ids: readonly string[]): string {
  const [primo, ...resto] = posto;
  const campi = ids.map((id, n) => {
    const argomenti = campo.args
      .filter(({ name, type }) => name === primo || isNonNullType(type))
      .map(({ name, type }) => `${name}: ${name !== primo ? valore(type) : resto.length > 0 ? conId(type, resto, id) : foglia(type, id)}`);
    return `o${n}: ${campo.name}(${argomenti.join(', ')}) ${sotto(campo)}`;
  });
  return `${operazione} { ${campi.join('\n')} }`;
}

/** What was answered, without what differs from one request to the next. */
const detto = ({ stato, data, errors }: Risposta) => ({
  stato,
  data,
  errors: errors?.map(({ path, extensions: { requestId: _, ...resto } }) => JSON.stringify({ path, ...resto })).sort(),
});

/** Another row (the last 16 bytes), of the same soggetto or of one that is not there either (32). */
function altera(id: string, byte: 16 | 32): string {
  return Buffer.concat([Buffer.from(id, 'base64url').subarray(0, 33 - byte), Buffer.alloc(byte, 7)]).toString('base64url');
}

/** Whose id an argument wants, by its name; `id` and `ids` take any. */
const DI_CHI: Readonly<Record<string, TipoNodo>> = {
  soggetto: 'Soggetto',
  delega: 'Delega',
  posizione: 'Posizione',
  posizioni: 'Posizione',
  f24: 'F24',
  versamento: 'Versamento',
  calendario: 'Calendario',
};

/** What a person gets for these ids at a place, and for the same with another uuid in their last 16 bytes, or 32. */
async function risposte(nome: string, posto: (typeof POSTI)[number], ids: readonly string[]) {
  const tre = [];
  for (const byte of [0, 16, 32] as const) {
    const risposta = await banco.chiedi(di(nome), domanda(posto, byte === 0 ? ids : ids.map((id) => altera(id, byte))));
    const letta = detto(risposta);
    expect(JSON.stringify(letta)).not.toMatch(/LIMITE_SUPERATO|ID_NON_VALIDO|GRAPHQL_VALIDATION/);
    tre.push(letta);
  }
  return tre;
}
/** Of the many deleghe these, one for each way in which an act may meet it. */
const DELEGHE = /^Delega (?!(intera|da validare|da attivare|scaduta ieri|revocata)$)/;

/** The rows of the archive that an argument may name. */
function righePer({ posto }: (typeof POSTI)[number], quali: (nome: string) => boolean): string[] {
  const tipo = DI_CHI[posto.at(-1)!];
  return [...banco.archivio.id, ['Calendario di intera', calendario] as const]
    .filter(([nome, id]) => quali(nome) && !DELEGHE.test(nome) && (tipo === undefined || leggiId(id)?.tipo === tipo))
    .map(([, id]) => id);
}

test('the places are found, and whoever may have what they name gets another answer there', async () => {
  expect(POSTI.length).toBeGreaterThanOrEqual(24);
  const PARLANO = [
    'node(id)',
    'nodes(ids)',
    'generaEstrattoConto(input.soggetto)',
    'generaF24(input.righe.f24)',
    'generaModuloDelega(input.delega)',
  ];
  for (const nome of [...PARLANO, 'generaEstrattoDebitario(input.posizione)', 'revocaCalendario(input.calendario)']) {
    const posto = POSTI.find((uno) => uno.nome === nome)!;
    const [vero, , assente] = await risposte(
      'intera',
      posto,
      righePer(posto, (una) => /^Soggetto titolare$| A$| intera$/.test(una)),
    );
    expect(vero, nome).not.toEqual(assente);
  }
});

/** Who may not have it, and which rows of the archive: all that are not his, or those of the posizione that is not his. */
const ESCLUSI: readonly (readonly [string, (nome: string) => boolean])[] = [
  ['estraneo', () => true],
  ['intermediario senza deleghe', () => true],
  ['rappresentante fino a ieri', () => true],
  ['analista', (nome) => !nome.endsWith('analista')],
  ['applicazione senza scope', () => true],
  ['solo A', (nome) => / B$|intera$/.test(nome)],
];

describe.each(ESCLUSI)('%s', (nome, quali) => {
  test.each(POSTI.map((posto) => [posto.nome, posto] as const))('%s', async (_, posto) => {
    const [vero, ...assenti] = await risposte(nome, posto, righePer(posto, quali));
    expect(JSON.stringify(vero)).not.toContain(SEGRETO);
    for (const assente of assenti) expect(assente).toEqual(vero);
  });
});
