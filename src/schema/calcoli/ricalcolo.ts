import { Field, ObjectType } from 'type-graphql';
import { Importo } from '../vocabolario/scalari.ts';
import { PassoCalcolo } from './passo-calcolo.ts';

@ObjectType({ simpleResolvers: true, description: 'Una riga F24 calcolata di nuovo, dai fatti che sono in archivio.' })
export class RicalcoloF24 {
  @Field(() => Importo, { description: 'Quanto danno le regole; negativo se è un credito.' })
  importo!: string;

  @Field(() => Importo, { description: 'L’importo emesso meno quello ricalcolato; 0.00 se non è indicato un importo.' })
  differenza!: string;

  @Field(() => [PassoCalcolo], { description: 'I passi del calcolo.' })
  spiegazione!: PassoCalcolo[];

  @Field(() => [String], { description: 'Scelte fatte dove le fonti non sono concordi, e dati che mancano.' })
  avvertenze!: string[];
}
