import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Lavorazione } from '../entities/lavorazione.ts';
import { CreaDelegaInput, ValidaDelegaInput } from './delega-atti.ts';
import { ErroreDiDominio } from './vocabolario/user-error.ts';

@InputType({ description: 'Deleghe da creare tutte insieme.' })
export class CaricaDelegheInput {
  @Field(() => [CreaDelegaInput], { description: 'Una riga per delega, al massimo 1.000.' })
  righe!: CreaDelegaInput[];

  @Field(() => ID, { description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Deleghe firmate da convalidare tutte insieme.' })
export class ValidaDelegheInput {
  @Field(() => [ValidaDelegaInput], { description: 'Una riga per delega, al massimo 1.000.' })
  righe!: ValidaDelegaInput[];

  @Field(() => ID, { description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Esito della richiesta di una lavorazione.' })
export class LavorazionePayload {
  @Field(() => Lavorazione, { nullable: true, description: 'La lavorazione accettata: da seguire con node(id).' })
  lavorazione!: object | null;

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è stata accettata.' })
  userErrors!: ErroreDiDominio[];
}
