import {
  type GraphQLField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
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

/** A value of each scalar that its type takes. */
const VALIDI: Readonly<Record<string, string>> = {
  ID: '"x"',
  String: '"3290"',
  Int: '2025',
  Boolean: 'true',
  CodiceFiscale: '"RSSMRA80A01H501U"',
  Importo: '"100.00"',
  Data: '"2025-05-16"',
  Mese: '"2025-05"',
  CodiceInps: '"28456123101960035"',
};

/** A value that an argument takes, with what it cannot do without. */
export function valore(tipo: GraphQLInputType): string {
  if (isNonNullType(tipo)) return valore(tipo.ofType);
  if (isListType(tipo)) return `[${valore(tipo.ofType)}]`;
  if (isEnumType(tipo)) return tipo.getValues()[0]!.name;
  if (!(tipo instanceof GraphQLInputObjectType)) return VALIDI[tipo.name]!;
  const campi = Object.values(tipo.getFields()).filter(isRequiredInputField);
  return `{ ${campi.map((campo) => `${campo.name}: ${valore(campo.type)}`).join(', ')} }`;
}

/** A field with the arguments it cannot do without, and nothing but `__typename` below it. */
export function appena(campo: GraphQLField<unknown, unknown>): string {
  const argomenti = campo.args.filter(isRequiredArgument).map((uno) => `${uno.name}: ${valore(uno.type)}`);
  const sotto = isLeafType(getNamedType(campo.type)) ? '' : ' { __typename }';
  return `${campo.name}${argomenti.length > 0 ? `(${argomenti.join(', ')})` : ''}${sotto}`;
}
