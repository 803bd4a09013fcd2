import { Field, Int, ObjectType } from 'type-graphql';
import { Importo } from './vocabolario/scalari.ts';

const assente = { nullable: true } as const;

@ObjectType({ simpleResolvers: true, description: 'Un anno della Rendicontazione della Gestione Separata, desunto dai versamenti.' })
export class RendicontazioneAnno {
  @Field(() => Int, { description: 'Anno di competenza.' })
  anno!: number;

  @Field(() => Importo, { description: 'Imponibile desunto dai versamenti.' })
  imponibile!: string;

  @Field(() => String, { ...assente, description: 'Aliquota in punti percentuali; null se i versamenti dell’anno ne hanno più d’una.' })
  aliquota!: string | null;

  @Field(() => Importo, { description: 'Contributi versati.' })
  contributiVersati!: string;

  @Field(() => Importo, { description: 'Rimborsi ricevuti.' })
  rimborsi!: string;

  @Field(() => Importo, { description: 'Eccedenza usata in compensazione.' })
  compensazioneEccedenza!: string;

  @Field(() => Importo, { description: 'Parte dei contributi che vale per la pensione.' })
  contributoIvs!: string;

  @Field(() => Int, { ...assente, description: 'Mesi accreditati.' })
  mesi!: number | null;

  @Field(() => Importo, { ...assente, description: 'Quanto manca perché l’anno sia accreditato intero; null dove non si può dire.' })
  mancanteAnnoIntero!: string | null;

  @Field(() => Boolean, { ...assente, description: 'Presenza di periodi non accreditati; null se INPS non lo dice.' })
  periodiNonAccreditati!: boolean | null;
}
