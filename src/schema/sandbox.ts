import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Storia } from '../domain/sandbox.ts';
import { CodiceFiscale, Data } from './vocabolario/scalari.ts';
import { ErroreDiDominio } from './vocabolario/user-error.ts';

@InputType({ description: 'Quali soggetti inventare.' })
export class CreaStoriaInput {
  @Field(() => Storia, { description: 'La storia.' })
  storia!: Storia;

  @Field(() => Int, { nullable: true, description: 'Quanti soggetti, da 1 a 100; assente: 1.' })
  quanti?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Hanno già delegato chi chiede, per ogni ambito; assente: sì.' })
  conDelega?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Un soggetto inventato: nessuna persona vera può avere il suo codice fiscale.' })
export class SoggettoSandbox {
  @Field(() => CodiceFiscale, { description: 'Codice fiscale.' })
  codiceFiscale!: string;

  @Field(() => String, { description: 'Cognome e nome.' })
  denominazione!: string;

  @Field(() => String, { description: 'Un dato da dare come riscontro a cercaDelegante e a creaDelega: la partita IVA.' })
  riscontro!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Esito di creaStoria.' })
export class CreaStoriaPayload {
  @Field(() => [SoggettoSandbox], { description: 'I soggetti creati.' })
  soggetti!: SoggettoSandbox[];

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è stato fatto.' })
  userErrors!: ErroreDiDominio[];
}

@InputType({ description: 'Quale delega accettare.' })
export class AccettaDelegaInput {
  @Field(() => ID, { description: 'Una delega di cui chi chiede è parte, da validare o da attivare.' })
  delega!: string;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Dove spostare il giorno.' })
export class SpostaGiornoInput {
  @Field(() => Data, { description: 'Il nuovo oggi: non prima di quello in cui la sandbox si trova, e non oltre dieci anni.' })
  giorno!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Esito di spostaGiorno.' })
export class SpostaGiornoPayload {
  @Field(() => Data, { nullable: true, description: 'Il giorno in cui la sandbox si trova ora, per tutti.' })
  giorno!: string | null;

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è stato fatto.' })
  userErrors!: ErroreDiDominio[];
}
