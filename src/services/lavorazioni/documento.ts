import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 as uuid } from 'uuidv7';
import type { TipoDocumento } from '../../domain/documento.ts';
import type { ParteDiDocumento } from '../../reads/documento.ts';

/** A document that a Lavorazione has made, its file already kept (documents/deposito.ts). */
export interface NuovoDocumento {
  readonly tipo: TipoDocumento;
  /** All that is in it, to be decided again at each opening. */
  readonly contenuto: readonly ParteDiDocumento[];
  readonly titolo: string;
  readonly nomeFile: string;
  readonly tipoMime: string;
  /** Null where the file has no pages. */
  readonly pagine: number | null;
  readonly byte: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly creatoIl: Date;
}

/** Adds a document to a Lavorazione, in the transaction that ends it. */
export async function aggiungiDocumento(em: EntityManager, lavorazione: string, nuovo: NuovoDocumento): Promise<void> {
  await em.execute(
    `insert into documento_lavorazione (lavorazione_id, id, tipo, contenuto, titolo, nome_file, tipo_mime, pagine, byte, sha256, creato_il)
     values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[lavorazione, uuid(), nuovo.tipo, JSON.stringify(nuovo.contenuto), nuovo.titolo, nuovo.nomeFile, nuovo.tipoMime],
      ...[nuovo.pagine, nuovo.byte, nuovo.sha256, nuovo.creatoIl],
    ],
  );
}
