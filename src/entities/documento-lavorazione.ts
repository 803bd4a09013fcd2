import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { TipoDocumento } from '../domain/documento.ts';
import { istante, testo, testoFacoltativo } from './colonne.ts';

/**
 * Directory: a document that a Lavorazione made, about many soggetti: a Documento of the schema, of whoever asked for the Lavorazione. Its
 * file is kept with the others and cannot be drawn again.
 */
@Entity({ tableName: 'documento_lavorazione' })
export class DocumentoLavorazione {
  [PrimaryKeyProp]?: ['lavorazioneId', 'id'];

  @PrimaryKey({ type: 'uuid' })
  lavorazioneId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(testo())
  tipo!: TipoDocumento;

  /** What is in it, as the decision asks it at each opening (reads/documento.ts). */
  @Property({ type: 'json' })
  contenuto!: unknown[];

  @Property(testo())
  titolo!: string;

  @Property(testo())
  nomeFile!: string;

  @Property(testo())
  tipoMime!: string;

  @Property({ type: 'integer', nullable: true })
  pagine!: number | null;

  @Property({ type: 'integer' })
  byte!: number;

  @Property(testo())
  sha256!: string;

  @Property(testoFacoltativo())
  codiceVerifica!: string | null;

  @Property(istante())
  creatoIl!: Date;
}
