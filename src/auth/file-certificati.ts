import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a PEM file may hold, by the label of its blocks (RFC 7468). */
export type Etichetta = 'CERTIFICATE' | 'X509 CRL';

/** A file of certificates or of revocation lists, and what tells that it has changed. */
export interface FileDiCertificati {
  readonly percorso: string;
  readonly versione: string;
}

/**
 * The files at a path: the file itself, or those of a folder, by name; its hidden ones and its folders are left out. Throws what node:fs
 * throws.
 */
export function elencaFile(percorso: string): FileDiCertificati[] {
  const stato = statSync(percorso);
  const nomi = stato.isDirectory() ? readdirSync(percorso).filter((nome) => !nome.startsWith('.')) : null;
  return (nomi?.sort().map((nome) => join(percorso, nome)) ?? [percorso]).flatMap((uno) => {
    const { size, mtimeMs, ino } = statSync(uno);
    return statSync(uno).isFile() ? [{ percorso: uno, versione: `${size} ${mtimeMs} ${ino}` }] : [];
  });
}

/** The DER of every block of a file: PEM, one or many, or DER as it is. Throws what node:fs throws. */
export function leggiDer(percorso: string, etichetta: Etichetta): NonSharedBuffer[] {
  const contenuto = readFileSync(percorso);
  if (!contenuto.includes('-----BEGIN ')) return [contenuto];
  const blocchi = contenuto
    .toString('latin1')
    .matchAll(new RegExp(`-----BEGIN ${etichetta}-----([\\s\\S]+?)-----END ${etichetta}-----`, 'g'));
  return [...blocchi].map(([, base64]) => Buffer.from(base64 ?? '', 'base64'));
}
