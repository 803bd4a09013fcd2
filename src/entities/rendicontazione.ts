import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { versoPosizione, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, importoZero } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/**
 * The facts of one year of "Rendicontazione G.S." (cassetto dei liberi professionisti). Imponibile, IVS and mesi follow from the versamenti; what is
 * kept here is what cannot be computed: rimborsi, compensazione, the mark "periodi non accreditati", and the months of the years without a minimale (2001).
 */
@Entity({ tableName: 'rendicontazione' })
@Unique({ properties: ['soggetto', 'chiave'] })
export class Rendicontazione {
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

  @Property(importoZero())
  versati!: string;

  @Property(importoZero())
  rimborsi!: string;

  @Property(importoZero())
  compensazione!: string;

  @Property({ type: 'boolean', nullable: true })
  periodiNonAccreditati!: boolean | null;

  @Property({ type: 'integer', nullable: true })
  mesi!: number | null;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
