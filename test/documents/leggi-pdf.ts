import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as it lies on a page: millimetres from the top left, `y` of its baseline. */
export interface Pezzo {
  readonly testo: string;
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
}

const mm = (punti: number) => (punti * 25.4) / 72;

async function aperto<T>(byte: Uint8Array, usa: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const compito = getDocument({ data: new Uint8Array(byte), useSystemFonts: false, verbosity: 0 });
  try {
    return await usa(await compito.promise);
  } finally {
    await compito.destroy();
  }
}

/** The pieces of text of every page, in the order of the file. */
export function pezzi(byte: Uint8Array): Promise<Pezzo[][]> {
  return aperto(byte, async (pdf) => {
    const pagine: Pezzo[][] = [];
    for (let numero = 1; numero <= pdf.numPages; numero++) {
      const pagina = await pdf.getPage(numero);
      const altezza = pagina.view[3]!;
      const { items } = await pagina.getTextContent();
      pagine.push(
        items.flatMap((voce) =>
          'str' in voce && voce.str.trim() !== ''
            ? [{ testo: voce.str, x: mm(voce.transform[4]), y: mm(altezza - voce.transform[5]), larghezza: mm(voce.width) }]
            : [],
        ),
      );
    }
    return pagine;
  });
}

/** The whole text of every page, without any white space: what is asked is whether it is there, not how it is spaced. */
export async function testoFitto(byte: Uint8Array): Promise<string[]> {
  return (await pezzi(byte)).map((pagina) => pagina.map(({ testo }) => testo.replace(/\s+/g, '')).join(''));
}

/** Title, language and date that the file declares, and its XMP metadata. */
export function dichiarazioni(byte: Uint8Array) {
  return aperto(byte, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    return { info: info as Record<string, unknown>, xmp: metadata?.getRaw() as string };
  });
}
