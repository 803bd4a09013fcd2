import { Field, ObjectType } from 'type-graphql';
import { Gestione } from '../domain/gestione.ts';
import { Sede } from '../entities/sede.ts';

@ObjectType({ simpleResolvers: true, description: 'Posizione che una delega nomina.' })
export class PosizioneIndicata {
  @Field(() => Gestione, { description: 'Gestione della posizione.' })
  gestione!: Gestione;

  @Field(() => String, { nullable: true, description: 'Codice della posizione.' })
  codice!: string | null;

  @Field(() => Sede, { nullable: true, description: 'Sede della posizione.' })
  sede!: object | null;
}
