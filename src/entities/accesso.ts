import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import * as vocaboli from '../domain/accesso-vocaboli.ts';
import type { Ambito } from '../domain/accesso-vocaboli.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { DataOra } from '../schema/vocabolario/scalari.ts';
import { istante, parole, testo, testoFacoltativo } from './colonne.ts';

/**
 * The access record: one row for each operation and soggetto whose data left, or was refused (access.md §4). Insert-only for every role of the
 * application. No foreign key: an attempt on a codice fiscale that is not in the archive is written too, under the nil UUID, and takes the same time.
 */
@Entity({ tableName: 'accesso' })
@Index({ properties: ['soggettoId', 'il', 'id'] })
@Index({ properties: ['catena', 'numero'] })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Accesso registrato ai dati di un soggetto.' })
export class Accesso implements Nodo {
  [PrimaryKeyProp]?: ['soggettoId', 'id'];

  @PrimaryKey({ type: 'uuid' })
  soggettoId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => DataOra, { description: 'Istante dell’accesso.' })
  @Property(istante())
  il!: Date;

  @Field(() => vocaboli.RuoloAccesso, { description: 'In quale veste.' })
  @Property(testo())
  ruolo!: vocaboli.RuoloAccesso;

  @Property(testo())
  da!: string;

  @Property(testoFacoltativo())
  daDenominazione!: string | null;

  @Property(testoFacoltativo())
  organizzazione!: string | null;

  @Property(testoFacoltativo())
  organizzazioneDenominazione!: string | null;

  @Property(testoFacoltativo())
  applicazione!: string | null;

  @Property(testoFacoltativo())
  applicazioneNome!: string | null;

  @Property({ type: 'uuid', nullable: true })
  delegaId!: string | null;

  @Field(() => String, { description: 'Campi radice dell’operazione.' })
  @Property(testo())
  operazione!: string;

  @Field(() => [vocaboli.Ambito], { description: 'Ambiti letti.' })
  @Property(parole())
  ambiti!: Ambito[];

  @Field(() => Boolean, { description: 'I dati sono usciti (vero) o la richiesta è stata rifiutata (falso).' })
  @Property({ type: 'boolean' })
  concesso!: boolean;

  /** The chain in which the row stands, its place there and its hash (domain/catena-accessi.ts); null on rows older than the chains. */
  @Property({ type: 'uuid', nullable: true })
  catena!: string | null;

  @Property({ type: 'bigint', nullable: true })
  numero!: string | null;

  @Property(testoFacoltativo())
  hash!: string | null;
}
