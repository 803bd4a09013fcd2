import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { TipoEvento } from '../domain/evento.ts';
import { versoRiga, versoSoggetto } from './chiavi.ts';
import { istante, testo } from './colonne.ts';
import { Delega } from './delega.ts';
import { Soggetto } from './soggetto.ts';

/** Something that happened to a delega, appended in the transaction of the act: what notifications will be sent from. Never changed. */
@Entity({ tableName: 'evento' })
@Index({ properties: ['soggetto', 'delega'] })
export class Evento {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(testo())
  tipo!: TipoEvento;

  @ManyToOne(() => Delega, versoRiga('delega_id'))
  delega!: Delega;

  @Property(istante())
  il!: Date;

  /** Who acted, for whom, with which application, and what the act said: no data of the cassetto. */
  @Property({ type: 'json' })
  dati!: Record<string, unknown>;
}
