import { Field, Int, ObjectType } from 'type-graphql';
import { StatoF24 } from '../domain/f24.ts';
import { CodiceInps, Data, Importo } from './vocabolario/scalari.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Riga dell’estratto debitario: quanto era dovuto, quanto è stato versato, quanto resta.',
})
export class RigaEstrattoDebitario {
  @Field(() => Int, { description: 'Anno di competenza.' })
  anno!: number;

  @Field(() => String, { description: 'Codice soggetto nella posizione: «10» è il titolare.' })
  codiceSoggetto!: string;

  @Field(() => CodiceInps, { nullable: true, description: 'Codice INPS della riga.' })
  codiceInps!: string | null;

  @Field(() => String, { description: 'Rata come la stampa INPS.' })
  rata!: string;

  @Field(() => Data, { description: 'Ultimo giorno utile per versare.' })
  scadenza!: string;

  @Field(() => Importo, {
    nullable: true,
    description: 'Quanto era dovuto; per una riga senza importo quanto ne è stato versato, assente se nulla; zero se INPS l’ha annullata.',
  })
  dovuto!: string | null;

  @Field(() => Importo, { description: 'Quanto ne è stato versato, secondo gli abbinamenti.' })
  versato!: string;

  @Field(() => Importo, { nullable: true, description: 'Quanto resta da versare; assente se non è noto.' })
  residuo!: string | null;

  @Field(() => Importo, {
    nullable: true,
    description: 'Sanzioni civili maturate sul residuo (omissione); assenti se la riga non è scaduta.',
  })
  sanzioni!: string | null;

  @Field(() => Data, { nullable: true, description: 'Giorno fino al quale le sanzioni sono contate.' })
  sanzioniAl!: string | null;

  @Field(() => StatoF24, { description: 'Che cosa ne è stato.' })
  stato!: StatoF24;

  @Field(() => Boolean, { description: 'La scadenza è passata e qualcosa resta da versare.' })
  scaduto!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Estratto debitario: dovuto − versato = residuo − credito. Le rate di una dilazione non vi compaiono: ripartiscono ciò che altre righe chiedono già.',
})
export class EstrattoDebitario {
  @Field(() => Importo, { description: 'Quanto era dovuto in tutto, dove è noto.' })
  totaleDovuto!: string;

  @Field(() => Importo, { description: 'Quanto è stato versato per queste righe, eccedenze comprese; non i versamenti non abbinati.' })
  totaleVersato!: string;

  @Field(() => Importo, { description: 'Quanto resta da versare in tutto.' })
  residuo!: string;

  @Field(() => Importo, { description: 'Quanto è stato versato oltre il dovuto e non ancora usato.' })
  credito!: string;

  @Field(() => [RigaEstrattoDebitario], { description: 'Le righe, dalla prima in scadenza.' })
  righe!: object[];
}

@ObjectType({ simpleResolvers: true, description: 'Dovuto e versato di un anno.' })
export class RiepilogoAnno {
  @Field(() => Int, { description: 'Anno di competenza.' })
  anno!: number;

  @Field(() => Importo, { nullable: true, description: 'Quanto era dovuto; assente finché non è noto.' })
  dovuto!: string | null;

  @Field(() => Importo, { description: 'Quanto è stato versato per l’anno, al netto dei crediti usati, abbinato o no.' })
  versato!: string;

  @Field(() => Importo, {
    nullable: true,
    description: 'Dovuto meno versato: negativo se si è versato di più. Assente se il dovuto non è noto.',
  })
  saldo!: string | null;
}
