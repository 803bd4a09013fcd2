import { FACCE, FAMIGLIA, type Faccia } from '../../src/documents/disegno/caratteri.ts';
import type { DocumentoPdfmake } from '../../src/documents/disegno/componi.ts';
import { type DocumentoAPagine, nuovoDocumento } from '../../src/documents/disegno/pdfkit.ts';
import { nodo } from '../../src/documents/disegno/testo-posato.ts';
import type { DatiEstrattoConto } from '../../src/documents/estratto-conto/dati.ts';
import { disegnaEstrattoConto } from '../../src/documents/estratto-conto/definizione.ts';
import type { DatiF24 } from '../../src/documents/f24/dati.ts';
import { COPIE, disegnaF24 } from '../../src/documents/f24/definizione.ts';
import { fuoriModulo } from '../../src/documents/f24/fuori-modulo.ts';
import { sfondoF24 } from '../../src/documents/f24/modulo.ts';
import { valoriF24 } from '../../src/documents/f24/valori.ts';
import { mediana } from '../carico.ts';

const EMISSIONE = {
  aggiornatoIl: '2025-11-20T09:30:00Z',
  codiceVerifica: '7H2K9-ABCDE-12345-ZXYWV',
  urlVerifica: 'https://cassetto.example/verifica/7H2K9-ABCDE-12345-ZXYWV',
  creatoIl: '2025-11-22T10:00:00Z',
};

const F24: DatiF24 = {
  ...EMISSIONE,
  contribuente: {
    codiceFiscale: 'RSSMRA80A01H501U',
    denominazione: 'ROSSI',
    nome: 'MARIO',
    dataNascita: '1980-01-01',
    sesso: 'M',
    comuneNascita: 'ROMA',
    provinciaNascita: 'RM',
    domicilio: { comune: 'CESENA', provincia: 'FC', via: 'VIA CIRO IL GRANDE 21' },
  },
  righe: [
    {
      sede: '3290',
      causale: 'AF',
      codice: '12345678251101563',
      periodoDal: '2025-01',
      periodoAl: '2025-12',
      importoDebito: '1103.50',
    },
  ],
  rata: '4RATA',
  scadenza: '2026-02-16',
  facsimile: true,
  calcolato: false,
};

/** pdfkit as anyone uses it. */
interface Pdfkit extends DocumentoPdfmake, Pick<DocumentoAPagine, 'on' | 'end'> {
  registerFont(nome: string, byte: Uint8Array): this;
  font(nome: Uint8Array | string): this;
  fontSize(corpo: number): this;
  fillColor(colore: string): this;
  strokeColor(colore: string): this;
  lineWidth(spessore: number): this;
  rect(x: number, y: number, larghezza: number, altezza: number): this;
  path(tratti: string): this;
  fill(colore: string): this;
  stroke(): this;
  text(testo: string, x: number, y: number, opzioni: object): this;
}

/** A piece of a page, as fuoriModulo and nodo describe it. */
interface Pezzo {
  readonly text?: string;
  readonly absolutePosition: { readonly x: number; readonly y: number };
  readonly font: string;
  readonly bold: boolean;
  readonly fontSize: number;
  readonly characterSpacing?: number;
  readonly color?: string;
  readonly canvas?: readonly { type: string; d: string; color: string; x: number; y: number; w: number; h: number; lineColor: string }[];
}

// What a document reads of a font is shared with ours (disegno/caratteri.ts): nobody pays for reading it twice.
function apri(): { pdf: Pdfkit; byte: Promise<number> } {
  const pdf = nuovoDocumento({ titolo: 'bench', argomento: 'bench', creatoIl: EMISSIONE.creatoIl }, [595.28, 841.89]) as unknown as Pdfkit;
  let quanti = 0;
  pdf.on('data', (parte: Uint8Array) => {
    quanti += parte.length;
  });
  const byte = new Promise<number>((fine) => pdf.on('end', () => fine(quanti)));
  for (const [faccia, { byte }] of Object.entries(FACCE)) pdf.registerFont(faccia, byte);
  return { pdf, byte };
}

const faccia = (famiglia: string, forte: boolean) =>
  (Object.keys(FAMIGLIA) as Faccia[]).find((una) => FAMIGLIA[una].font === famiglia && FAMIGLIA[una].bold === forte) ?? 'mono';

