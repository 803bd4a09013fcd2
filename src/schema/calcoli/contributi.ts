import { Field, Int, ObjectType } from 'type-graphql';
import { TipoRata } from '../../domain/f24.ts';
import { Causale } from '../../entities/causale.ts';
import { Data, Importo, Mese } from '../vocabolario/scalari.ts';
import { ConSpiegazione } from './passo-calcolo.ts';

@ObjectType({ simpleResolvers: true, description: 'Una rata dei contributi, come la riga di F24 che la paga.' })
export class RataContributi {
  @Field(() => String, { description: 'Come la stampa l’INPS: «4RATA», «SALDO».' })
  rata!: string;

  @Field(() => TipoRata, { description: 'Che cosa si paga.' })
  tipoRata!: TipoRata;

  @Field(() => Causale, { description: 'Causale contributo.' })
  causale!: object;

  @Field(() => Mese, { description: 'Primo mese del periodo.' })
  periodoDal!: string;

  @Field(() => Mese, { description: 'Ultimo mese del periodo.' })
  periodoAl!: string;

  @Field(() => Data, { description: 'Scadenza, spostata al primo giorno lavorativo.' })
  scadenza!: string;

  @Field(() => Importo, { description: 'Importo della riga, compresa la quota associativa; un saldo negativo è un credito.' })
  importo!: string;

  @Field(() => Importo, { nullable: true, description: 'Di cui quota associativa.' })
  quotaAssociativa!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'I contributi di un anno: quanto è dovuto ed entro quando.' })
export class CalcoloContributi extends ConSpiegazione {
  @Field(() => Importo, { description: 'Contributo sul minimale, maternità esclusa.' })
  dovutoMinimale!: string;

  @Field(() => Importo, {
    description: 'Contributo sul reddito oltre il minimale; nella gestione separata, o senza minimale, su tutto il reddito.',
  })
  dovutoEccedenza!: string;

  @Field(() => Importo, { description: 'Contributo di maternità.' })
  maternita!: string;

  @Field(() => Importo, { description: 'Somma dei tre; la quota associativa non è un contributo, e non c’è.' })
  totale!: string;

  @Field(() => Int, { nullable: true, description: 'Mesi accreditati; assente se le fonti non dicono come.' })
  mesiAccreditati!: number | null;

  @Field(() => [RataContributi], { description: 'Rate trimestrali sul minimale.' })
  rate!: RataContributi[];

  @Field(() => [RataContributi], { description: 'Acconti dell’anno; nessuno senza il reddito dell’anno precedente.' })
  acconti!: RataContributi[];

  @Field(() => RataContributi, { nullable: true, description: 'Saldo; assente se non c’è nulla da saldare.' })
  saldo!: RataContributi | null;

  @Field(() => [RataContributi], {
    nullable: true,
    description: 'Acconti dell’anno successivo; assenti se le sue tabelle non sono determinate.',
  })
  accontiAnnoSuccessivo!: RataContributi[] | null;
}
