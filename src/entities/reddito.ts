import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { versoPosizione, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, importo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** The income declared for a posizione in a year: what saldo and acconti are computed from. */
@Entity({ tableName: 'reddito' })
@Unique({ properties: ['soggetto', 'chiave'] })
export class Reddito {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Property({ type: 'integer' })
  anno!: number;

  @Property(importo())
  importo!: string;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
