import { Field, InputType, Int } from 'type-graphql';
import { OrigineDato, StatoF24, TipoRata } from '../../domain/f24.ts';
import { Gestione } from '../../domain/gestione.ts';
import { CodiceFiscale, Data, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro delle righe F24. Le condizioni si sommano.' })
export class F24Filtro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Di questo anno di competenza.' })
  anno?: number | null;

  @Field(() => [String], { nullable: true, description: 'Con queste causali.' })
  causale?: string[] | null;

  @Field(() => [TipoRata], { nullable: true, description: 'Di questi tipi di rata.' })
  tipoRata?: TipoRata[] | null;

  @Field(() => [StatoF24], { nullable: true, description: 'In questi stati.' })
  stato?: StatoF24[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Vero: solo quelle scadute con qualcosa da versare. Falso: solo le altre.' })
  scaduto?: boolean | null;

  @Field(() => Data, { nullable: true, description: 'In scadenza da questo giorno, compreso.' })
  scadenzaDal?: string | null;

  @Field(() => Data, { nullable: true, description: 'In scadenza fino a questo giorno, compreso.' })
  scadenzaAl?: string | null;

  @Field(() => [Gestione], { nullable: true, description: 'Di posizioni in queste gestioni.' })
  gestione?: Gestione[] | null;

  @Field(() => [String], { nullable: true, description: 'Di queste sedi.' })
  sede?: string[] | null;

  @Field(() => [CodiceFiscale], { nullable: true, description: 'Di questi codici fiscali.' })
  codiceFiscale?: string[] | null;

  @Field(() => [OrigineDato], { nullable: true, description: 'Di questa origine.' })
  origine?: OrigineDato[] | null;
}
