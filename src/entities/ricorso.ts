import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { StatoRicorso } from '../domain/ricorso.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, DataOra } from '../schema/vocabolario/scalari.ts';
import { AvvisoAddebito } from './avviso-addebito.ts';
import { AvvisoBonario } from './avviso-bonario.ts';
import { versoPosizione, versoRiga, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, testo, testoFacoltativo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Ruolo } from './ruolo.ts';
import { Soggetto } from './soggetto.ts';

/** An administrative appeal, and the act it is against where that act is in the archive. */
@Entity({ tableName: 'ricorso' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'posizione', 'data', 'id'] })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Ricorso amministrativo.' })
export class Ricorso implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Field(() => String, { description: 'Protocollo del ricorso.' })
  @Property(testo())
  protocollo!: string;

  @Field(() => Data, { description: 'Giorno di presentazione.' })
  @Property(giorno())
  data!: string;

  @Field(() => String, { description: 'Oggetto del ricorso.' })
  @Property(testo())
  oggetto!: string;

  @Field(() => String, { description: 'Organo che decide.' })
  @Property(testo())
  organo!: string;

  @ManyToOne(() => AvvisoBonario, { ...versoRiga('avviso_bonario_id'), nullable: true })
  avvisoBonario!: AvvisoBonario | null;

  @ManyToOne(() => AvvisoAddebito, { ...versoRiga('avviso_addebito_id'), nullable: true })
  avvisoAddebito!: AvvisoAddebito | null;

  @ManyToOne(() => Ruolo, { ...versoRiga('ruolo_id'), nullable: true })
  ruolo!: Ruolo | null;

  @Field(() => StatoRicorso, { description: 'Stato.' })
  @Property(testo())
  stato!: StatoRicorso;

  @Field(() => String, { nullable: true, description: 'Esito, come comunicato.' })
  @Property(testoFacoltativo())
  esito!: string | null;

  @Field(() => Data, { nullable: true, description: 'Giorno della decisione.' })
  @Property(giornoFacoltativo())
  decisoIl!: string | null;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
