import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One character as it is painted: millimetres from the top left of the page, `x` of its left edge, `y` of its baseline. */
export interface Glifo {
  readonly carattere: string;
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
  /** Size of the type, in points. */
  readonly corpo: number;
}

type Matrice = readonly number[];
interface GlifoPdf {
  readonly unicode: string;
  readonly width: number;
}

const mm = (punti: number) => (punti * 25.4) / 72;
const IDENTITA: Matrice = [1, 0, 0, 1, 0, 0];

function per(esterna: Matrice, interna: Matrice): Matrice {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = esterna;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = interna;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The characters of one page's operators, by following the matrices as a viewer does. */
function dipinti(funzioni: readonly number[], argomenti: readonly unknown[], altezza: number): Glifo[] {
  const glifi: Glifo[] = [];
  const pila: { spazio: Matrice; spaziatura: number }[] = [];
  let spazio = IDENTITA;
  let testo = IDENTITA;
  let corpo = 0;
  let spaziatura = 0;
  funzioni.forEach((funzione, posto) => {
    const valori = argomenti[posto] as [ArrayLike<number>, number] & (GlifoPdf | number)[][];
    if (funzione === OPS.save) pila.push({ spazio, spaziatura });
    else if (funzione === OPS.restore) ({ spazio, spaziatura } = pila.pop()!);
    else if (funzione === OPS.transform) spazio = per(spazio, Array.from(valori as unknown as number[]));
    else if (funzione === OPS.beginText) testo = IDENTITA;
    else if (funzione === OPS.setTextMatrix) testo = Array.from(valori[0]);
    else if (funzione === OPS.setFont) corpo = valori[1];
    else if (funzione === OPS.setCharSpacing) spaziatura = Number(valori[0]);
    else if (funzione === OPS.showText) {
      let avanzamento = 0;
      for (const glifo of valori[0] as unknown as (GlifoPdf | number)[]) {
        if (typeof glifo === 'number') {
          avanzamento -= (glifo / 1000) * corpo;
          continue;
        }
        const ampiezza = (glifo.width / 1000) * corpo;
        const [, , , , x = 0, y = 0] = per(per(spazio, testo), [1, 0, 0, 1, avanzamento, 0]);
        if (glifo.unicode.trim() !== '')
          glifi.push({ carattere: glifo.unicode, x: mm(x), y: mm(altezza - y), larghezza: mm(ampiezza), corpo });
        avanzamento += ampiezza + spaziatura;
      }
      testo = per(testo, [1, 0, 0, 1, avanzamento, 0]);
    }
  });
  return glifi;
}

/** Every character of every page. */
export async function glifi(byte: Uint8Array): Promise<Glifo[][]> {
  const compito = getDocument({ data: new Uint8Array(byte), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await compito.promise;
    const pagine: Glifo[][] = [];
    for (let numero = 1; numero <= pdf.numPages; numero++) {
      const pagina = await pdf.getPage(numero);
      const { fnArray, argsArray } = await pagina.getOperatorList();
      pagine.push(dipinti(fnArray, argsArray, pagina.view[3]!));
    }
    return pagine;
  } finally {
    await compito.destroy();
  }
}
