import { Field, InputType } from 'type-graphql';
import { StatoRuolo } from '../../domain/avviso.ts';
import { Gestione } from '../../domain/gestione.ts';
import { Data, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro degli avvisi di addebito e dei ruoli. Le condizioni si sommano.' })
export class AddebitiFiltro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => [StatoRuolo], { nullable: true, description: 'In questi stati.' })
  stato?: StatoRuolo[] | null;

  @Field(() => Data, { nullable: true, description: 'Notificati da questo giorno, compreso.' })
  notificatoDal?: string | null;

  @Field(() => Data, { nullable: true, description: 'Notificati fino a questo giorno, compreso.' })
  notificatoAl?: string | null;

  @Field(() => Data, { nullable: true, description: 'Affidati alla riscossione da questo giorno, compreso.' })
  affidatoDal?: string | null;

  @Field(() => Data, { nullable: true, description: 'Affidati alla riscossione fino a questo giorno, compreso.' })
  affidatoAl?: string | null;

  @Field(() => [Gestione], { nullable: true, description: 'Di posizioni in queste gestioni.' })
  gestione?: Gestione[] | null;
}
