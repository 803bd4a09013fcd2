import { Field, InputType } from 'type-graphql';
import { Gestione } from '../../domain/gestione.ts';
import { CodiceFiscale, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro dei soggetti. Le condizioni si sommano.' })
export class SoggettiFiltro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => String, { nullable: true, description: 'Parole della denominazione, o inizio del codice fiscale.' })
  cerca?: string | null;

  @Field(() => [CodiceFiscale], { nullable: true, description: 'Solo questi codici fiscali.' })
  codiceFiscale?: string[] | null;

  @Field(() => [Gestione], { nullable: true, description: 'Con una posizione in queste gestioni.' })
  gestione?: Gestione[] | null;

  @Field(() => [String], { nullable: true, description: 'Con una posizione in queste sedi.' })
  sede?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Vero: solo chi ha oggi un debito, tra quelli che chi chiede può vedere. Falso: solo chi non ne ha.',
  })
  conDebiti?: boolean | null;
}
