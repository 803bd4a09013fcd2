import { Field, ID, InputType } from 'type-graphql';
import { FormatoF24 } from '../domain/formato.ts';
import { RigaF24Input } from './documento.ts';
import { F24Filtro } from './filtri/f24.ts';

@InputType({ description: 'Gli F24 di molti clienti in una richiesta.' })
export class GeneraF24MassiviInput {
  @Field(() => F24Filtro, { description: 'Quali righe, tra tutte quelle su cui chi chiede ha l’ambito F24: al massimo 20.000.' })
  filtro!: F24Filtro;

  @Field(() => [RigaF24Input], {
    nullable: true,
    description: 'Importi delle righe che non ne hanno, o da versare in parte; solo di righe f24. null: in bianco sul modello.',
  })
  importi?: RigaF24Input[] | null;

  @Field(() => FormatoF24, { description: 'In che forma.' })
  formato!: FormatoF24;

  @Field(() => ID, { description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey!: string;
}
