import { Field, ID, InputType } from 'type-graphql';
import { CosaEsportare, FormatoEsportazione } from '../domain/formato.ts';
import { F24Filtro } from './filtri/f24.ts';
import { PosizioniFiltro } from './filtri/posizioni.ts';
import { ScadenzeFiltro } from './filtri/scadenze.ts';
import { VersamentiFiltro } from './filtri/versamenti.ts';

@InputType({ description: 'Che cosa esportare. Dei filtri vale solo quello di ciò che si esporta.' })
export class EsportaInput {
  @Field(() => CosaEsportare, { description: 'Che cosa.' })
  cosa!: CosaEsportare;

  @Field(() => FormatoEsportazione, {
    description: 'In che forma; al massimo 100.000 righe, 20.000 in XLSX. I_MIEI_DATI ha solo il limite di XLSX.',
  })
  formato!: FormatoEsportazione;

  @Field(() => F24Filtro, { nullable: true, description: 'Quali righe F24.' })
  f24?: F24Filtro | null;

  @Field(() => VersamentiFiltro, { nullable: true, description: 'Quali versamenti.' })
  versamenti?: VersamentiFiltro | null;

  @Field(() => ScadenzeFiltro, { nullable: true, description: 'Quali scadenze; serve per esportarle.' })
  scadenze?: ScadenzeFiltro | null;

  @Field(() => PosizioniFiltro, { nullable: true, description: 'Quali posizioni.' })
  posizioni?: PosizioniFiltro | null;

  @Field(() => ID, { description: 'Chiave che rende sicuro ripetere la richiesta.' })
  idempotencyKey!: string;
}
