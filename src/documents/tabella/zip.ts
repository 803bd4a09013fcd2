import type { Readable } from 'node:stream';
import yazl from 'yazl';

/** A file of a ZIP, opened when its turn comes. */
export interface VoceZip {
  readonly nome: string;
  /** When it was made: the same data give the same bytes. */
  readonly creatoIl: Date;
  /** Already compressed data are only kept. */
  readonly comprimi: boolean;
  readonly apri: () => Promise<Readable>;
}

/** A ZIP of these files, in their order, never all in memory. What opening one throws is thrown by the reading. */
export async function* zip(voci: readonly VoceZip[]): AsyncGenerator<Uint8Array> {
  const archivio = new yazl.ZipFile();
  const uscita = archivio.outputStream as Readable;
  archivio.on('error', (errore) => uscita.destroy(errore as unknown as Error));
  for (const { nome, creatoIl, comprimi, apri } of voci)
    archivio.addReadStreamLazy(nome, { mtime: creatoIl, compress: comprimi }, (pronto) => {
      apri().then(
        (flusso) => pronto(null, flusso),
        (errore: unknown) => pronto(errore, uscita),
      );
    });
  archivio.end();
  yield* uscita;
}
