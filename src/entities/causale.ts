import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Gestione } from '../domain/gestione.ts';
import { testo, testoFacoltativo } from './colonne.ts';

/** Reference: a causale contributo of the F24. One of valid form that is not in the list is taken, with `riconosciuta` false. */
@Entity({ tableName: 'causale' })
@ObjectType({ simpleResolvers: true, description: 'Causale contributo del modello F24.' })
export class Causale {
  @Field(() => String, { description: 'Codice della causale, per esempio «AF».' })
  @PrimaryKey(testo())
  codice!: string;

  @Field(() => String, { nullable: true, description: 'Significato; assente se la causale non è in elenco.' })
  @Property(testoFacoltativo())
  descrizione!: string | null;

  @Field(() => Gestione, { nullable: true, description: 'Gestione a cui si riferisce.' })
  @Property(testoFacoltativo())
  gestione!: Gestione | null;

  @Field(() => Boolean, { description: 'La causale è nell’elenco di riferimento.' })
  riconosciuta!: boolean;
}
