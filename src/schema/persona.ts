import { Field, ID, ObjectType } from 'type-graphql';
import { CodiceFiscale, DataOra } from './vocabolario/scalari.ts';

@ObjectType({ simpleResolvers: true, description: 'Persona o organizzazione, come la nomina un atto.' })
export class Persona {
  @Field(() => CodiceFiscale, { description: 'Codice fiscale.' })
  codiceFiscale!: string;

  @Field(() => String, { nullable: true, description: 'Cognome e nome, o denominazione, dove è nota.' })
  denominazione!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Programma che agisce per un intermediario.' })
export class Applicazione {
  @Field(() => ID, { description: 'Identificativo del client presso l’emittente dei token.' })
  id!: string;

  @Field(() => String, { description: 'Nome del programma.' })
  nome!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Chi ha compiuto un atto, quando, per conto di chi e con quale programma.' })
export class Timbro {
  @Field(() => DataOra, { description: 'Istante dell’atto.' })
  il!: Date;

  @Field(() => Persona, { description: 'Chi ha agito.' })
  da!: Persona;

  @Field(() => Persona, { nullable: true, description: 'Per conto di chi, se non per sé.' })
  perConto!: Persona | null;

  @Field(() => Applicazione, { nullable: true, description: 'Con quale programma.' })
  applicazione!: Applicazione | null;
}
