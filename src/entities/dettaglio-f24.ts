import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { RiduzioneContributiva } from '../domain/posizione.ts';
import { Importo } from '../schema/vocabolario/scalari.ts';
import { importoFacoltativo, testoFacoltativo } from './colonne.ts';

/** What the amount of an F24 row is made of. The quota associativa travels in the same row (circ. INPS 17/2021). */
@Embeddable()
@ObjectType({ simpleResolvers: true, description: 'Composizione dell’importo di una riga F24.' })
export class DettaglioF24 {
  @Field(() => Importo, { nullable: true, description: 'Contributo IVS.' })
  @Property(importoFacoltativo())
  ivs!: string | null;

  @Field(() => Importo, { nullable: true, description: 'Contributo di maternità.' })
  @Property(importoFacoltativo())
  maternita!: string | null;

  @Field(() => Importo, { nullable: true, description: 'Quota associativa riscossa insieme al contributo.' })
  @Property(importoFacoltativo())
  quotaAssociativa!: string | null;

  @Field(() => String, { nullable: true, description: 'Associazione di categoria a cui va la quota.' })
  @Property(testoFacoltativo())
  associazione!: string | null;

  @Field(() => RiduzioneContributiva, { nullable: true, description: 'Riduzione applicata.' })
  @Property(testoFacoltativo())
  riduzione!: RiduzioneContributiva | null;
}
