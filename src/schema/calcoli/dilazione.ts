import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Data, Importo } from '../vocabolario/scalari.ts';
import { ConSpiegazione } from './passo-calcolo.ts';

@InputType({ description: 'Un debito da pagare a rate.' })
export class SimulaDilazioneInput {
  @Field(() => Importo, { description: 'Debito.' })
  importo!: string;

  @Field(() => Int, { description: 'Quante rate mensili: da 2 a 36, o a 60 oltre 500.000 euro.' })
  rate!: number;

  @Field(() => Data, { description: 'Giorno della domanda, che fissa il tasso: la prima rata è dopo un mese.' })
  dal!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Una rata di un piano di dilazione.' })
export class RataDilazione {
  @Field(() => Int, { description: 'Numero, da 1.' })
  numero!: number;

  @Field(() => Data, { description: 'Scadenza, spostata al primo giorno lavorativo.' })
  scadenza!: string;

  @Field(() => Importo, { description: 'Parte che riduce il debito.' })
  capitale!: string;

  @Field(() => Importo, { description: 'Interessi.' })
  interessi!: string;

  @Field(() => Importo, { description: 'Capitale e interessi.' })
  importo!: string;

  @Field(() => Importo, { description: 'Debito che resta dopo la rata.' })
  residuo!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Piano di una dilazione amministrativa.' })
export class PianoDilazione extends ConSpiegazione {
  @Field(() => String, { description: 'Tasso annuo, in punti percentuali: «8.15».' })
  tasso!: string;

  @Field(() => Importo, { description: 'Rata costante; l’ultima se ne scosta per l’arrotondamento.' })
  importoRata!: string;

  @Field(() => Importo, { description: 'Interessi di tutto il piano.' })
  totaleInteressi!: string;

  @Field(() => [RataDilazione], { description: 'Le rate.' })
  rate!: RataDilazione[];
}
