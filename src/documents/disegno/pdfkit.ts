import { createRequire } from 'node:module';
import './caratteri.ts';

/** A pdfkit document, as far as we use it. pdfmake's own documents are such. */
export interface DocumentoPdfkit {
  readonly page: {
    readonly xobjects: Record<string, RiferimentoPdf>;
    readonly fonts: Record<string, RiferimentoPdf>;
    readonly height: number;
  };
  addPage(opzioni?: object): this;
  addContent(comandi: string): void;
  ref(dizionario: object): RiferimentoPdf;
}

export interface RiferimentoPdf {
  end(byte: Uint8Array): void;
}

/** A font inside one document. encode() gives glyph numbers of its subset, in hexadecimal, and advances in thousandths of em. */
export interface FontPdf {
  readonly id: string;
  /** What was laid out so far, by word. */
  layoutCache: object;
  ref(): RiferimentoPdf;
  encode(testo: string): [string[], { xAdvance: number; advanceWidth: number }[]];
}

/** What every PDF of ours declares. */
export interface Intestazione {
  readonly titolo: string;
  readonly argomento: string;
  /** ISO instant: the only date in the file, so that the same data give the same bytes. */
  readonly creatoIl: string;
}

/** The information dictionary of a PDF of ours. */
export function informazioni({ titolo, argomento, creatoIl }: Intestazione) {
  return { title: titolo, subject: argomento, author: 'Cassetto', creator: 'Cassetto', creationDate: new Date(creatoIl) };
}

/** A document that is written page by page: what stands on a finished page leaves by `data`. */
export interface DocumentoAPagine extends DocumentoPdfkit {
  /** The font in use, after font(). */
  readonly _font: FontPdf;
  font(byte: Uint8Array, nome?: string): this;
  on(evento: 'data', riceve: (parte: Uint8Array) => void): this;
  on(evento: 'end', riceve: () => void): this;
  on(evento: 'error', riceve: (errore: Error) => void): this;
  end(): void;
}

// The pdfkit that pdfmake brings, after the faces: see condividiFont().
const richiedi = createRequire(import.meta.url);
const Documento = createRequire(richiedi.resolve('pdfmake'))('pdfkit') as new (opzioni: object) => DocumentoAPagine;

/** An empty PDF/A-2b in Italian; `formato` are the width and height of its pages in points. */
export function nuovoDocumento(intestazione: Intestazione, formato: readonly [number, number]): DocumentoAPagine {
  const { title, subject, author, creator, creationDate } = informazioni(intestazione);
  return new Documento({
    size: formato,
    margin: 0,
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'it-IT',
    displayTitle: true,
    info: { Title: title, Subject: subject, Author: author, Creator: creator, CreationDate: creationDate },
  });
}
