import { createRequire } from 'node:module';
import { altezzaMaiuscola, ascendente, FACCE, type Faccia } from './caratteri.ts';
import type { Intestazione } from './pdfkit.ts';
import { COLORE, mm, pt } from './misure.ts';
import type { Rettangolo } from './qr.ts';
import { bordoSinistro, type TestoPosato } from './testo-posato.ts';

/** A pdfkit document, as far as a sheet needs it. Points from the top left of the page. */
interface Pdf {
  registerFont(nome: string, byte: Uint8Array): this;
  font(nome: string): this;
  fontSize(corpo: number): this;
  fillColor(colore: string): this;
  addPage(): this;
  text(testo: string, x: number, y: number, opzioni: object): this;
  widthOfString(testo: string): number;
  rect(x: number, y: number, larghezza: number, altezza: number): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  fill(colore: string): this;
  lineWidth(spessore: number): this;
  dash(tratto: number): this;
  undash(): this;
  stroke(colore: string): this;
  on(evento: 'data', ascolta: (byte: Uint8Array) => void): this;
  on(evento: 'end', ascolta: () => void): this;
  on(evento: 'error', ascolta: (errore: Error) => void): this;
  end(): void;
}

// The pdfkit that pdfmake brings, after the faces: see condividiFont().
const richiedi = createRequire(import.meta.url);
const Pdfkit = createRequire(richiedi.resolve('pdfmake'))('pdfkit') as new (opzioni: object) => Pdf;

/** Running text in a column. Millimetres; `y` is the top of its first line. */
export interface Paragrafo {
  readonly testo: string;
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
  readonly faccia: Faccia;
  readonly corpo: number;
  /** From baseline to baseline, in millimetres. */
  readonly interlinea: number;
  readonly colore?: string;
}

/** A word as it is, or in the longest pieces that fit where it fits in no line. */
function spezza(parola: string, entra: (testo: string) => boolean): string[] {
  if (entra(parola)) return [parola];
  const pezzi: string[] = [''];
  for (const carattere of parola) {
    if (entra(pezzi.at(-1) + carattere)) pezzi[pezzi.length - 1] += carattere;
    else pezzi.push(carattere);
  }
  return pezzi;
}

/**
 * One page that is composed before it is drawn, so that what depends on how many pages there will be can be written on the first. Things are
 * drawn, and so read, in the order in which they are put. Millimetres from the top left.
 */
