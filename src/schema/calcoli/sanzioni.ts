import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { TipoSanzione } from '../../domain/sanzioni-regime.ts';
import { Data, Importo } from '../vocabolario/scalari.ts';
import { ConSpiegazione } from './passo-calcolo.ts';

const assente = { nullable: true } as const;

@InputType({ description: 'Un contributo pagato in ritardo.' })
export class CalcolaSanzioniInput {
  @Field(() => Importo, { description: 'Contributo.' })
  importo!: string;

  @Field(() => Data, { description: 'Giorno entro cui andava pagato.' })
  scadenza!: string;

  @Field(() => Data, { description: 'Giorno del pagamento.' })
  pagamento!: string;

  @Field(() => TipoSanzione, { description: 'Omissione o evasione.' })
  tipo!: TipoSanzione;

  @Field(() => Data, { ...assente, description: 'Giorno in cui il debitore ha denunciato da sé l’evasione.' })
  denunciaSpontanea?: string | null;

  @Field(() => Data, { ...assente, description: 'Giorno in cui l’INPS ha chiesto il pagamento, o contestato il debito.' })
  richiestaEnte?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Pagato tutto in una volta.' })
  unicaSoluzione?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'Sanzioni civili di un pagamento in ritardo.' })
export class CalcoloSanzioni extends ConSpiegazione {
  @Field(() => Int, { description: 'Giorni di ritardo.' })
  giorni!: number;

  @Field(() => String, { description: 'Aliquota annua, in punti percentuali: «9.25».' })
  aliquota!: string;

  @Field(() => Importo, { description: 'Sanzioni.' })
  sanzioni!: string;

  @Field(() => Importo, { description: 'Quanto le sanzioni non possono superare.' })
  tetto!: string;

  @Field(() => Importo, { description: 'Contributo e sanzioni.' })
  totale!: string;

  @Field(() => Data, { description: 'Giorno dell’ultima variazione nota del tasso.' })
  tassoAggiornatoAl!: string;
}
