import { PrimaryKeyProp } from '@mikro-orm/core';
import { Embedded, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrigineDato, TipoRata } from '../domain/f24.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { CodiceInps, Data, DataOra, Importo, Mese } from '../schema/vocabolario/scalari.ts';
import { versoPosizione, versoSoggetto } from './chiavi.ts';
import {
  aggiornato,
  chiaveNaturale,
  giorno,
  giornoFacoltativo,
  importoFacoltativo,
  importoZero,
  mese,
  testo,
  testoFacoltativo,
} from './colonne.ts';
import { DettaglioF24 } from './dettaglio-f24.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

const intero = () => ({ type: 'integer' }) as const;

/** One row of "Dati del modello F24". Never deleted: an emission that INPS withdraws gets annullatoIl. */
@Entity({ tableName: 'f24' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'posizione', 'scadenza', 'id'] })
@Index({ properties: ['scadenza', 'id'] })
@Index({
  name: 'f24_da_versare_index',
  properties: ['soggetto', 'scadenza', 'id'],
  where: 'annullato_il is null and versato < importo',
})
@ObjectType({
  implements: Nodo,
  simpleResolvers: true,
  description: 'Una riga di «Dati del modello F24»: quanto, per cosa ed entro quando si versa.',
})
export class F24 implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Field(() => OrigineDato, { description: 'INPS: come emesso. CALCOLATO: calcolato qui, da verificare prima di pagare.' })
  @Property(testo())
  origine!: OrigineDato;

  @Property(testo())
  sede!: string;

  @Property(testo())
  causale!: string;

  @Field(() => CodiceInps, { nullable: true, description: 'Codice INPS di 17 cifre (codeline); assente per la Gestione Separata.' })
  @Property(testoFacoltativo())
  codiceInps!: string | null;

  @Field(() => Mese, { description: 'Primo mese del periodo di riferimento.' })
  @Property(mese())
  periodoDal!: string;

  @Field(() => Mese, { description: 'Ultimo mese del periodo di riferimento.' })
  @Property(mese())
  periodoAl!: string;

  @Field(() => Int, { description: 'Anno di competenza.' })
  @Property(intero())
  anno!: number;

  @Field(() => Int, { description: 'Anno di emissione.' })
  @Property(intero())
  annoEmissione!: number;

  @Field(() => Int, { description: 'Progressivo di emissione nell’anno, di norma 1.' })
  @Property(intero())
  progressivoEmissione!: number;

  @Field(() => Importo, { nullable: true, description: 'Importo da versare; assente dove lo calcola il contribuente (righe AP/CP SALDO).' })
  @Property(importoFacoltativo())
  importo!: string | null;

  @Field(() => DettaglioF24, { nullable: true, description: 'Di cosa si compone l’importo, dove è noto.' })
  @Embedded(() => DettaglioF24, { prefix: 'dettaglio_', nullable: true })
  dettaglio!: DettaglioF24 | null;

  @Field(() => String, { description: 'Rata come la stampa INPS: «4RATA», «SALDO».' })
  @Property(testo())
  rata!: string;

  @Field(() => TipoRata, { description: 'Tipo di rata.' })
  @Property(testo())
  tipoRata!: TipoRata;

  @Field(() => Int, { nullable: true, description: 'Numero della rata, dove ne ha uno.' })
  @Property({ ...intero(), nullable: true })
  numeroRata!: number | null;

  @Field(() => Data, { description: 'Ultimo giorno utile per versare, già spostato se cade di sabato o in un giorno festivo.' })
  @Property(giorno())
  scadenza!: string;

  @Field(() => Data, { description: 'Scadenza di calendario, prima dello spostamento.' })
  @Property(giorno())
  scadenzaNominale!: string;

  @Field(() => String, { description: 'Codice soggetto nella posizione: «10» è il titolare.' })
  @Property(testo())
  codiceSoggetto!: string;

  @Field(() => String, { description: 'Cognome e nome del soggetto a cui la riga si riferisce.' })
  @Property(testo())
  cognomeNome!: string;

  @Field(() => Importo, { description: 'Quanto ne è stato versato, secondo gli abbinamenti.' })
  @Property(importoZero())
  versato!: string;

  @Property(importoZero())
  compensato!: string;

  @Property(importoZero())
  eccedenza!: string;

  @Property(giornoFacoltativo())
  annullatoIl!: string | null;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
