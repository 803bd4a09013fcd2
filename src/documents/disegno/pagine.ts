import { FACCE, type Faccia } from './caratteri.ts';
import { numero, rettangolo, tinta, verticale } from './comandi.ts';
import { pt } from './misure.ts';
import { type DocumentoAPagine, type FontPdf, type Intestazione, nuovoDocumento, type RiferimentoPdf } from './pdfkit.ts';
import { rettangoliQr } from './qr.ts';
import { PARTE_A_SINISTRA, scritta } from './scritta.ts';
import type { TestoPosato } from './testo-posato.ts';

/** What can be painted with: millimetres from the top left of the page. */
export interface Pennello {
  rettangolo(x: number, y: number, larghezza: number, altezza: number, colore: string): void;
  testo(posato: TestoPosato): void;
  qr(testo: string, x: number, y: number, lato: number): void;
}

/** Something painted once and shown on many pages. */
export type Timbro = RiferimentoPdf;

/**
 * A document painted page by page, in one pass: each page is packed and leaves as the next begins, so that memory does not grow with
 * their number. Text keeps the order in which it is painted.
 */
export class Pagine implements Pennello {
  readonly #documento: DocumentoAPagine;
  readonly #fonti = new Map<Faccia, FontPdf>();
  /** Fonts of what is being painted. */
  readonly #usate = new Set<FontPdf>();
  readonly #altezza: number;
  readonly #formato: { readonly larghezza: number; readonly altezza: number };
  readonly #byte: Promise<Uint8Array>;
  #comandi: string[] = [];
  #colore = '';
  #scelto = '';
  #pagine = 0;

  /** `formato`: of every page, in millimetres. */
  constructor(intestazione: Intestazione, formato: { readonly larghezza: number; readonly altezza: number }) {
    this.#formato = formato;
    this.#altezza = formato.altezza;
    this.#documento = nuovoDocumento(intestazione, [pt(formato.larghezza), pt(formato.altezza)]);
    this.#byte = new Promise((risolvi, rifiuta) => {
      const parti: Uint8Array[] = [];
      this.#documento.on('data', (parte) => parti.push(parte));
      this.#documento.on('end', () => risolvi(Buffer.concat(parti)));
      this.#documento.on('error', rifiuta);
    });
  }

  /** Begins a page. */
  pagina(): void {
    this.#finisciPagina();
    this.#documento.addPage();
    this.#pagine += 1;
  }

  rettangolo(x: number, y: number, larghezza: number, altezza: number, colore: string): void {
    this.#usa(colore);
    this.#comandi.push(`${rettangolo(x, y, larghezza, altezza, this.#altezza)} f`);
  }

  testo({ testo, x, y, faccia, corpo, allineamento = 'sinistra', colore = '#000000' }: TestoPosato): void {
    if (testo === '') return;
    const font = this.#font(faccia);
    const { comandi, ampiezza } = scritta(font, testo);
    const sinistra = pt(x) - (ampiezza / 1000) * corpo * PARTE_A_SINISTRA[allineamento];
    this.#usa(colore);
    const scelto = `/${font.id} ${corpo} Tf`;
    if (scelto !== this.#scelto) this.#comandi.push(scelto);
    this.#scelto = scelto;
    this.#comandi.push(`BT 1 0 0 1 ${numero(sinistra)} ${verticale(y, this.#altezza)} Tm ${comandi} ET`);
  }

  qr(testo: string, x: number, y: number, lato: number): void {
    this.#usa('#000000');
    for (const { x: sinistra, y: sopra, larghezza, altezza } of rettangoliQr(testo, x, y, lato))
      this.#comandi.push(`${[sinistra, pt(this.#altezza) - sopra - altezza, larghezza, altezza].map(numero).join(' ')} re`);
    this.#comandi.push('f');
  }

  /** Paints once what timbra() shows on any page. Before the first page. */
  timbro(disegna: (pennello: Pennello) => void): Timbro {
    disegna(this);
    const { larghezza, altezza } = this.#formato;
    const riferimento = this.#documento.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, pt(larghezza), pt(altezza)],
      Resources: { Font: Object.fromEntries([...this.#usate].map((font) => [font.id, font.ref()])) },
    });
    riferimento.end(Buffer.from(this.#presi(), 'latin1'));
    return riferimento;
  }

  /** Shows a timbro on this page. */
  timbra(timbro: Timbro): void {
    this.#documento.page.xobjects['Timbro'] = timbro;
    this.#comandi.push('/Timbro Do');
  }

  /** Ends the document. */
  async chiudi(): Promise<{ readonly byte: Uint8Array; readonly pagine: number }> {
    this.#finisciPagina();
    this.#documento.end();
    return { byte: await this.#byte, pagine: this.#pagine };
  }

  #font(faccia: Faccia): FontPdf {
    const font = this.#fonti.get(faccia) ?? this.#documento.font(FACCE[faccia].byte, faccia)._font;
    this.#fonti.set(faccia, font);
    this.#usate.add(font);
    return font;
  }

  #usa(colore: string): void {
    if (colore !== this.#colore) this.#comandi.push(`${tinta(colore)} rg`);
    this.#colore = colore;
  }

  #presi(): string {
    const presi = this.#comandi.join('\n');
    this.#comandi = [];
    this.#colore = '';
    this.#scelto = '';
    this.#usate.clear();
    return presi;
  }

  #finisciPagina(): void {
    if (this.#pagine === 0) return;
    for (const font of this.#usate) {
      this.#documento.page.fonts[font.id] = font.ref();
      // pdfkit would keep every word of the document.
      font.layoutCache = Object.create(null) as object;
    }
    // pdfkit turns its pages upside down; we count as PDF does.
    this.#documento.addContent(`q 1 0 0 -1 0 ${this.#documento.page.height} cm\n${this.#presi()}\nQ`);
  }
}
