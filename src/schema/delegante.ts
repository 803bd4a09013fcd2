import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Gestione } from '../domain/gestione.ts';
import { StatoPosizione } from '../domain/posizione.ts';
import { Sede } from '../entities/sede.ts';
import { Persona } from './persona.ts';
import { CodiceFiscale } from './vocabolario/scalari.ts';

@InputType({ description: 'Chi si cerca come delegante, con un dato che ha consegnato lui.' })
export class CercaDeleganteInput {
  @Field(() => CodiceFiscale, { description: 'Codice fiscale del delegante.' })
  codiceFiscale!: string;

  @Field(() => String, {
    description:
      'Un dato consegnato dal delegante: il codice di una sua posizione (codice azienda, anche con le due lettere), o la partita IVA.',
  })
  riscontro!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Posizione su cui si può chiedere una delega.' })
export class PosizioneDelegabile {
  @Field(() => ID, { description: 'Identificativo della posizione.' })
  id!: string;

  @Field(() => Gestione, { description: 'Gestione previdenziale.' })
  gestione!: Gestione;

  @Field(() => String, { nullable: true, description: 'Codice della posizione.' })
  codice!: string | null;

  @Field(() => Sede, { description: 'Sede INPS competente.' })
  sede!: object;

  @Field(() => StatoPosizione, { description: 'Stato della posizione.' })
  stato!: StatoPosizione;
}

@ObjectType({ simpleResolvers: true, description: 'Il delegante trovato, chi firma per lui e le posizioni delegabili.' })
export class EsitoRicercaDelegante {
  @Field(() => Persona, { description: 'Delegante.' })
  delegante!: Persona;

  @Field(() => [Persona], { description: 'Chi può firmare: la persona stessa, o chi rappresenta l’ente.' })
  firmatari!: Persona[];

  @Field(() => [PosizioneDelegabile], { description: 'Posizioni, aperte e cessate.' })
  posizioni!: PosizioneDelegabile[];
}
