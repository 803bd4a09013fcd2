import 'reflect-metadata';
import '../schema/vocabolario/enum.ts';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { permessi } from '../auth/permissions.ts';
import { proteggi } from '../auth/protect.ts';
import { resolver } from '../resolvers/index.ts';

/** The schema without its permissions: for printing and for the completeness test, never for answering. */
export function schemaNudo(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolver as unknown as NonEmptyArray<(typeof resolver)[number]>,
    validate: false,
    disableInferringDefaultValues: true,
  });
  // type-graphql has no place for what the root types say of themselves.
  for (const [radice, descrizione] of [
    [schema.getQueryType(), 'Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere.'],
    [schema.getMutationType(), 'Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola.'],
  ] as const)
    if (radice) radice.description = descrizione;
  return schema;
}

/** The schema that answers: every field behind its rule. */
export function schemaProtetto(): GraphQLSchema {
  return proteggi(schemaNudo(), permessi);
}

/** The schema as text, in one order: what is committed as schema.graphql. */
export function schemaStampato(): string {
  return `${printSchema(lexicographicSortSchema(schemaNudo()))}\n`;
}
