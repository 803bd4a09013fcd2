import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';
import type { Caso } from './caso.ts';
import { letterale, type Materia, valore } from './valori.ts';

/** A GraphQL operation as it goes into the body of a request. */
export interface Operazione {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Levels of fields, at most. */
const LIVELLI = 7;

/** An operation that the schema allows in all but its values: any fields, any arguments, in the text or in variables. */
export function operazione(schema: GraphQLSchema, radice: 'query' | 'mutation', caso: Caso, materia: Materia): Operazione {
  const variables: Record<string, unknown> = {};
  const dichiarate: string[] = [];
  let alias = 0;

  const argomenti = (campo: GraphQLField<unknown, unknown>) => {
    const scritti = campo.args
      .filter((uno) => isRequiredArgument(uno) || caso.forse(0.3))
      .map(({ name, type }) => {
        const dato = valore(type, caso, materia);
        if (caso.forse(0.5)) return `${name}: ${letterale(type, dato)}`;
        const variabile = `v${dichiarate.length}`;
        dichiarate.push(`$${variabile}: ${type}`);
        variables[variabile] = dato;
        return `${name}: $${variabile}`;
      });
    return scritti.length > 0 ? `(${scritti.join(', ')})` : '';
  };

  const campoScritto = (campo: GraphQLField<unknown, unknown>, livello: number): string => {
    const tipo = getNamedType(campo.type);
    const nome = caso.forse(0.1) ? `a${alias++}: ${campo.name}` : campo.name;
    const direttiva = caso.forse(0.03) ? ` @${caso.uno(['include', 'skip'])}(if: ${caso.forse(0.5)})` : '';
    const sotto = isLeafType(tipo) ? '' : ` ${selezione(tipo, livello + 1)}`;
    return `${nome}${argomenti(campo)}${direttiva}${sotto}`;
  };

  const selezione = (tipo: GraphQLNamedType, livello: number): string => {
    if (isAbstractType(tipo)) {
      const possibili = schema.getPossibleTypes(tipo);
      const scelti = new Set([caso.uno(possibili), caso.uno(possibili)]);
      return `{ __typename ${[...scelti].map((uno) => `... on ${uno.name} ${selezione(uno, livello)}`).join(' ')} }`;
    }
    const campi = Object.values((tipo as GraphQLObjectType).getFields()).filter(
      (campo) => livello < LIVELLI || isLeafType(getNamedType(campo.type)),
    );
    const quanti = livello === 0 ? caso.uno([1, 1, 2]) : caso.uno([1, 2, 3, 5, 8]);
    const scelti = campi.length > 0 ? new Set(Array.from({ length: quanti }, () => caso.uno(campi))) : [];
    const scritti = [...scelti].map((campo) => campoScritto(campo, livello));
    if (caso.forse(0.1) || scritti.length === 0) scritti.push('__typename');
    return `{ ${caso.forse(0.05) ? `... on ${tipo.name} { ${scritti.join(' ')} }` : scritti.join(' ')} }`;
  };

  const corpo = selezione((radice === 'query' ? schema.getQueryType() : schema.getMutationType())!, 0);
  return { query: `${radice} A${dichiarate.length > 0 ? `(${dichiarate.join(', ')})` : ''} ${corpo}`, variables };
}
