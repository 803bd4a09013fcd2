import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Gestione } from '../domain/gestione.ts';
import { TipoScadenza } from '../domain/scadenza.ts';
import { Calendario } from '../entities/calendario.ts';
import { ErroreDiDominio } from './vocabolario/user-error.ts';

@InputType({ description: 'Quali scadenze vanno nel calendario.' })
export class CreaCalendarioInput {
  @Field(() => [TipoScadenza], { nullable: true, description: 'Di questi tipi; altrimenti tutte.' })
  tipo?: TipoScadenza[] | null;

  @Field(() => [Gestione], { nullable: true, description: 'Di posizioni in queste gestioni; altrimenti tutte.' })
  gestione?: Gestione[] | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta; l’indirizzo non è detto di nuovo.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Quale calendario revocare.' })
export class RevocaCalendarioInput {
  @Field(() => ID, { description: 'Il calendario.' })
  calendario!: string;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Esito di un atto su un calendario.' })
export class CreaCalendarioPayload {
  @Field(() => Calendario, { nullable: true, description: 'Il calendario, com’è ora.' })
  calendario!: object | null;

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è stato fatto.' })
  userErrors!: ErroreDiDominio[];
}
