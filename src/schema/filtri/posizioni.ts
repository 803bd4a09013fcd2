import { Field, InputType, Int } from 'type-graphql';
import { Gestione } from '../../domain/gestione.ts';
import { StatoPosizione } from '../../domain/posizione.ts';
import { CodiceFiscale, DataOra } from '../vocabolario/scalari.ts';

@InputType({ description: 'Filtro delle posizioni. Le condizioni si sommano.' })
export class PosizioniFiltro {
  @Field(() => DataOra, { nullable: true, description: 'Solo quanto è stato scritto da questo istante, compreso.' })
  aggiornatoDal?: Date | null;

  @Field(() => [Gestione], { nullable: true, description: 'In queste gestioni.' })
  gestione?: Gestione[] | null;

  @Field(() => [StatoPosizione], { nullable: true, description: 'In questi stati.' })
  stato?: StatoPosizione[] | null;

  @Field(() => [String], { nullable: true, description: 'In queste sedi.' })
  sede?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Con questo codice.' })
  codice?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Vero: solo quelle in cui un anno ha dovuto diverso dal versato. Falso: solo le altre. In entrambi i casi, con l’ambito DEBITI.',
  })
  conDifferenze?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Con conDifferenze: si guarda solo quest’anno. Da solo: con qualcosa di dovuto o di versato nell’anno.',
  })
  anno?: number | null;

  @Field(() => [CodiceFiscale], { nullable: true, description: 'Di questi codici fiscali.' })
  codiceFiscale?: string[] | null;
}
