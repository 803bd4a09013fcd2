import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { RiduzioneContributiva } from '../domain/posizione.ts';
import { Data } from '../schema/vocabolario/scalari.ts';
import { versoPosizione, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, testo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** A reduction granted on a posizione for a period. */
@Entity({ tableName: 'riduzione' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'posizione'] })
@ObjectType('RiduzioneAttiva', { simpleResolvers: true, description: 'Riduzione contributiva riconosciuta sulla posizione.' })
export class Riduzione {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Field(() => RiduzioneContributiva, { description: 'Tipo di riduzione.' })
  @Property(testo())
  tipo!: RiduzioneContributiva;

  @Field(() => Data, { description: 'Primo giorno della riduzione.' })
  @Property(giorno())
  dal!: string;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno della riduzione; assente se non ha termine.' })
  @Property(giornoFacoltativo())
  al!: string | null;

  /** By when to ask for it again after it ends, moved over holidays. */
  @Property(giornoFacoltativo())
  domandaEntro!: string | null;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
