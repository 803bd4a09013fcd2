import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { StatoRuolo } from '../domain/avviso.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, DataOra, Importo } from '../schema/vocabolario/scalari.ts';
import { versoPosizione, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, importo, importoZero, testo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** Avviso di addebito (art. 30 DL 78/2010): a titolo esecutivo, without ruolo or cartella. */
@Entity({ tableName: 'avviso_addebito' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'posizione', 'dataEmissione', 'id'] })
@ObjectType({
  implements: Nodo,
  simpleResolvers: true,
  description: 'Avviso di addebito con valore di titolo esecutivo (DL 78/2010, art. 30).',
})
export class AvvisoAddebito implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Field(() => String, { description: 'Numero dell’avviso.' })
  @Property(testo())
  numero!: string;

  @Field(() => Data, { description: 'Giorno di emissione.' })
  @Property(giorno())
  dataEmissione!: string;

  @Field(() => Data, { nullable: true, description: 'Giorno della notifica.' })
  @Property(giornoFacoltativo())
  notificatoIl!: string | null;

  @Field(() => Data, { nullable: true, description: 'Giorno dell’affidamento all’agente della riscossione.' })
  @Property(giornoFacoltativo())
  affidatoIl!: string | null;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno per pagare: 60 giorni dalla notifica.' })
  @Property(giornoFacoltativo())
  terminePagamento!: string | null;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno per opporsi: 40 giorni dalla notifica (D.Lgs. 46/1999, art. 24).' })
  @Property(giornoFacoltativo())
  termineOpposizione!: string | null;

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

  @Field(() => Importo, { description: 'Totale dell’avviso.' })
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
