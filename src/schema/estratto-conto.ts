import { Field, Int, ObjectType } from 'type-graphql';
import { RigaEstrattoConto } from '../entities/riga-estratto-conto.ts';

@ObjectType({ simpleResolvers: true, description: 'Estratto conto previdenziale: i periodi assicurativi e i loro totali.' })
export class EstrattoConto {
  @Field(() => Int, { description: 'Mesi accreditati in tutto.' })
  totaleMesi!: number;

  @Field(() => Int, { description: 'Settimane accreditate in tutto.' })
  totaleSettimane!: number;

  @Field(() => [RigaEstrattoConto], { description: 'Periodi, dal più antico.' })
  righe!: object[];
}
