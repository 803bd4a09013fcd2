import { Field, InputType } from 'type-graphql';
import { StatoDelega, TipoDelega } from '../../domain/delega-vocaboli.ts';
import { CodiceFiscale, Data, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro delle deleghe. Le condizioni si sommano.' })
export class DelegheFiltro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => [StatoDelega], { nullable: true, description: 'In questi stati, oggi.' })
  stato?: StatoDelega[] | null;

  @Field(() => [TipoDelega], { nullable: true, description: 'Di questi tipi.' })
  tipo?: TipoDelega[] | null;

  @Field(() => Data, { nullable: true, description: 'Che scadono entro questo giorno.' })
  scadeEntro?: string | null;

  @Field(() => CodiceFiscale, {
    nullable: true,
    description: 'Dell’altra parte: il delegante tra quelle ricevute, il delegato tra quelle rilasciate.',
  })
  codiceFiscale?: string | null;
}
