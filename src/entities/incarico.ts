import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { RuoloAccesso } from '../domain/accesso-vocaboli.ts';
import { Data } from '../schema/vocabolario/scalari.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, testo, testoFacoltativo } from './colonne.ts';

/**
 * An imported fact: this person holds this role, at this ente or sede, from one day to another (both included). Directory, keyed by the person:
 * it is read whenever that person asks for something.
 */
@Entity({ tableName: 'incarico' })
@ObjectType({ simpleResolvers: true, description: 'Incarico registrato: ruolo di una persona presso un ente o una sede, in un periodo.' })
export class Incarico {
  @PrimaryKey(testo())
  persona!: string;

  @PrimaryKey(chiaveNaturale())
  chiave!: string;

  @Field(() => RuoloAccesso, { description: 'Ruolo che l’incarico attribuisce.' })
  @Property(testo())
  ruolo!: RuoloAccesso;

  @Index()
  @Property(testoFacoltativo())
  ente!: string | null;

  @Property(testoFacoltativo())
  enteDenominazione!: string | null;

  @Property(testoFacoltativo())
  sede!: string | null;

  @Field(() => Data, { description: 'Primo giorno dell’incarico.' })
  @Property(giorno())
  dal!: string;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno dell’incarico; assente se non ha termine.' })
  @Property(giornoFacoltativo())
  al!: string | null;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
