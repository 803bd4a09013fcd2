import { GraphQLObjectType, type GraphQLSchema, printType } from 'graphql';
import { traSegni } from './tra-segni.ts';

/** What a sandbox adds to the schema, as SDL: its mutations and the types that only they use. */
export function aggiunteSandbox(senza: GraphQLSchema, con: GraphQLSchema): string {
  const { fields, ...mutation } = con.getMutationType()!.toConfig();
  const note = senza.getMutationType()!.getFields();
  const aggiunti = Object.fromEntries(Object.entries(fields).filter(([nome]) => !(nome in note)));
  const tipi = Object.values(con.getTypeMap()).filter(({ name }) => senza.getType(name) === undefined);
  const estesa = printType(new GraphQLObjectType({ ...mutation, description: null, fields: aggiunti })).replace(/^type/, 'extend type');
  return [estesa, ...tipi.map((tipo) => printType(tipo)).sort()].join('\n\n');
}

/** The page with today's additions between its marks. */
export function conAggiunteSandbox(pagina: string, senza: GraphQLSchema, con: GraphQLSchema): string {
  return traSegni(pagina, 'sandbox', `\`\`\`gql\n${aggiunteSandbox(senza, con)}\n\`\`\``);
}