export class Foglio {
  readonly #pdf: Pdf;
  readonly #fondi: (() => void)[] = [];
  readonly #tratti: (() => void)[] = [];

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  /** One line at an exact place. */
  testo(posato: TestoPosato): void {
    const { testo, y, faccia, corpo, colore = COLORE.testo } = posato;
    this.#tratti.push(() =>
      this.#pdf
        .font(faccia)
        .fontSize(corpo)
        .fillColor(colore)
        .text(testo, bordoSinistro(posato), pt(y) - ascendente(faccia, corpo), { lineBreak: false }),
    );
  }

  /** How high a text stands, in millimetres. */
  altezza(paragrafo: Paragrafo): number {
    return this.#righe(paragrafo).length * paragrafo.interlinea;
  }

  /** Text on as many lines as it needs; answers where it ends. */
  paragrafo(paragrafo: Paragrafo): number {
    const { x, y, faccia, corpo, interlinea, colore } = paragrafo;
    // As much of what parts two lines stands above the first as below the last.
    const prima = y + (interlinea + mm(altezzaMaiuscola(faccia, corpo))) / 2;
    const righe = this.#righe(paragrafo);
    for (const [n, testo] of righe.entries()) this.testo({ testo, x, y: prima + n * interlinea, faccia, corpo, colore });
    return y + righe.length * interlinea;
  }

  /** The lines of a text: broken between words, and within one that is wider than the column. */
  #righe({ testo, larghezza, faccia, corpo }: Paragrafo): string[] {
    const pdf = this.#pdf.font(faccia).fontSize(corpo);
    const spazio = pdf.widthOfString(' ');
    const righe: string[] = [];
    let occupato = Number.POSITIVE_INFINITY;
    for (const parola of testo.split(' ').flatMap((una) => spezza(una, (pezzo) => pdf.widthOfString(pezzo) <= pt(larghezza)))) {
      const ampiezza = pdf.widthOfString(parola);
      const segue = occupato + spazio + ampiezza <= pt(larghezza);
      righe.push(segue ? `${righe.pop()} ${parola}` : parola);
      occupato = segue ? occupato + spazio + ampiezza : ampiezza;
    }
    return righe;
  }

  /** A coloured area under everything that is put on the page, before it or after. */
  fondo(x: number, y: number, larghezza: number, altezza: number, colore: string): void {
    this.#fondi.push(() => this.#pdf.rect(pt(x), pt(y), pt(larghezza), pt(altezza)).fill(colore));
  }

  /** A thin line to write on. */
  rigo(x: number, y: number, larghezza: number): void {
    this.#tratti.push(() => this.#pdf.rect(pt(x), pt(y), pt(larghezza), pt(0.25)).fill(COLORE.secondario));
  }

  /** A frame to be filled by hand: dashed where nothing has to touch its sides. */
  riquadro(x: number, y: number, larghezza: number, altezza: number, { spessore = 0.25, tratteggio = false } = {}): void {
    this.#tratti.push(() => {
      const linea = this.#pdf.lineWidth(pt(spessore)).rect(pt(x), pt(y), pt(larghezza), pt(altezza));
      if (tratteggio) linea.dash(3).stroke(COLORE.filetto).undash();
      else linea.stroke(COLORE.secondario);
    });
  }

  /** Many rectangles of one colour. */
  rettangoli(rettangoli: readonly Rettangolo[], colore: string): void {
    const centesimi = (punti: number) => Math.round(punti * 100) / 100;
    this.#tratti.push(() => {
      for (const { x, y, larghezza, altezza } of rettangoli)
        this.#pdf.rect(centesimi(x), centesimi(y), centesimi(x + larghezza) - centesimi(x), centesimi(y + altezza) - centesimi(y));
      this.#pdf.fill(colore);
    });
  }

  /** A cross from corner to corner of a square. */
  croce(x: number, y: number, lato: number, spessore: number): void {
    const [a, b, c, d] = [pt(x), pt(y), pt(x + lato), pt(y + lato)];
    this.#tratti.push(() => this.#pdf.lineWidth(pt(spessore)).moveTo(a, b).lineTo(c, d).moveTo(a, d).lineTo(c, b).stroke(COLORE.titolo));
  }

  /** Adds the page to the document, once: what `testa` holds comes first, and is the last to be known. */
  disegna(testa: Foglio): void {
    this.#pdf.addPage();
    const strati = [testa.#fondi, this.#fondi, testa.#tratti, this.#tratti];
    for (const tratto of strati.flatMap((strato) => strato.splice(0))) tratto();
  }
}

/**
 * A PDF/A-2b in Italian, A4 upright, of sheets that `riempi` makes and draws one after the other: a sheet drawn leaves memory, so that a file of
 * thousands of pages takes little more than its own bytes. Fonts embedded; the same sheets give the same bytes.
 */
export async function componiFogli(
  { titolo, argomento, creatoIl }: Intestazione,
  riempi: (nuovo: () => Foglio) => void,
): Promise<Uint8Array> {
  const pdf = new Pdfkit({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'it-IT',
    displayTitle: true,
    info: { Title: titolo, Subject: argomento, Author: 'Cassetto', Creator: 'Cassetto', CreationDate: new Date(creatoIl) },
  });
  const pezzi: Uint8Array[] = [];
  const finito = new Promise<void>((fine, guasto) => pdf.on('end', fine).on('error', guasto));
  pdf.on('data', (byte) => pezzi.push(byte));
  for (const [faccia, { byte }] of Object.entries(FACCE)) pdf.registerFont(faccia, byte);
  riempi(() => new Foglio(pdf));
  pdf.end();
  await finito;
  return Buffer.concat(pezzi);
}
