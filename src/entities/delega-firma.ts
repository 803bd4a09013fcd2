import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { TipoFirma } from '../domain/delega-vocaboli.ts';
import { versoRiga, versoSoggetto } from './chiavi.ts';
import { giorno, giornoFacoltativo, testo, testoFacoltativo } from './colonne.ts';
import { Delega } from './delega.ts';
import { Soggetto } from './soggetto.ts';

/**
 * How the delegante signed, as who validated declares it: kept for the life of the delega and five years (access.md §3), read by no query.
 */
@Entity({ tableName: 'delega_firma' })
export class DelegaFirma {
  [PrimaryKeyProp]?: ['soggetto', 'delega'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @ManyToOne(() => Delega, { ...versoRiga('delega_id'), primary: true })
  delega!: Delega;

  @Property(testo())
  tipo!: TipoFirma;

  @Property(giorno())
  firmataIl!: string;

  @Property(testoFacoltativo())
  documentoTipo!: string | null;

  @Property(testoFacoltativo())
  documentoNumero!: string | null;

  @Property(giornoFacoltativo())
  documentoScadeIl!: string | null;
}
