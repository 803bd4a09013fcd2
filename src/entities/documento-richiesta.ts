import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { versoRiga, versoSoggetto } from './chiavi.ts';
import { istante, testo } from './colonne.ts';
import { Documento } from './documento.ts';
import { Soggetto } from './soggetto.ts';

/** Who asked for a document: he finds it again among Soggetto.documenti, while he may still have it. */
@Entity({ tableName: 'documento_richiesta' })
export class DocumentoRichiesta {
  [PrimaryKeyProp]?: ['soggetto', 'documento', 'richiedente', 'applicazione'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @ManyToOne(() => Documento, { ...versoRiga('documento_id'), primary: true })
  documento!: Documento;

  /** Codice fiscale of who asked. */
  @PrimaryKey(testo())
  richiedente!: string;

  /** Client id, empty for a person's own token. */
  @PrimaryKey(testo())
  applicazione!: string;

  @Property(istante())
  il!: Date;
}
