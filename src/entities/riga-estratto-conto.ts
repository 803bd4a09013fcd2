import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Gestione } from '../domain/gestione.ts';
import { Data, Importo } from '../schema/vocabolario/scalari.ts';
import { versoPosizioneFacoltativa, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, importoFacoltativo, testo, testoFacoltativo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

const intero = () => ({ type: 'integer' }) as const;
const interoFacoltativo = () => ({ type: 'integer', nullable: true }) as const;

/** A period of insurance. It belongs to the insured person: a coadiuvante has his own rows, without a posizione of his own. */
@Entity({ tableName: 'riga_estratto_conto' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'dal', 'id'] })
@ObjectType({ simpleResolvers: true, description: 'Periodo assicurativo dell’estratto conto previdenziale.' })
export class RigaEstrattoConto {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizioneFacoltativa)
  posizione!: Posizione | null;

  @Field(() => Gestione, { description: 'Gestione in cui il periodo è accreditato.' })
  @Property(testo())
  gestione!: Gestione;

  @Field(() => String, { nullable: true, description: 'Azienda o datore di lavoro.' })
  @Property(testoFacoltativo())
  azienda!: string | null;

  @Field(() => Data, { description: 'Primo giorno del periodo.' })
  @Property(giorno())
  dal!: string;

  @Field(() => Data, { description: 'Ultimo giorno del periodo.' })
  @Property(giorno())
  al!: string;

  @Field(() => String, { description: 'Tipo di contribuzione.' })
  @Property(testo())
  tipo!: string;

  @Field(() => Int, { description: 'Mesi accreditati.' })
  @Property(intero())
  mesi!: number;

  @Field(() => Int, { description: 'Settimane accreditate.' })
  @Property(intero())
  settimane!: number;

  @Field(() => Int, { nullable: true, description: 'Giorni accreditati.' })
  @Property(interoFacoltativo())
  giorni!: number | null;

  @Field(() => Int, { nullable: true, description: 'Settimane utili al diritto.' })
  @Property(interoFacoltativo())
  utiliDiritto!: number | null;

  @Field(() => Int, { nullable: true, description: 'Settimane utili al calcolo.' })
  @Property(interoFacoltativo())
  utiliCalcolo!: number | null;

  @Field(() => Importo, { nullable: true, description: 'Retribuzione o reddito del periodo.' })
  @Property(importoFacoltativo())
  reddito!: string | null;

  @Field(() => Importo, { nullable: true, description: 'Contributi del periodo.' })
  @Property(importoFacoltativo())
  contributi!: string | null;

  @Field(() => String, { nullable: true, description: 'Annotazioni di INPS.' })
  @Property(testoFacoltativo())
  note!: string | null;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
