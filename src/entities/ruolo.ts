import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { StatoRuolo } from '../domain/avviso.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, DataOra, Importo } from '../schema/vocabolario/scalari.ts';
import { versoPosizione, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giornoFacoltativo, importo, importoZero, testo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** A debt entrusted to the collector with a cartella (debts before 2011, and other bodies'). */
@Entity({ tableName: 'ruolo' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'posizione', 'annoRuolo', 'id'] })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Debito iscritto a ruolo e riscosso con cartella.' })
export class Ruolo implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Field(() => String, { description: 'Numero della cartella.' })
  @Property(testo())
  cartella!: string;

  @Field(() => Int, { description: 'Anno del ruolo.' })
  @Property({ type: 'integer' })
  annoRuolo!: number;

  @Field(() => Data, { nullable: true, description: 'Giorno della notifica.' })
  @Property(giornoFacoltativo())
  notificatoIl!: string | null;

  @Field(() => Data, { nullable: true, description: 'Giorno dell’affidamento all’agente della riscossione.' })
  @Property(giornoFacoltativo())
  affidatoIl!: string | null;

  @Field(() => String, { description: 'Agente della riscossione.' })
  @Property(testo())
  agenteRiscossione!: string;

  @Field(() => Importo, { description: 'Contributi.' })
  @Property(importo())
  capitale!: string;

  @Field(() => Importo, { description: 'Sanzioni civili.' })
  @Property(importoZero())
  sanzioni!: string;

  @Field(() => Importo, { description: 'Interessi.' })
  @Property(importoZero())
  interessi!: string;

  @Field(() => Importo, { description: 'Totale iscritto.' })
  @Property(importo())
  totale!: string;

  @Field(() => Importo, { description: 'Quanto resta da pagare.' })
  @Property(importo())
  residuo!: string;

  @Field(() => StatoRuolo, { description: 'Stato.' })
  @Property(testo())
  stato!: StatoRuolo;

  /** The last day to appeal against it, moved over holidays. */
  @Property(giornoFacoltativo())
  termineRicorso!: string | null;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
