import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import { dataItaliana } from '../../domain/data.ts';
import { type Importo, importoItaliano } from '../../domain/importo.ts';
import { larghezza } from '../disegno/caratteri.ts';
import { COLORE, pt } from '../disegno/misure.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { DatiEstrattoConto, RigaDatiEstrattoConto } from './dati.ts';

interface Colonna {
  readonly titolo: string;
  /** Width in millimetres. The widths and the paddings together make the width of the page between its margins. */
  readonly larghezza: number;
  /** Figures stand to the right, so that they can be compared down the column. */
  readonly numero?: true;
  readonly valore: (riga: RigaDatiEstrattoConto) => string;
}

// A true minus sign is as wide as a digit: columns stay aligned.
const euro = (importo: Importo | null | undefined) => (importo == null ? '' : importoItaliano(importo).replace('-', '−'));

const COLONNE: readonly Colonna[] = [
  { titolo: 'Gestione', larghezza: 31, valore: ({ gestione }) => testoPulito(gestione) },
  { titolo: 'Azienda', larghezza: 43, valore: ({ azienda }) => testoPulito(azienda) },
  { titolo: 'Dal', larghezza: 18, valore: ({ dal }) => dataItaliana(dal) },
  { titolo: 'Al', larghezza: 18, valore: ({ al }) => dataItaliana(al) },
  { titolo: 'Tipo di contribuzione', larghezza: 44, valore: ({ tipo }) => testoPulito(tipo) },
  { titolo: 'Mesi', larghezza: 9, numero: true, valore: ({ mesi }) => String(mesi) },
  { titolo: 'Settimane', larghezza: 17, numero: true, valore: ({ settimane }) => String(settimane) },
  { titolo: 'Reddito', larghezza: 24, numero: true, valore: ({ reddito }) => euro(reddito) },
  { titolo: 'Contributi', larghezza: 22, numero: true, valore: ({ contributi }) => euro(contributi) },
  { titolo: 'Note', larghezza: 35, valore: ({ note }) => testoPulito(note) },
];

const RIENTRO = 3;
const CORPO = 8;

const layout: CustomTableLayout = {
  hLineWidth: (linea, { table }) => (linea === table.body.length - 1 && linea > 1 ? 0.8 : linea > 1 ? 0.4 : 0),
  vLineWidth: () => 0,
  hLineColor: (linea, { table }) => (linea === table.body.length - 1 ? COLORE.titolo : COLORE.filetto),
  paddingLeft: () => pt(RIENTRO / 2),
  paddingRight: () => pt(RIENTRO / 2),
  paddingTop: () => 2,
  paddingBottom: () => 1.6,
  fillColor: (riga, { table }) => {
    if (riga === 0) return COLORE.primario;
    return riga % 2 === 0 && riga < table.body.length - 1 ? COLORE.zebra : null;
  },
};

/** A word that is wider than its column is broken anywhere; all others only between words. */
function capo(testo: string, larghezzaColonna: number): 'break-all' | 'normal' {
  const spazio = pt(larghezzaColonna - RIENTRO);
  return testo.split(' ').some((parola) => larghezza('testo', parola, CORPO) > spazio) ? 'break-all' : 'normal';
}

function cella({ numero, valore, larghezza: ampiezza }: Colonna, riga: RigaDatiEstrattoConto): TableCell {
  const text = valore(riga);
  if (numero) return { text, alignment: 'right', noWrap: true };
  return { text, wordBreak: capo(text, ampiezza) };
}

function totali({ totaleMesi, totaleSettimane }: DatiEstrattoConto): TableCell[] {
  const somme = new Map<string, string>([
    ['Gestione', 'Totale'],
    ['Mesi', String(totaleMesi)],
    ['Settimane', String(totaleSettimane)],
  ]);
  return COLONNE.map(({ titolo, numero }) => ({ text: somme.get(titolo) ?? '', bold: true, alignment: numero ? 'right' : 'left' }));
}

/** The periods, one a row, under a header that every page repeats; where there is none, one line says so. */
export function tabella(dati: DatiEstrattoConto): Content {
  const titoli = COLONNE.map(({ titolo, numero }): TableCell => {
    return { text: titolo, bold: true, color: COLORE.bianco, alignment: numero ? 'right' : 'left' };
  });
  const vuota: TableCell[] = [
    { text: 'Nessun periodo di contribuzione.', colSpan: COLONNE.length },
    ...COLONNE.slice(1).map(() => ({}) as TableCell),
  ];
  const righe = dati.righe.map((riga) => COLONNE.map((colonna) => cella(colonna, riga)));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: COLONNE.map(({ larghezza }) => pt(larghezza - RIENTRO)),
      body: [titoli, ...(righe.length === 0 ? [vuota] : righe), totali(dati)],
    },
    layout,
    fontSize: CORPO,
    lineHeight: 0.85,
  };
}
