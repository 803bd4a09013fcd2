import { Field, InputType } from 'type-graphql';
import { StatoAvviso } from '../../domain/avviso.ts';
import { Gestione } from '../../domain/gestione.ts';
import { Data, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro degli avvisi bonari. Le condizioni si sommano.' })
export class AvvisiBonariFiltro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => [StatoAvviso], { nullable: true, description: 'In questi stati.' })
  stato?: StatoAvviso[] | null;

  @Field(() => Data, { nullable: true, description: 'Emessi da questo giorno, compreso.' })
  emessoDal?: string | null;

  @Field(() => Data, { nullable: true, description: 'Emessi fino a questo giorno, compreso.' })
  emessoAl?: string | null;

  @Field(() => Data, { nullable: true, description: 'In scadenza da questo giorno, compreso.' })
  scadenzaDal?: string | null;

  @Field(() => Data, { nullable: true, description: 'In scadenza fino a questo giorno, compreso.' })
  scadenzaAl?: string | null;

  @Field(() => [Gestione], { nullable: true, description: 'Di posizioni in queste gestioni.' })
  gestione?: Gestione[] | null;
}
