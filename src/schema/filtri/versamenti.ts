import { Field, InputType, Int } from 'type-graphql';
import { Abbinamento } from '../../domain/abbinamento.ts';
import { CodiceFiscale, Data, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro dei versamenti. Le condizioni si sommano.' })
export class VersamentiFiltro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => Data, { nullable: true, description: 'Versati da questo giorno, compreso.' })
  dal?: string | null;

  @Field(() => Data, { nullable: true, description: 'Versati fino a questo giorno, compreso.' })
  al?: string | null;

  @Field(() => [String], { nullable: true, description: 'Con queste causali.' })
  causale?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Il cui periodo finisce in questo anno.' })
  anno?: number | null;

  @Field(() => [Abbinamento], { nullable: true, description: 'Con questo esito del confronto con le righe F24.' })
  abbinamento?: Abbinamento[] | null;

  @Field(() => [CodiceFiscale], { nullable: true, description: 'Di questi codici fiscali.' })
  codiceFiscale?: string[] | null;
}
