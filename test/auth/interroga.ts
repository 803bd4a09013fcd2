import { type GraphQLField, GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType } from 'graphql';
import { VALORI } from './oracolo.ts';

/** The shortest selection that shows whether a field of this type was given: leaves of a value, rows of a list, the identity of an object. */
export function selezione(schema: GraphQLSchema, campo: GraphQLField<unknown, unknown>): string {
  const tipo = getNamedType(campo.type);
  if (isLeafType(tipo)) return campo.name;
  if (tipo.name.endsWith('Connection')) return `${campo.name}(first: 100) { totalCount nodes { id } }`;
  if (VALORI.has(tipo.name) && tipo instanceof GraphQLObjectType) return `${campo.name} { ${foglie(tipo)} }`;
  if (tipo.name === 'Node' || (tipo instanceof GraphQLObjectType && tipo.getInterfaces().some(({ name }) => name === 'Node')))
    return `${campo.name} { __typename id }`;
  return `${campo.name} { __typename ${schema.getType(tipo.name) instanceof GraphQLObjectType ? foglie(tipo as GraphQLObjectType) : ''} }`;
}

function foglie(tipo: GraphQLObjectType): string {
  return Object.values(tipo.getFields())
    .filter((campo) => isLeafType(getNamedType(campo.type)))
    .map(({ name }) => name)
    .join(' ');
}

/** The selection of every field of a type. `senza` are asked elsewhere. */
export function tuttiICampi(schema: GraphQLSchema, tipo: string, senza: readonly string[] = []): string {
  const campi = Object.values((schema.getType(tipo) as GraphQLObjectType).getFields());
  return campi
    .filter(({ name }) => !senza.includes(name))
    .map((campo) => selezione(schema, campo))
    .join(' ');
}
