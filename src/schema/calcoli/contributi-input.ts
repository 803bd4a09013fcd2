import { Field, InputType, Int } from 'type-graphql';
import { Gestione } from '../../domain/gestione.ts';
import { RiduzioneContributiva } from '../../domain/posizione.ts';
import { Importo } from '../vocabolario/scalari.ts';

const assente = { nullable: true } as const;
const no = { nullable: true, defaultValue: false } as const;

@InputType({ description: 'Di che cosa calcolare i contributi.' })
export class CalcolaContributiInput {
  @Field(() => Gestione, { description: 'Artigiani, commercianti o liberi professionisti della gestione separata.' })
  gestione!: Gestione;

  @Field(() => Int, { description: 'Anno di competenza.' })
  anno!: number;

  @Field(() => Importo, { description: 'Reddito d’impresa o professionale dell’anno.' })
  reddito!: string;

  @Field(() => Importo, { ...assente, description: 'Reddito dell’anno precedente: base degli acconti.' })
  redditoAnnoPrecedente?: string | null;

  @Field(() => Importo, { ...assente, description: 'Acconti versati per l’anno: nel saldo prendono il posto di quelli calcolati.' })
  accontiVersati?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 12, description: 'Mesi di attività, da 1 a 12: ogni mese iniziato conta.' })
  mesi?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 0, description: 'Quanti di quei mesi un coadiuvante ha meno di 21 anni.' })
  mesiUnder21?: number | null;

  @Field(() => Boolean, { ...no, description: 'Con anzianità contributiva prima del 1996: cambia il massimale.' })
  ante1996?: boolean | null;

  @Field(() => Boolean, { ...no, description: 'Senza minimale: affittacamere, produttori di assicurazione.' })
  senzaMinimale?: boolean | null;

  @Field(() => RiduzioneContributiva, { ...assente, description: 'Riduzione riconosciuta.' })
  riduzione?: RiduzioneContributiva | null;

  @Field(() => Int, { ...assente, description: 'Quanti dei mesi hanno la riduzione; tutti, se non indicato.' })
  mesiRiduzione?: number | null;

  @Field(() => Importo, { ...assente, description: 'Quota associativa dell’anno, riscossa un quarto per rata.' })
  quotaAssociativaAnnua?: string | null;

  @Field(() => Boolean, { ...no, description: 'Gestione separata: con un’altra copertura previdenziale o una pensione.' })
  altraCoperturaPrevidenziale?: boolean | null;
}
