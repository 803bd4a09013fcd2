import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { testoFacoltativo } from './colonne.ts';

const si = () => ({ type: 'boolean', default: false }) as const;

/** Where INPS writes to the person, and by which channel (cassetto dei liberi professionisti, Anagrafica › Contatti). */
@Embeddable()
@ObjectType({ description: 'Dati di contatto per le comunicazioni e canali di notifica scelti.', simpleResolvers: true })
export class Contatti {
  @Field(() => String, { nullable: true, description: 'Telefono fisso.' })
  @Property(testoFacoltativo())
  telefono!: string | null;

  @Field(() => String, { nullable: true, description: 'Telefono cellulare.' })
  @Property(testoFacoltativo())
  cellulare!: string | null;

  @Field(() => String, { nullable: true, description: 'Fax.' })
  @Property(testoFacoltativo())
  fax!: string | null;

  @Field(() => String, { nullable: true, description: 'Posta elettronica.' })
  @Property(testoFacoltativo())
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Posta elettronica certificata.' })
  @Property(testoFacoltativo())
  pec!: string | null;

  @Field(() => Boolean, { description: 'Vuole le notifiche per posta elettronica.' })
  @Property(si())
  notificaEmail!: boolean;

  @Field(() => Boolean, { description: 'Vuole le notifiche per PEC.' })
  @Property(si())
  notificaPec!: boolean;

  @Field(() => Boolean, { description: 'Vuole le notifiche per SMS.' })
  @Property(si())
  notificaSms!: boolean;
}
