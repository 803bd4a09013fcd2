import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { confronta } from '../../src/server/contratto.ts';
import { schemaStampato } from '../../src/server/schema.ts';

const leggi = (nome: string) => readFileSync(radice(nome), 'utf8');

describe('the schema and the public contract', () => {
  test('the printed schema holds the contract but for what is listed, by reason', () => {
    const { errori, mancanti } = confronta(leggi('docs/contratto.graphql'), schemaStampato(), leggi('docs/contratto-mancante.txt'));
    expect(errori).toEqual([]);
    expect([...mancanti.keys()].filter((motivo) => motivo === 'senza motivo')).toEqual([]);
  });

  test('the committed schema.graphql is the one that the code prints', () => {
    expect(leggi('schema.graphql')).toBe(schemaStampato());
  });
});

describe('the comparison', () => {
  const contratto = `
    interface Node { id: ID! }
    enum Stato { APERTO CHIUSO }
    input Filtro { stato: Stato = APERTO anni: [Int!] }
    type Cosa implements Node { id: ID! nome: String! }
    scalar Data
    type Query { cosa(id: ID!): Cosa cose(filtro: Filtro, first: Int = 20): [Cosa!] oggi: Data }`;
  const errori = (da: string, a: string, attesi = '') => {
    expect(contratto).toContain(da);
    return confronta(contratto, contratto.replace(da, a), attesi).errori;
  };

  test('the contract itself, and more than it, pass', () => {
    expect(confronta(contratto, contratto, '').errori).toEqual([]);
    expect(errori('nome: String!', 'nome: String! altro(quanto: Int!): Int')).toEqual([]);
    expect(errori('APERTO CHIUSO', 'APERTO CHIUSO SOSPESO')).toEqual([]);
    expect(errori('first: Int = 20', 'first: Int = 20, after: String')).toEqual([]);
  });

  test.each([
    ['a field of another type', 'nome: String!', 'nome: String', 'Cosa.nome'],
    ['an argument of another type', 'cosa(id: ID!)', 'cosa(id: ID)', 'Query.cosa(id:)'],
    ['another default', 'first: Int = 20', 'first: Int = 21', 'Query.cose(first:)'],
    ['no default', 'stato: Stato = APERTO', 'stato: Stato', 'Filtro.stato'],
    ['an input field of another type', 'anni: [Int!]', 'anni: [Int]', 'Filtro.anni'],
    ['another kind of type', 'scalar Data', 'enum Data { LUNEDI }', 'Data'],
    ['a missing field', 'nome: String!', '', 'Cosa.nome'],
    ['a missing argument', ', first: Int = 20', '', 'Query.cose(first:)'],
    ['a missing enum value', ' CHIUSO', '', 'Stato.CHIUSO'],
    ['a missing interface', 'Cosa implements Node', 'Cosa', 'Cosa implements Node'],
    ['one more required argument', 'cosa(id: ID!)', 'cosa(id: ID!, anno: Int!)', 'Query.cosa(anno:)'],
    ['one more required input field', 'anni: [Int!]', 'anni: [Int!] anno: Int!', 'Filtro.anno'],
  ])('%s is an error', (_, da, a, coordinata) => {
    expect(errori(da, a)).toEqual([expect.stringMatching(`^${coordinata.replace(/[()]/g, '\\$&')}: `)]);
  });

  test('what is missing and listed passes, under its reason; with a type everything in it', () => {
    const senza = contratto.replace(' oggi: Data', '').replace('scalar Data', '');
    const attesi = '# perché\n[regole]\nQuery.oggi\nData\n';
    expect(confronta(contratto, senza, attesi)).toEqual({ errori: [], mancanti: new Map([['regole', ['Data', 'Query.oggi']]]) });
  });

  test('what is listed but there, and what is listed but unknown, are errors', () => {
    expect(confronta(contratto, contratto, 'Cosa.nome\nCosa.colore').errori).toEqual([
      expect.stringMatching(/^Cosa\.nome: .*c’è/),
      expect.stringMatching(/^Cosa\.colore: .*non la conosce/),
    ]);
  });
});