/** The three copies by pdfkit alone: the same background, kept, and every text where ours stands. */
async function f24ConPdfkit(): Promise<number> {
  const { pdf, byte } = apri();
  pdf.provideFont = (famiglia, forte) =>
    (pdf.font(faccia(famiglia, forte)) as unknown as { _font: ReturnType<Pdfkit['provideFont']> })._font;
  const sfondo = sfondoF24(COPIE.length);
  for (const [pagina, copia] of COPIE.entries()) {
    pdf.addPage();
    sfondo(pdf, pagina + 1);
    const legenda = nodo({ testo: copia, x: 105, y: 291.41, faccia: 'testo', corpo: 7, allineamento: 'centro', colore: '#231F20' });
    for (const pezzo of [...valoriF24(F24).map(nodo), legenda, ...fuoriModulo(F24)] as unknown as Pezzo[]) {
      for (const { type, d, color, x, y, w, h, lineColor } of pezzo.canvas ?? [])
        if (type === 'path') pdf.path(d).fill(color);
        else pdf.lineWidth(1).strokeColor(lineColor).rect(x, y, w, h).stroke();
      if (pezzo.text === undefined) continue;
      pdf
        .font(faccia(pezzo.font, pezzo.bold))
        .fontSize(pezzo.fontSize)
        .fillColor(pezzo.color ?? '#1A1A1A');
      pdf.text(pezzo.text, pezzo.absolutePosition.x, pezzo.absolutePosition.y, {
        lineBreak: false,
        characterSpacing: pezzo.characterSpacing ?? 0,
      });
    }
  }
  pdf.end();
  return byte;
}

/** An estratto conto of so many rows. */
export function estratto(quante: number): DatiEstrattoConto {
  const righe = Array.from({ length: quante }, (_, n) => ({
    gestione: n % 3 === 0 ? 'Commercianti' : 'Artigiani',
    azienda: String(10_000_000 + n),
    dal: `${1970 + (n % 50)}-01-01`,
    al: `${1970 + (n % 50)}-12-31`,
    tipo: 'Lavoro autonomo artigiano',
    mesi: 12,
    settimane: 52,
    reddito: `${14_000 + (n % 9000)}.${String(n % 100).padStart(2, '0')}`,
    contributi: `${3_000 + (n % 900)}.16`,
    note: n % 10 === 0 ? 'Periodo da verificare' : null,
  }));
  return {
    ...EMISSIONE,
    soggetto: { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'ROSSI MARIO' },
    posizione: null,
    periodo: null,
    righe,
    totaleMesi: 12 * quante,
    totaleSettimane: 52 * quante,
  };
}

/** The same rows by pdfkit alone: a text a cell, as many rows on a page. */
async function estrattoConPdfkit({ righe }: DatiEstrattoConto, pagine: number): Promise<number> {
  const { pdf, byte } = apri();
  const perPagina = Math.ceil(righe.length / pagine);
  for (const [n, { gestione, azienda, dal, al, tipo, mesi, settimane, reddito, contributi, note }] of righe.entries()) {
    const posto = n % perPagina;
    if (posto === 0) pdf.addPage();
    const celle = [gestione, azienda, dal, al, tipo, String(mesi), String(settimane), reddito, contributi, note];
    pdf.font('testo').fontSize(7).fillColor('#1A1A1A');
    for (const [colonna, cella] of celle.entries())
      if (cella) pdf.text(cella, 20 + colonna * 57, 60 + posto * (720 / perPagina), { lineBreak: false });
  }
  pdf.end();
  return byte;
}

/** Milliseconds of two ways, by turns, after warming: the medians. */
async function aTurni(giri: number, nostro: () => Promise<unknown>, altro: () => Promise<unknown>): Promise<[number, number]> {
  const tempi: [number[], number[]] = [[], []];
  for (let giro = -Math.ceil(giri / 4); giro < giri; giro += 1)
    for (const [n, azione] of [nostro, altro].entries()) {
      const inizio = performance.now();
      await azione();
      if (giro >= 0) tempi[n]!.push(performance.now() - inizio);
    }
  return [mediana(tempi[0]), mediana(tempi[1])];
}

/** Milliseconds of ours and of raw pdfkit: an F24 on three copies, an estratto conto of ten thousand rows. */
export async function misuraPdf(): Promise<{ f24: [number, number]; estratto: [number, number]; pagine: number }> {
  const dati = estratto(10_000);
  const { pagine } = await disegnaEstrattoConto(dati);
  return {
    f24: await aTurni(60, () => disegnaF24(F24), f24ConPdfkit),
    estratto: await aTurni(
      5,
      () => disegnaEstrattoConto(dati),
      () => estrattoConPdfkit(dati, pagine),
    ),
    pagine,
  };
}
