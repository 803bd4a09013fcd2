import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { testoFacoltativo } from './colonne.ts';

/** A postal address, as INPS stores it: every part may be missing. */
@Embeddable()
@ObjectType({ description: 'Indirizzo postale.', simpleResolvers: true })
export class Indirizzo {
  @Field(() => String, { nullable: true, description: 'Via e numero civico.' })
  @Property(testoFacoltativo())
  via!: string | null;

  @Field(() => String, { nullable: true, description: 'Comune.' })
  @Property(testoFacoltativo())
  comune!: string | null;

  @Field(() => String, { nullable: true, description: 'Sigla della provincia.' })
  @Property(testoFacoltativo())
  provincia!: string | null;

  @Field(() => String, { nullable: true, description: 'Codice di avviamento postale.' })
  @Property(testoFacoltativo())
  cap!: string | null;

  @Field(() => String, { nullable: true, description: 'Nazione; assente per l’Italia.' })
  @Property(testoFacoltativo())
  nazione!: string | null;
}
