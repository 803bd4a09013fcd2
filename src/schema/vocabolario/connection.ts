import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';

/** Where a page stands in its list. */
@ObjectType('PageInfo', { simpleResolvers: true, description: 'Posizione della pagina nell’elenco.' })
export class InformazioniPagina {
  @Field(() => Boolean, { description: 'Ci sono altre righe dopo questa pagina.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Ci sono altre righe prima di questa pagina.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursore della prima riga della pagina.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursore dell’ultima riga della pagina.' })
  endCursor!: string | null;
}

/** The page arguments of every list that can grow. Checked by reads/paginazione.ts, which knows the default and the limits. */
@ArgsType()
export class ArgomentiDiPagina {
  @Field(() => Int, { nullable: true, description: 'Quante righe leggere in avanti, da 1 a 100; 20 se mancano first e last.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursore dopo il quale leggere, con first.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'Quante righe leggere all’indietro, da 1 a 100; non si usa con first.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursore prima del quale leggere, con last.' })
  before?: string | null;
}

/** Makes the edge and connection types of a node. Called once a type. */
export function connessioneDi(nodo: () => ClassType, nome: string, elenco: string): ClassType {
  @ObjectType(`${nome}Edge`, { simpleResolvers: true, description: `Riga dell’elenco: ${elenco}.` })
  class Edge {
    @Field(() => String, { description: 'Cursore della riga.' })
    cursor!: string;

    @Field(nodo, { description: 'L’oggetto.' })
    node!: object;
  }

  @ObjectType(`${nome}Connection`, { simpleResolvers: true, description: `Elenco a pagine: ${elenco}.` })
  class Connection {
    @Field(() => [Edge], { description: 'Righe della pagina, con il loro cursore.' })
    edges!: Edge[];

    @Field(() => [nodo()], { description: 'Oggetti della pagina.' })
    nodes!: object[];

    @Field(() => InformazioniPagina, { description: 'Posizione della pagina.' })
    pageInfo!: InformazioniPagina;

    @Field(() => Int, { description: 'Quante righe ha l’elenco intero; si conta solo se richiesto.' })
    totalCount!: number;
  }
  return Connection;
}
