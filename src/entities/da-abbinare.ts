import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { versoSoggetto } from './chiavi.ts';
import { Soggetto } from './soggetto.ts';

/** A soggetto whose payments or rows of F24 have changed since they were last matched: written with the change, gone with the matching. */
@Entity({ tableName: 'da_abbinare' })
export class DaAbbinare {
  [PrimaryKeyProp]?: 'soggetto';

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;
}
