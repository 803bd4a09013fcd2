import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { testoFacoltativo } from './colonne.ts';

/** Where the person can be reached (menu Anagrafica of the cassetto). */
@Embeddable()
@ObjectType({ description: 'Recapiti anagrafici del soggetto.', simpleResolvers: true })
export class Recapiti {
  @Field(() => String, { nullable: true, description: 'Numero di telefono.' })
  @Property(testoFacoltativo())
  telefono!: string | null;

  @Field(() => String, { nullable: true, description: 'Indirizzo di posta elettronica.' })
  @Property(testoFacoltativo())
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Indirizzo di posta elettronica certificata.' })
  @Property(testoFacoltativo())
  pec!: string | null;
}
