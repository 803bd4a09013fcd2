import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { versoPosizione, versoRiga, versoSoggetto } from './chiavi.ts';
import { Delega } from './delega.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** A posizione that a partial delega names. */
@Entity({ tableName: 'delega_posizione' })
export class DelegaPosizione {
  [PrimaryKeyProp]?: ['soggetto', 'delega', 'posizione'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @ManyToOne(() => Delega, { ...versoRiga('delega_id'), primary: true })
  delega!: Delega;

  @ManyToOne(() => Posizione, { ...versoPosizione, primary: true })
  posizione!: Posizione;
}
