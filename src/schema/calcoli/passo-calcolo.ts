import { Field, ObjectType } from 'type-graphql';
import { Confidenza } from '../../domain/confidenza.ts';
import { Importo } from '../vocabolario/scalari.ts';

@ObjectType({ simpleResolvers: true, description: 'Un passo di un calcolo, da rifare a mano.' })
export class PassoCalcolo {
  @Field(() => String, { description: 'Che cosa si calcola.' })
  descrizione!: string;

  @Field(() => String, { description: 'L’operazione con i suoi numeri.' })
  formula!: string;

  @Field(() => Importo, { description: 'Il risultato, in euro.' })
  risultato!: string;

  @Field(() => String, { nullable: true, description: 'Norma, circolare o documento da cui viene; assente se il passo solo somma.' })
  fonte!: string | null;
}

/** What every calculation carries. */
@ObjectType()
export abstract class ConSpiegazione {
  @Field(() => [PassoCalcolo], { description: 'I passi del calcolo.' })
  spiegazione!: PassoCalcolo[];

  @Field(() => [String], { description: 'Scelte fatte dove le fonti non sono concordi, e dati che mancano.' })
  avvertenze!: string[];

  @Field(() => Confidenza, { description: 'Quanto sono certi gli importi.' })
  confidenza!: Confidenza;
}
