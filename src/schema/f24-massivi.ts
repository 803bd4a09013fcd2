import { Field, ID, InputType } from 'type-graphql';
import { FormatoF24 } from '../domain/formato.ts';
import { RigaF24Input } from './documento.ts';
import { F24Filtro } from './filtri/f24.ts';
import { CodiceFiscale, Data } from './vocabolario/scalari.ts';

@InputType({ description: 'Conto su cui un contribuente paga i suoi F24: solo per F24A0.' })
export class AddebitoInput {
  @Field(() => CodiceFiscale, { description: 'Di chi sono gli F24.' })
  contribuente!: string;

  @Field(() => String, { description: 'IBAN italiano o sammarinese del conto da addebitare.' })
  iban!: string;

  @Field(() => CodiceFiscale, { description: 'Codice fiscale dell’intestatario del conto.' })
  intestatario!: string;

  @Field(() => Data, { description: 'Giorno in cui l’addebito è stato autorizzato: non dopo oggi. Non va nella fornitura.' })
  autorizzazioneDel!: string;
}

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

  @Field(() => Data, {
    nullable: true,
    description: 'Giorno dell’addebito, uno per fornitura e non passato: solo per F24A0, che lo richiede.',
  })
  dataVersamento?: string | null;

  @Field(() => [AddebitoInput], {
    nullable: true,
    description: 'Un conto per ogni contribuente del filtro: solo per F24A0, che li richiede.',
  })
  addebiti?: AddebitoInput[] | null;

  @Field(() => ID, { description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey!: string;
}
