import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FACCE } from './caratteri.ts';
import { type DocumentoPdfkit, type FontPdf, type Intestazione, informazioni } from './pdfkit.ts';

/** A document of pdfmake: pdfkit's, with the faces by name. */
export interface DocumentoPdfmake extends DocumentoPdfkit {
  provideFont(famiglia: string, forte: boolean, corsivo: boolean): FontPdf;
}

/** Draws what lies under a page, as soon as the page exists. Pages count from 1. */
export type Sfondo = (documento: DocumentoPdfmake, pagina: number) => void;

interface Lavoro {
  readonly sfondo: Sfondo | undefined;
  pagine: number;
}

// pdfmake comes after the faces: see condividiFont().
const richiedi = createRequire(import.meta.url);
const pdfmake = richiedi('pdfmake') as typeof import('pdfmake') & { virtualfs: { writeFileSync(nome: string, byte: Buffer): void } };
const { default: Documento } = richiedi('pdfmake/js/PDFDocument') as { default: { prototype: DocumentoPdfmake } };

for (const { file, byte } of Object.values(FACCE)) pdfmake.virtualfs.writeFileSync(file, byte);
pdfmake.setFonts({
  Titillium: { normal: FACCE.testo.file, bold: FACCE.testoForte.file },
  Mono: { normal: FACCE.mono.file, bold: FACCE.monoForte.file },
  Lora: { normal: FACCE.lettera.file },
});
// Nothing is ever fetched or read for a document: neither address nor file (CVE-2026-26801).
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

// pdfmake has no place for a background of our own making: the page is met at its birth. The storage tells the document at work from
// any other.
const alLavoro = new AsyncLocalStorage<Lavoro>();
const addPage = Documento.prototype.addPage;
Documento.prototype.addPage = function (opzioni) {
  addPage.call(this, opzioni);
  const lavoro = alLavoro.getStore();
  if (lavoro !== undefined) {
    lavoro.pagine += 1;
    lavoro.sfondo?.(this, lavoro.pagine);
  }
  return this;
};

/** A finished PDF: PDF/A-2b in Italian, fonts embedded, with title and date. The definition must be fresh: pdfmake writes into it. */
export async function componi(
  intestazione: Intestazione,
  definizione: TDocumentDefinitions,
  sfondo?: Sfondo,
): Promise<{ byte: Uint8Array; pagine: number }> {
  const lavoro: Lavoro = { sfondo, pagine: 0 };
  const completa: TDocumentDefinitions = {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: 'it-IT',
    displayTitle: true,
    info: informazioni(intestazione),
    ...definizione,
  };
  const byte = await alLavoro.run(lavoro, () => pdfmake.createPdf(completa).getBuffer());
  return { byte, pagine: lavoro.pagine };
}
