import type { Readable } from 'node:stream';

/** What the store says of a file it holds. */
export interface FileDepositato {
  /** 64 lower-case hexadecimal digits: the file's name. */
  readonly sha256: string;
  /** Its length. */
  readonly byte: number;
}

/**
 * Where finished documents are kept, once per content. A local folder now ({@link creaDepositoLocale}), an object store later:
 * callers know only this. Every method may reject with DepositoNonDisponibile (full disk, broken device, missing rights: a fault),
 * and with TypeError when a sha256 is not 64 lower-case hexadecimal digits.
 */
export interface Deposito {
  /**
   * Keeps the bytes; when it resolves they survive a power cut, when it rejects no half file is left. Saving the same bytes twice
   * keeps one file.
   */
  salva(byte: Uint8Array): Promise<FileDepositato>;
  /** The same of bytes that come one part after the other, never all in memory; what `parti` throws is thrown on, and nothing is left. */
  salvaParti(parti: AsyncIterable<Uint8Array>): Promise<FileDepositato>;
  /** The file's bytes from the beginning, or null when it is not there. */
  leggi(sha256: string): Promise<Readable | null>;
  /**
   * Removes the files that no document names and that nobody has saved in the last `attesa` milliseconds, with what is left of writes that
   * never ended; answers how many. `nominati` gives, of the sha256 that begin with two digits, those that a document names: it is asked
   * after the files were seen. It may run beside those who save: a file saved again while it is judged stays.
   */
  raccogli(nominati: (inizio: string) => Promise<ReadonlySet<string>>, attesa: number): Promise<number>;
}
