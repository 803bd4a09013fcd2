import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { TipoDelega } from '../domain/delega-vocaboli.ts';
import { versoPosizioneFacoltativa, versoRiga, versoSoggetto } from './chiavi.ts';
import { giorno, giornoFacoltativo, testo } from './colonne.ts';
import { Delega } from './delega.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/**
 * What an open delega occupies, so that the database admits no second one (DELEGA_GIA_PRESENTE): a row for each posizione, or one without
 * for the whole soggetto. The exclusion constraint is of the migration. Written by the projection alone (services/proiezione-deleghe.ts).
 */
@Entity({ tableName: 'delega_aperta' })
@Index({ properties: ['soggetto', 'delega'] })
export class DelegaAperta {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Delega, versoRiga('delega_id'))
  delega!: Delega;

  @Property(testo())
  tipo!: TipoDelega;

  @Property(testo())
  delegatoCodiceFiscale!: string;

  @ManyToOne(() => Delega, { ...versoRiga('padre_id'), nullable: true })
  padre!: Delega | null;

  @ManyToOne(() => Posizione, versoPosizioneFacoltativa)
  posizione!: Posizione | null;

  @Property(giorno())
  dal!: string;

  @Property(giornoFacoltativo())
  al!: string | null;
}
