import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { RuoloNucleo } from '../domain/posizione.ts';
import { CodiceFiscale, Data } from '../schema/vocabolario/scalari.ts';
import { versoPosizione, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, testo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** A member of the nucleo aziendale of a posizione: the titolare himself and who works with him (menu Anagrafica). */
@Entity({ tableName: 'nucleo' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['codiceFiscale'] })
@Index({ properties: ['soggetto', 'posizione'] })
@ObjectType('ComponenteNucleo', { simpleResolvers: true, description: 'Componente del nucleo aziendale di una posizione.' })
export class Nucleo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Field(() => String, { description: 'Codice soggetto nella posizione: «10» è il titolare, i collaboratori seguono.' })
  @Property(testo())
  codiceSoggetto!: string;

  @Field(() => CodiceFiscale, { description: 'Codice fiscale del componente.' })
  @Property(testo())
  codiceFiscale!: string;

  @Field(() => String, { description: 'Cognome.' })
  @Property(testo())
  cognome!: string;

  @Field(() => String, { description: 'Nome.' })
  @Property(testo())
  nome!: string;

  @Field(() => Data, { nullable: true, description: 'Data di nascita.' })
  @Property(giornoFacoltativo())
  dataNascita!: string | null;

  @Field(() => RuoloNucleo, { description: 'Ruolo nel nucleo.' })
  @Property(testo())
  ruolo!: RuoloNucleo;

  @Field(() => Data, { description: 'Primo giorno nel nucleo.' })
  @Property(giorno())
  dal!: string;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno nel nucleo; assente se ne fa ancora parte.' })
  @Property(giornoFacoltativo())
  al!: string | null;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
