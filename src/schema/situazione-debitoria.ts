import { Field, ObjectType } from 'type-graphql';
import { FaseDebito } from '../domain/voci-debito.ts';
import { PassoCalcolo } from './calcoli/passo-calcolo.ts';
import { Data, Importo } from './vocabolario/scalari.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'Un debito, nella fase a cui è arrivato. Ogni euro è in una sola voce aperta; è aperta la voce che nessun atto ha assorbito.',
})
export class VoceDebito {
  @Field(() => FaseDebito, { description: 'A che punto è.' })
  fase!: FaseDebito;

  @Field(() => Importo, { description: 'Contributi, sanzioni e interessi.' })
  importo!: string;

  @Field(() => Importo, { description: 'Contributi ancora dovuti.' })
  contributi!: string;

  @Field(() => Importo, { description: 'Sanzioni civili: quelle dell’atto, o quelle maturate a oggi su una rata scaduta.' })
  sanzioni!: string;

  @Field(() => Importo, { description: 'Interessi dell’atto.' })
  interessi!: string;

  @Field(() => [PassoCalcolo], { description: 'Come si è arrivati all’importo.' })
  spiegazione!: PassoCalcolo[];
}

@ObjectType({ simpleResolvers: true, description: 'Situazione debitoria e creditoria di un soggetto, oggi.' })
export class SituazioneDebitoria {
  @Field(() => Data, { description: 'Giorno a cui si riferisce.' })
  alla!: string;

  @Field(() => Importo, { description: 'Quanto è dovuto: la somma delle voci aperte.' })
  totale!: string;

  @Field(() => Importo, { description: 'Quanto è stato versato oltre il dovuto e non ancora usato.' })
  aCredito!: string;

  @Field(() => Importo, { description: 'Rate scadute che nessun atto ha ancora chiesto.' })
  rateScadute!: string;

  @Field(() => Importo, { description: 'Avvisi bonari.' })
  avvisiBonari!: string;

  @Field(() => Importo, { description: 'Avvisi di addebito.' })
  avvisiAddebito!: string;

  @Field(() => Importo, { description: 'Ruoli.' })
  ruoli!: string;

  @Field(() => Importo, { description: 'Debiti compresi in una dilazione.' })
  dilazioni!: string;

  @Field(() => [VoceDebito], { description: 'Le voci, aperte e assorbite.' })
  voci!: object[];
}
