import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CodiceAvvertenza } from '../domain/f24.ts';
import { Gestione } from '../domain/gestione.ts';
import { TipoDocumento } from '../domain/documento.ts';
import { Documento } from '../entities/documento.ts';
import { F24 } from '../entities/f24.ts';
import { DataOra, Importo, Mese, Url } from './vocabolario/scalari.ts';
import { ErroreDiDominio } from './vocabolario/user-error.ts';

@ObjectType({ simpleResolvers: true, description: 'Collegamento firmato a un documento, da aprire così com’è.' })
export class LinkDocumento {
  @Field(() => Url, { description: 'Indirizzo del documento.' })
  url!: string;

  @Field(() => DataOra, { description: 'Fino a quando si apre.' })
  scadeIl!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'Cosa si sa di un codice di verifica stampato su un documento.' })
export class EsitoVerificaDocumento {
  @Field(() => Boolean, { description: 'I dati stampati sono ancora quelli di oggi.' })
  valido!: boolean;

  @Field(() => TipoDocumento, { description: 'Tipo di documento.' })
  tipo!: TipoDocumento;

  @Field(() => DataOra, { description: 'Quando è stato generato.' })
  creatoIl!: Date;

  @Field(() => String, { description: 'Impronta SHA-256 del file.' })
  sha256!: string;
}

@InputType({ description: 'Riga del modello da generare: esattamente una tra f24 (a debito) e versamento (a credito).' })
export class RigaF24Input {
  @Field(() => ID, { nullable: true, description: 'Riga F24 da versare.' })
  f24?: string | null;

  @Field(() => ID, { nullable: true, description: 'Versamento in eccedenza da usare a credito.' })
  versamento?: string | null;

  @Field(() => Importo, {
    nullable: true,
    description: 'Importo. Se manca vale quello della riga, che deve averne uno; null: come sta sulla riga, anche in bianco.',
  })
  importo?: string | null;
}

@InputType({ description: 'Righe da mettere su uno o più modelli, tutte dello stesso soggetto.' })
export class GeneraF24Input {
  @Field(() => [RigaF24Input], { description: 'Righe, quattro per modello.' })
  righe!: RigaF24Input[];

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Cosa sapere prima di pagare.' })
export class Avvertenza {
  @Field(() => CodiceAvvertenza, { description: 'Codice dell’avvertenza.' })
  codice!: CodiceAvvertenza;

  @Field(() => String, { description: 'Testo leggibile.' })
  testo!: string;

  @Field(() => F24, { nullable: true, description: 'Riga a cui si riferisce.' })
  f24!: object | null;
}

@ObjectType({ simpleResolvers: true, description: 'Esito di generaF24.' })
export class GeneraF24Payload {
  @Field(() => [Documento], { description: 'Modelli generati.' })
  documenti!: object[];

  @Field(() => [Avvertenza], { description: 'Avvertenze sulle righe.' })
  avvertenze!: Avvertenza[];

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è riuscita.' })
  userErrors!: ErroreDiDominio[];
}

@InputType({ description: 'Estratto conto da generare.' })
export class GeneraEstrattoContoInput {
  @Field(() => ID, { description: 'Soggetto.' })
  soggetto!: string;

  @Field(() => ID, { nullable: true, description: 'Solo i periodi di questa posizione.' })
  posizione?: string | null;

  @Field(() => [Gestione], { nullable: true, description: 'Solo i periodi in queste gestioni.' })
  gestione?: Gestione[] | null;

  @Field(() => Mese, { nullable: true, description: 'Periodi che toccano questo mese o i successivi.' })
  dal?: string | null;

  @Field(() => Mese, { nullable: true, description: 'Periodi che toccano questo mese o i precedenti.' })
  al?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Modulo di delega da generare.' })
export class GeneraModuloDelegaInput {
  @Field(() => ID, { description: 'Delega, in qualunque stato.' })
  delega!: string;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Estratto debitario da generare.' })
export class GeneraEstrattoDebitarioInput {
  @Field(() => ID, { description: 'Posizione.' })
  posizione!: string;

  @Field(() => Int, { nullable: true, description: 'Solo le righe di questo anno.' })
  anno?: number | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Rendicontazione della Gestione Separata da generare.' })
export class GeneraRendicontazioneInput {
  @Field(() => ID, { description: 'Posizione di un libero professionista.' })
  posizione!: string;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Esito della generazione di un documento.' })
export class GeneraDocumentoPayload {
  @Field(() => Documento, { nullable: true, description: 'Documento generato.' })
  documento!: object | null;

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è riuscita.' })
  userErrors!: ErroreDiDominio[];
}
