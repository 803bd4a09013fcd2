import type { Content } from 'pdfmake';
import type { Column } from 'pdfmake/interfaces.js';
import { meseItaliano } from '../../domain/mese.ts';
import { istanteScritto } from '../disegno/istante-scritto.ts';
import { COLORE, pt } from '../disegno/misure.ts';
import { qr } from '../disegno/qr.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import { corpoCheEntra, nodo, type TestoPosato } from '../disegno/testo-posato.ts';
import type { DatiEstrattoConto } from './dati.ts';

/** The page of the statement: A4 landscape, since it has more than eight columns. Millimetres. */
export const PAGINA = { larghezza: 297, altezza: 210, margine: 18, sopra: 25, sotto: 31 } as const;
export const TITOLO = 'Estratto conto contributivo';

const DESTRA = PAGINA.larghezza - PAGINA.margine;
const PIEDE = PAGINA.altezza - 26;
const LATO_QR = 18;

const rettangolo = (x: number, y: number, larghezza: number, altezza: number, colore: string): Content => ({
  canvas: [{ type: 'rect', x: pt(x), y: pt(y), w: pt(larghezza), h: pt(altezza), color: colore }],
  absolutePosition: { x: 0, y: 0 },
});

/** "Cognome Nome · CODICE FISCALE": repeated on each page, so that a lost sheet finds its way back. */
function intestatario({ soggetto }: DatiEstrattoConto): string {
  return `${testoPulito(soggetto.denominazione)} · ${testoPulito(soggetto.codiceFiscale)}`;
}

/** The head of every page: bar, issuer, title, date of issue, page x di y. */
export function testata(dati: DatiEstrattoConto, pagina: number, pagine: number): Content {
  const chi = intestatario(dati);
  const emesso = `Emesso il ${istanteScritto(dati.creatoIl)} · Pagina ${pagina} di ${pagine}`;
  const testi: TestoPosato[] = [
    { testo: 'Cassetto', x: PAGINA.margine, y: 13, faccia: 'testoForte', corpo: 11, colore: COLORE.primario },
    { testo: chi, x: PAGINA.margine, y: 18.5, faccia: 'testo', corpo: corpoCheEntra('testo', chi, 150, 8, 4.5), colore: COLORE.secondario },
    { testo: TITOLO, x: DESTRA, y: 13, faccia: 'testoForte', corpo: 17, allineamento: 'destra', colore: COLORE.titolo },
    { testo: emesso, x: DESTRA, y: 18.5, faccia: 'mono', corpo: 8, allineamento: 'destra', colore: COLORE.secondario },
  ];
  return [rettangolo(0, 0, PAGINA.larghezza, 4, COLORE.primario), ...testi.map(nodo)];
}

/** The foot of every page: verification with its QR, and what the document is not. */
export function piede(dati: DatiEstrattoConto): Content {
  const x = PAGINA.margine + LATO_QR + 4;
  const indirizzo = `Verifica: ${testoPulito(dati.urlVerifica)}`;
  const origine = `Elaborato da Cassetto su dati aggiornati al ${istanteScritto(dati.aggiornatoIl)}; non è certificazione INPS.`;
  const testi: TestoPosato[] = [
    { testo: 'Codice di verifica', x, y: PIEDE + 6, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario },
    { testo: dati.codiceVerifica, x, y: PIEDE + 10.5, faccia: 'monoForte', corpo: 9, colore: COLORE.testo },
    { testo: indirizzo, x, y: PIEDE + 15, faccia: 'testo', corpo: corpoCheEntra('testo', indirizzo, 235, 7.5, 4), colore: COLORE.testo },
    { testo: origine, x, y: PIEDE + 19.5, faccia: 'testo', corpo: 6.5, colore: COLORE.secondario },
  ];
  const filetto = rettangolo(PAGINA.margine, PIEDE, DESTRA - PAGINA.margine, 0.18, COLORE.filetto);
  return [filetto, qr(dati.urlVerifica, PAGINA.margine, PIEDE + 3, LATO_QR), ...testi.map(nodo)];
}

const ETICHETTA = { fontSize: 7.5, color: COLORE.secondario, margin: [0, 0, 0, -2] as [number, number, number, number] };

function voce(etichetta: string, valore: string, mono = false): Content {
  return {
    stack: [
      { text: etichetta, ...ETICHETTA },
      { text: valore, fontSize: 10, bold: true, ...(mono ? { font: 'Mono', marginTop: 1.2 } : {}) },
    ],
  };
}

function periodoScritto({ periodo }: DatiEstrattoConto): string {
  const dal = periodo?.dal ? `dal ${meseItaliano(periodo.dal)}` : '';
  const al = periodo?.al ? `al ${meseItaliano(periodo.al)}` : '';
  return `${dal} ${al}`.trim() || 'tutta la contribuzione';
}

/** The card of the subject: who, and on what the statement is. */
export function scheda(dati: DatiEstrattoConto): Content {
  const { soggetto, posizione } = dati;
  const gestione = posizione ? [posizione.gestione, posizione.codice ?? ''].map(testoPulito).join(' ').trim() : 'tutte';
  const celle = [
    voce('Cognome e nome o denominazione', testoPulito(soggetto.denominazione)),
    voce('Codice fiscale', testoPulito(soggetto.codiceFiscale), true),
    voce('Gestione e codice', gestione),
    voce('Sede', testoPulito(posizione?.sede) || 'tutte'),
    voce('Periodo', periodoScritto(dati)),
  ].map((contenuto) => ({ stack: [contenuto], fillColor: COLORE.zebra, margin: [6, 4, 6, 4] as [number, number, number, number] }));
  return { table: { widths: ['*', 125, 125, 105, 135], body: [celle] }, layout: 'noBorders', margin: [0, 0, 0, 8] };
}

/** The figures that one looks for first. */
export function cifre({ totaleMesi, totaleSettimane, righe }: DatiEstrattoConto): Content {
  const cifra = (valore: number, nome: string): Column => ({
    text: [
      { text: String(valore), fontSize: 16, bold: true, color: COLORE.titolo },
      { text: ` ${nome}`, fontSize: 8, color: COLORE.secondario },
    ],
    alignment: 'right',
    width: 120,
  });
  const colonne = [
    cifra(totaleMesi, 'mesi'),
    cifra(totaleSettimane, 'settimane'),
    cifra(righe.length, righe.length === 1 ? 'periodo' : 'periodi'),
  ];
  return { columns: [{ text: '', width: '*' }, ...colonne], columnGap: 12, margin: [0, 0, 0, 6] };
}
