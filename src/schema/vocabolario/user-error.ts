import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { CodiceErrore } from '../../domain/errori.ts';

/** A refusal that a mutation gives as data. */
@InterfaceType('UserError', {
  description: 'Rifiuto spiegato a chi ha chiesto.',
  resolveType: () => 'DominioError',
})
export abstract class ErroreUtente {
  @Field(() => String, { description: 'Spiegazione leggibile.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Campo dell’input a cui si riferisce, dal più esterno.' })
  path!: string[] | null;
}

@ObjectType('DominioError', { implements: ErroreUtente, simpleResolvers: true, description: 'Rifiuto di una regola.' })
export class ErroreDiDominio extends ErroreUtente {
  @Field(() => CodiceErrore, { description: 'Codice della regola.' })
  code!: CodiceErrore;
}
