import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { EsitoCodiceInps } from '../../domain/codice-inps-verifica.ts';
import { CodiceInps, Importo } from '../vocabolario/scalari.ts';

const assente = { nullable: true } as const;

@InputType({ description: 'Di che cosa è fatto un codice INPS.' })
export class CalcolaCodiceInpsInput {
  @Field(() => String, { description: 'Codice azienda: 8 cifre, senza le due lettere.' })
  codiceAzienda!: string;

  @Field(() => Int, { description: 'Anno a cui si riferiscono i contributi.' })
  annoRiferimento!: number;

  @Field(() => Int, { ...assente, description: 'Anno di emissione; se manca, quello di riferimento.' })
  annoEmissione?: number | null;

  @Field(() => Int, { description: '0 ricalcolata, da 1 a 4 le rate sul minimale, 6 a percentuale.' })
  rata!: number;

  @Field(() => Importo, { description: 'Importo: contano gli euro interi, e con la rata 6 non conta.' })
  importo!: string;

  @Field(() => String, { description: 'Codice della sede: 4 cifre.' })
  sede!: string;

  @Field(() => String, { nullable: true, defaultValue: '10', description: 'Codice soggetto: «10» è il titolare.' })
  codiceSoggetto?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'Progressivo di emissione, di norma 1.' })
  progressivoEmissione?: number | null;
}

@InputType({ description: 'Un codice INPS e ciò che le sue cifre di controllo coprono senza contenerlo.' })
export class VerificaCodiceInpsInput {
  @Field(() => String, { description: 'Il codice da verificare.' })
  codice!: string;

  @Field(() => String, { description: 'Codice della sede: 4 cifre.' })
  sede!: string;

  @Field(() => Int, { description: 'Anno a cui si riferiscono i contributi.' })
  annoRiferimento!: number;

  @Field(() => Importo, { description: 'Importo della riga.' })
  importo!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Verifica di un codice INPS, con ciò che vi si legge.' })
export class VerificaCodiceInps {
  @Field(() => EsitoCodiceInps, { description: 'Esito.' })
  esito!: EsitoCodiceInps;

  @Field(() => CodiceInps, { ...assente, description: 'Come dovrebbe essere il codice, date le sue prime 14 cifre.' })
  codiceAtteso!: string | null;

  @Field(() => String, { ...assente, description: 'Codice azienda.' })
  codiceAzienda!: string | null;

  @Field(() => Int, { ...assente, description: 'Anno di emissione.' })
  annoEmissione!: number | null;

  @Field(() => Int, { ...assente, description: 'Progressivo di emissione.' })
  progressivoEmissione!: number | null;

  @Field(() => String, { ...assente, description: 'Codice soggetto.' })
  codiceSoggetto!: string | null;

  @Field(() => Int, { ...assente, description: 'Codice della rata.' })
  rata!: number | null;

  @Field(() => [String], { description: 'Che cosa vi si legge e che cosa non torna.' })
  spiegazione!: string[];
}
