import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Ambito } from '../domain/accesso-vocaboli.ts';
import { TipoDelega, TipoFirma } from '../domain/delega-vocaboli.ts';
import { Delega } from '../entities/delega.ts';
import { CodiceFiscale, Data } from './vocabolario/scalari.ts';
import { ErroreDiDominio } from './vocabolario/user-error.ts';

@InputType({ description: 'Delega da creare.' })
export class CreaDelegaInput {
  @Field(() => TipoDelega, { description: 'Tipo; una SUBDELEGA si crea con subdelega.' })
  tipo!: TipoDelega;

  @Field(() => CodiceFiscale, { description: 'Codice fiscale di chi delega.' })
  delegante!: string;

  @Field(() => String, { nullable: true, description: 'Per le indirette: un dato consegnato dal delegante, come per cercaDelegante.' })
  riscontro?: string | null;

  @Field(() => CodiceFiscale, { nullable: true, description: 'Chi firma per un ente: uno dei suoi rappresentanti.' })
  firmatario?: string | null;

  @Field(() => CodiceFiscale, { description: 'Codice fiscale di chi è delegato.' })
  delegato!: string;

  @Field(() => [ID], { nullable: true, description: 'Le posizioni, se la delega non è per l’intero soggetto.' })
  posizioni?: string[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Per ogni posizione, presente e futura.' })
  interoSoggetto?: boolean | null;

  @Field(() => [Ambito], { description: 'Ambiti da aprire, almeno uno.' })
  ambiti!: Ambito[];

  @Field(() => Data, { nullable: true, description: 'Primo giorno; assente: oggi.' })
  dal?: string | null;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno; assente: senza termine.' })
  al?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Documento d’identità di chi ha firmato a mano.' })
export class DocumentoIdentitaInput {
  @Field(() => String, { description: 'Tipo di documento.' })
  tipo!: string;

  @Field(() => String, { description: 'Numero del documento.' })
  numero!: string;

  @Field(() => Data, { description: 'Giorno in cui scade.' })
  scadeIl!: string;
}

@InputType({ description: 'Convalida di una delega indiretta firmata.' })
export class ValidaDelegaInput {
  @Field(() => ID, { description: 'Delega firmata.' })
  delega!: string;

  @Field(() => Data, { description: 'Giorno della firma.' })
  firmataIl!: string;

  @Field(() => TipoFirma, { description: 'Come ha firmato il delegante.' })
  firma!: TipoFirma;

  @Field(() => DocumentoIdentitaInput, { nullable: true, description: 'Documento del firmatario; obbligatorio per la firma autografa.' })
  documento?: DocumentoIdentitaInput | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Attivazione di una delega di un ente.' })
export class AttivaDelegaInput {
  @Field(() => ID, { description: 'Delega da attivare.' })
  delega!: string;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Revoca o cessazione di una delega.' })
export class ChiudiDelegaInput {
  @Field(() => ID, { description: 'Delega da chiudere.' })
  delega!: string;

  @Field(() => String, { nullable: true, description: 'Perché, al massimo 500 caratteri.' })
  motivo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Riattivazione di una delega scaduta.' })
export class RiattivaDelegaInput {
  @Field(() => ID, { description: 'Delega scaduta.' })
  delega!: string;

  @Field(() => Data, { nullable: true, description: 'Nuovo ultimo giorno; assente: senza termine.' })
  al?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Parte di una delega da dare a un collaboratore.' })
export class SubdelegaInput {
  @Field(() => ID, { description: 'Delega attiva di cui si è delegati.' })
  delega!: string;

  @Field(() => CodiceFiscale, { description: 'Codice fiscale di chi è subdelegato.' })
  delegato!: string;

  @Field(() => [ID], { nullable: true, description: 'Posizioni, fra quelle della delega; assenti: le stesse.' })
  posizioni?: string[] | null;

  @Field(() => [Ambito], { description: 'Ambiti, fra quelli della delega, almeno uno.' })
  ambiti!: Ambito[];

  @Field(() => Data, { nullable: true, description: 'Primo giorno; assente: oggi.' })
  dal?: string | null;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno; assente: quello della delega.' })
  al?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Esito di un atto su una delega.' })
export class DelegaPayload {
  @Field(() => Delega, { nullable: true, description: 'La delega dopo l’atto.' })
  delega!: object | null;

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è riuscito.' })
  userErrors!: ErroreDiDominio[];
}
