import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Soggetto } from '../entities/soggetto.ts';
import { ErroreDiDominio } from './vocabolario/user-error.ts';

@InputType({ description: 'Recapiti da cambiare: un campo assente resta com’è, null lo cancella.' })
export class RecapitiInput {
  @Field(() => String, { nullable: true, description: 'Numero di telefono.' })
  telefono?: string | null;

  @Field(() => String, { nullable: true, description: 'Posta elettronica.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Posta elettronica certificata.' })
  pec?: string | null;
}

@InputType({ description: 'Contatti da cambiare: un campo assente resta com’è, null lo cancella.' })
export class ContattiInput {
  @Field(() => String, { nullable: true, description: 'Telefono fisso.' })
  telefono?: string | null;

  @Field(() => String, { nullable: true, description: 'Telefono cellulare.' })
  cellulare?: string | null;

  @Field(() => String, { nullable: true, description: 'Fax.' })
  fax?: string | null;

  @Field(() => String, { nullable: true, description: 'Posta elettronica.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Posta elettronica certificata.' })
  pec?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Notifiche per posta elettronica; null equivale a no.' })
  notificaEmail?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Notifiche per PEC; null equivale a no.' })
  notificaPec?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Notifiche per SMS; null equivale a no.' })
  notificaSms?: boolean | null;
}

@InputType({ description: 'Recapiti e contatti da aggiornare.' })
export class AggiornaRecapitiInput {
  @Field(() => ID, { description: 'Soggetto: sé stessi, l’ente rappresentato, o un componente del proprio nucleo (solo recapiti).' })
  soggetto!: string;

  @Field(() => RecapitiInput, { nullable: true, description: 'Recapiti anagrafici; null li cancella tutti.' })
  recapiti?: RecapitiInput | null;

  @Field(() => ContattiInput, { nullable: true, description: 'Contatti per le comunicazioni; null li cancella tutti.' })
  contatti?: ContattiInput | null;

  @Field(() => ID, { nullable: true, description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Esito di aggiornaRecapiti.' })
export class AggiornaRecapitiPayload {
  @Field(() => Soggetto, { nullable: true, description: 'Il soggetto aggiornato.' })
  soggetto!: object | null;

  @Field(() => [ErroreDiDominio], { description: 'Rifiuti; vuoto se è riuscita.' })
  userErrors!: ErroreDiDominio[];
}
