import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { TipoDocumento } from '../domain/documento.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { DataOra } from '../schema/vocabolario/scalari.ts';
import { versoRiga, versoSoggetto } from './chiavi.ts';
import { istante, testo, testoFacoltativo } from './colonne.ts';
import { Delega } from './delega.ts';
import { Soggetto } from './soggetto.ts';

/** A document made here. One for each (soggetto, tipo, data): the same data give the same row, the same printed instant and the same bytes. */
@Entity({ tableName: 'documento' })
@Unique({ properties: ['soggetto', 'tipo', 'impronta'] })
@Index({ properties: ['codiceVerifica'] })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Documento generato dalla piattaforma.' })
export class Documento implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => TipoDocumento, { description: 'Tipo di documento.' })
  @Property(testo())
  tipo!: TipoDocumento;

  /** SHA-256 (hex) of the canonical data that are printed. */
  @Property(testo())
  impronta!: string;

  /** The posizioni whose data are in it, for the decision at download; null: the whole soggetto. */
  @Property({ type: 'array', columnType: 'uuid[]', nullable: true })
  posizioni!: string[] | null;

  /** The delega that the form is of: its parties decide about it, not the drawer (auth/permissions.ts). */
  @ManyToOne(() => Delega, { ...versoRiga('delega_id'), nullable: true })
  delega!: Delega | null;

  /** What was asked for (services/documenti): the data are built again from it, to draw a lost file or to say whether they have changed. */
  @Property({ type: 'json' })
  ricetta!: Record<string, unknown>;

  @Field(() => String, { description: 'Titolo leggibile.' })
  @Property(testo())
  titolo!: string;

  @Field(() => String, { description: 'Nome del file.' })
  @Property(testo())
  nomeFile!: string;

  @Field(() => String, { description: 'Tipo MIME.' })
  @Property(testo())
  tipoMime!: string;

  @Field(() => Int, { nullable: true, description: 'Numero di pagine.' })
  @Property({ type: 'integer', nullable: true })
  pagine!: number | null;

  @Field(() => Int, { description: 'Dimensione in byte.' })
  @Property({ type: 'integer' })
  byte!: number;

  @Field(() => String, { description: 'Impronta SHA-256 del file, in esadecimale.' })
  @Property(testo())
  sha256!: string;

  @Field(() => String, { nullable: true, description: 'Codice di verifica stampato sul documento con il suo QR.' })
  @Property(testoFacoltativo())
  codiceVerifica!: string | null;

  @Field(() => DataOra, { description: 'Istante di creazione, stampato sul documento.' })
  @Property(istante())
  creatoIl!: Date;
}
