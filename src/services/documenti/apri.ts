import { Readable } from 'node:stream';
import type { ContenutoLink } from '../../documents/link.ts';
import { leggiId } from '../../domain/id-globale.ts';
import { documentoPerId, documentoPermesso } from '../../reads/documento.ts';
import { nodoPermesso } from '../../reads/nodo.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { decidendoDiNuovo } from '../rifiuto.ts';
import { bozza, emetti, fileDel } from './emetti.ts';
import type { Ricetta } from './ricetta.ts';

/** A document to send. */
export interface DocumentoAperto {
  readonly documento: Riga;
  readonly contenuto: Readable;
}

/**
 * Opens what a link names, for the principal it was made for: the decision is taken now. Null where it is no longer permitted, or no longer there. An
 * F24 is drawn at its first opening.
 */
export async function apri(contesto: ContestoServizi, { oggetto }: ContenutoLink): Promise<DocumentoAperto | null> {
  const trova = oggetto.tipo === 'F24' ? documentoDellaRiga : documentoAncoraPermesso;
  const documento = await decidendoDiNuovo(() => trova(contesto, oggetto.id));
  if (documento === null) return null;
  const contenuto = await contenutoDi(contesto, documento);
  return contenuto && { documento, contenuto };
}

/** The file of a document, drawn again where it is missing and can be; null otherwise. Says nothing of rights. */
export async function contenutoDi(contesto: ContestoServizi, documento: Riga): Promise<Readable | null> {
  const contenuto = await contesto.documenti.deposito.leggi(documento['sha256'] as string);
  if (contenuto !== null) return contenuto;
  // What a Lavorazione made is kept, and cannot be drawn again.
  const file = documento['lavorazioneId'] == null ? await fileDel(contesto, documento) : null;
  return file && Readable.from([file.byte]);
}

async function documentoDellaRiga(contesto: ContestoServizi, id: string): Promise<Riga | null> {
  const f24 = await nodoPermesso(contesto, id);
  if (f24 === null || f24['importo'] === null || f24['annullatoIl'] !== null) return null;
  const anagrafica = (await contesto.decidi(f24.soggettoId, { ambito: 'ANAGRAFICA', portata: { tipo: 'QUALCHE_POSIZIONE' } })).concesso;
  const ricetta: Ricetta = { tipo: 'F24', righe: [{ f24: f24.uuid, importo: null }], anagrafica };
  const pronta = await bozza(contesto, f24.soggettoId, ricetta);
  if (pronta === null) return null;
  const uuid = await contesto.documenti.turni.esegui(() => contesto.scrivi((em) => emetti(contesto, em, f24.soggettoId, ricetta, pronta)));
  return rigaPerId(contesto, 'documento', f24.soggettoId, uuid);
}

async function documentoAncoraPermesso(contesto: ContestoServizi, id: string): Promise<Riga | null> {
  const chiave = leggiId(id);
  const documento = chiave && (await documentoPerId(contesto, chiave));
  return documento && (await documentoPermesso(contesto, documento)) ? documento : null;
}
