import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { testo } from './colonne.ts';

/** Reference: a sede INPS. A sede of valid form that is not in the list is taken all the same, without a name. */
@Entity({ tableName: 'sede' })
@ObjectType({ simpleResolvers: true, description: 'Sede INPS.' })
export class Sede {
  @Field(() => String, { description: 'Codice della sede, quattro cifre.' })
  @PrimaryKey(testo())
  codice!: string;

  @Field(() => String, { nullable: true, description: 'Nome della sede; assente se il codice non è in elenco.' })
  @Property(testo())
  nome!: string;
}
