import { Field, InputType } from 'type-graphql';
import { Gestione } from '../../domain/gestione.ts';
import { TipoScadenza } from '../../domain/scadenza.ts';
import { Data } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro delle scadenze. Le condizioni si sommano.' })
export class ScadenzeFiltro {
  @Field(() => Data, { description: 'Da questo giorno, compreso.' })
  dal!: string;

  @Field(() => Data, { description: 'Fino a questo giorno, compreso.' })
  al!: string;

  @Field(() => [TipoScadenza], { nullable: true, description: 'Di questi tipi.' })
  tipo?: TipoScadenza[] | null;

  @Field(() => [Gestione], { nullable: true, description: 'Di posizioni in queste gestioni.' })
  gestione?: Gestione[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Solo quelle assolte (true) o solo quelle da assolvere (false); null: tutte.',
  })
  assolta?: boolean | null;
}
