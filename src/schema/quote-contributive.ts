import { Field, Int, ObjectType } from 'type-graphql';
import { Confidenza } from '../domain/confidenza.ts';
import { Gestione } from '../domain/gestione.ts';
import { Importo } from './vocabolario/scalari.ts';

const assente = { nullable: true } as const;

@ObjectType({
  simpleResolvers: true,
  description: 'Minimali, massimali e aliquote di un anno. Le aliquote sono in punti percentuali: "24.48".',
})
export class QuoteContributive {
  @Field(() => Int, { description: 'Anno.' })
  anno!: number;

  @Field(() => Gestione, { description: 'Gestione.' })
  gestione!: Gestione;

  @Field(() => Importo, { ...assente, description: 'Reddito minimale.' })
  minimale!: string | null;

  @Field(() => Importo, { ...assente, description: 'Massimale di reddito.' })
  massimale!: string | null;

  @Field(() => Importo, { ...assente, description: 'Massimale per chi ha anzianità prima del 1996.' })
  massimaleAnte1996!: string | null;

  @Field(() => Importo, { ...assente, description: 'Reddito oltre il quale l’aliquota sale di un punto.' })
  sogliaPrimaFascia!: string | null;

  @Field(() => String, { description: 'Aliquota.' })
  aliquota!: string;

  @Field(() => String, { ...assente, description: 'Aliquota oltre la soglia della prima fascia.' })
  aliquotaOltreSoglia!: string | null;

  @Field(() => String, { ...assente, description: 'Aliquota dei coadiuvanti sotto i 21 anni.' })
  aliquotaUnder21!: string | null;

  @Field(() => String, { ...assente, description: 'Aliquota di chi ha un’altra copertura previdenziale o una pensione.' })
  aliquotaAltraCopertura!: string | null;

  @Field(() => String, { ...assente, description: 'Parte dell’aliquota che va all’IVS.' })
  aliquotaIvs!: string | null;

  @Field(() => Importo, { ...assente, description: 'Contributo minimo dell’anno.' })
  contributoMinimo!: string | null;

  @Field(() => Importo, { ...assente, description: 'Contributo minimo di un mese.' })
  contributoMensile!: string | null;

  @Field(() => Importo, { ...assente, description: 'Rata trimestrale sul minimale: tre volte il contributo mensile.' })
  rata!: string | null;

  @Field(() => Importo, { ...assente, description: 'Contributo di maternità dell’anno.' })
  maternita!: string | null;

  @Field(() => Importo, { ...assente, description: 'Reddito che accredita un mese.' })
  redditoPerMese!: string | null;

  @Field(() => String, { description: 'Fonte dei valori.' })
  fonte!: string;

  @Field(() => Confidenza, { description: 'Quanto sono certi i valori.' })
  confidenza!: Confidenza;
}
