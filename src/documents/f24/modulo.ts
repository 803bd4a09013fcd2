import { deflateSync } from 'node:zlib';
import { FAMIGLIA } from '../disegno/caratteri.ts';
import { numero, orizzontale, rettangolo, tinta, verticale } from '../disegno/comandi.ts';
import type { DocumentoPdfmake } from '../disegno/componi.ts';
import { A4, pt } from '../disegno/misure.ts';
import type { FontPdf, RiferimentoPdf } from '../disegno/pdfkit.ts';
import { PARTE_A_SINISTRA, scritta } from '../disegno/scritta.ts';
import { type Etichetta, geometria, type Parte } from './geometria.ts';

/** Colours, rules and frames of a part, in the order they were measured: panels first, since cells lie on them. */
function tracciato(parte: Parte): string {
  const comandi: string[] = [];
  for (const [x, y, larghezza, altezza, riempimento, di] of geometria.rettangoli)
    if (di === parte) comandi.push(`${tinta(riempimento)} rg ${rettangolo(x, y, larghezza, altezza, A4.altezza)} f`);
  const perPenna = new Map<string, string[]>();
  const traccia = (penna: string, tratto: string) => perPenna.set(penna, [...(perPenna.get(penna) ?? []), tratto]);
  for (const [x1, y1, x2, y2, colore, spessore, di] of geometria.linee) {
    if (di !== parte) continue;
    traccia(
      `${tinta(colore)} RG ${spessore} w`,
      `${orizzontale(x1)} ${verticale(y1, A4.altezza)} m ${orizzontale(x2)} ${verticale(y2, A4.altezza)} l`,
    );
  }
  for (const [x, y, larghezza, altezza, colore, spessore, di] of geometria.riquadri)
    if (di === parte) traccia(`${tinta(colore)} RG ${spessore} w`, rettangolo(x, y, larghezza, altezza, A4.altezza));
  for (const [penna, tratti] of perPenna) comandi.push(penna, ...tratti, 'S');
  return comandi.join('\n');
}

const TRACCIATO = { comune: tracciato('comune'), prima: tracciato('prima') } as const;

interface FontDelModulo {
  readonly normale: FontPdf;
  readonly forte: FontPdf;
}

function etichetta([x, y, testo, corpo, peso, colore, allineamento]: Etichetta, fonti: FontDelModulo): string {
  const { comandi, ampiezza } = scritta(fonti[peso], testo);
  const sinistra = pt(x) - (ampiezza / 1000) * corpo * PARTE_A_SINISTRA[allineamento];
  return `/${fonti[peso].id} ${corpo} Tf ${tinta(colore)} rg 1 0 0 1 ${numero(sinistra)} ${verticale(y, A4.altezza)} Tm ${comandi}`;
}

/** The words that run upwards along the lower left edge. */
function scrittaLaterale(fonti: FontDelModulo): string {
  const { comandi } = scritta(fonti.normale, 'MOD. F24 – 2013 EURO');
  return `/${fonti.normale.id} 6 Tf 0.137 0.122 0.125 rg 0 1 -1 0 ${orizzontale(5.9)} ${verticale(287, A4.altezza)} Tm ${comandi}`;
}

function contenuto(parte: Parte, fonti: FontDelModulo): string {
  const scritte = geometria.etichette.filter((voce) => voce[7] === parte).map((voce) => etichetta(voce, fonti));
  if (parte === 'comune') scritte.push(scrittaLaterale(fonti));
  return [TRACCIATO[parte], 'BT', ...scritte, 'ET'].join('\n');
}

// The captions are the first words of every document, so their glyphs have always the same numbers, and the packed form is nearly
// always the last one made.
const impacchettati = new Map<Parte, { testo: string; byte: Uint8Array }>();

function impacchettato(parte: Parte, testo: string): Uint8Array {
  const ultimo = impacchettati.get(parte);
  if (ultimo?.testo === testo) return ultimo.byte;
  const byte = deflateSync(Buffer.from(testo, 'latin1'), { level: 9 });
  impacchettati.set(parte, { testo, byte });
  return byte;
}

function oggetto(documento: DocumentoPdfmake, parte: Parte, fonti: FontDelModulo): RiferimentoPdf {
  const riferimento = documento.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, pt(A4.larghezza), pt(A4.altezza)],
    Filter: 'FlateDecode',
    Resources: { Font: { [fonti.normale.id]: fonti.normale.ref(), [fonti.forte.id]: fonti.forte.ref() } },
  });
  riferimento.end(impacchettato(parte, contenuto(parte, fonti)));
  return riferimento;
}

/**
 * The blank Modello F24, to lie under each page of one document: drawn once as a Form XObject and referred to by every copy; the
 * first of every `copie` pages adds what only the first copy carries. Make a new one for each document.
 */
export function sfondoF24(copie: number): (documento: DocumentoPdfmake, pagina: number) => void {
  let oggetti: { comune: RiferimentoPdf; prima: RiferimentoPdf } | undefined;
  return (documento, pagina) => {
    if (oggetti === undefined) {
      const font = (faccia: 'testo' | 'testoForte') => documento.provideFont(FAMIGLIA[faccia].font, FAMIGLIA[faccia].bold, false);
      const fonti = { normale: font('testo'), forte: font('testoForte') };
      oggetti = { comune: oggetto(documento, 'comune', fonti), prima: oggetto(documento, 'prima', fonti) };
    }
    const prima = pagina % copie === 1;
    documento.page.xobjects['Modulo'] = oggetti.comune;
    if (prima) documento.page.xobjects['PrimaCopia'] = oggetti.prima;
    // The page of pdfkit is upside down; the form is drawn as PDF counts.
    documento.addContent(`q 1 0 0 -1 0 ${documento.page.height} cm /Modulo Do${prima ? ' /PrimaCopia Do' : ''} Q`);
  };
}
