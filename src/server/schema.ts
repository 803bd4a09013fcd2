import 'reflect-metadata';
import '../schema/vocabolario/enum.ts';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { permessi } from '../auth/permissions.ts';
import { proteggi } from '../auth/protect.ts';
import { resolver, resolverSandbox } from '../resolvers/index.ts';

/** Whether the schema has what a sandbox adds. */
interface OpzioniSchema {
  readonly sandbox: boolean;
}

const SENZA_SANDBOX = { sandbox: false };

/** The schema without its permissions: for printing and for the completeness test, never for answering. */
export function schemaNudo({ sandbox }: OpzioniSchema = SENZA_SANDBOX): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [...resolver, ...(sandbox ? resolverSandbox : [])] as unknown as NonEmptyArray<(typeof resolver)[number]>,
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

/** The schema that answers: every field of `nudo` behind its rule. */
export function schemaProtetto(nudo = schemaNudo()): GraphQLSchema {
  return proteggi(nudo, permessi);
}

/** The schema as text, in one order: what is committed as schema.graphql. */
export function schemaStampato(): string {
  return `${printSchema(lexicographicSortSchema(schemaNudo()))}\n`;
}
