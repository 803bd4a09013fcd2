import { Field, ID, InterfaceType } from 'type-graphql';

/**
 * Everything that node(id) can find again. The rows that resolvers hand out carry `__typename` and, as `id`, the opaque global id
 * (domain/id-globale.ts), never the key of the table.
 */
@InterfaceType('Node', {
  description: 'Oggetto che si ritrova con il suo identificativo globale.',
  resolveType: (valore: { __typename: string }) => valore.__typename,
})
export abstract class Nodo {
  @Field(() => ID, { description: 'Identificativo globale e opaco: porta in sé il tipo e il soggetto.' })
  id!: string;
}
