import { Field, InputType } from 'type-graphql';
import { StatoRicorso } from '../../domain/ricorso.ts';
import { Data, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro dei ricorsi. Le condizioni si sommano.' })
export class RicorsiFiltro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => [StatoRicorso], { nullable: true, description: 'In questi stati.' })
  stato?: StatoRicorso[] | null;

  @Field(() => Data, { nullable: true, description: 'Presentati da questo giorno, compreso.' })
  dal?: string | null;

  @Field(() => Data, { nullable: true, description: 'Presentati fino a questo giorno, compreso.' })
  al?: string | null;
}
