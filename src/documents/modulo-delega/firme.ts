import { eIndiretta } from '../../domain/atti-delega.ts';
import type { Foglio } from '../disegno/foglio.ts';
import { COLORE } from '../disegno/misure.ts';
import type { DatiModuloDelega } from './dati.ts';
import { PAGINA } from './pagina.ts';
import { daFirmare, INFORMATIVA, perche, SOLO_QUI } from './parole.ts';

const X = PAGINA.margine;
const AVVISO = 9;
const TIMBRO = { larghezza: 40, altezza: 25 } as const;
const FIRMA = (PAGINA.larghezza - TIMBRO.larghezza - 12) / 2;

/** A framed sentence that nobody may miss: a bar and words, never the colour alone. */
function avviso(foglio: Foglio, testo: string, y: number): number {
  foglio.fondo(X, y, PAGINA.larghezza, AVVISO, COLORE.pannello);
  foglio.fondo(X, y, 1, AVVISO, COLORE.avviso);
  foglio.testo({ testo, x: X + 5, y: y + 5.7, faccia: 'testoForte', corpo: 10, colore: COLORE.titolo });
  return y + AVVISO;
}

/** Said before everything else, where there is nothing to sign: answers where it ends. */
export function nonSiFirma(foglio: Foglio, dati: DatiModuloDelega, y: number): number {
  return daFirmare(dati) ? y : avviso(foglio, perche(dati), y + 4);
}

const informativa = (y: number) =>
  ({
    testo: INFORMATIVA,
    x: X,
    y,
    larghezza: PAGINA.larghezza,
    faccia: 'testo',
    corpo: 6.5,
    interlinea: 2.9,
    colore: COLORE.secondario,
  }) as const;

/** How high what closes the form is: what the delega is not, what the person is told of his data, the signatures. */
export function altezzaChiusa(foglio: Foglio, dati: DatiModuloDelega): number {
  return AVVISO + 2 + foglio.altezza(informativa(0)) + 4 + altezzaFirme(dati);
}

/** What closes the form, from `y` down. At the end of a page that holds the form the signatures stand at its foot. */
export function chiusa(foglio: Foglio, dati: DatiModuloDelega, y: number, inFondo: boolean): void {
  const fine = foglio.paragrafo(informativa(avviso(foglio, `${SOLO_QUI}.`, y) + 2));
  if (daFirmare(dati)) firme(foglio, dati, inFondo ? PAGINA.sotto - 2 - altezzaFirme(dati) : fine + 4);
}

/** A line to write on, with what goes there before it. */
function riga(foglio: Foglio, etichetta: string, x: number, y: number, rientro: number, fine: number): void {
  foglio.testo({ testo: etichetta, x, y, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
  foglio.rigo(x + rientro, y + 0.6, fine - x - rientro);
}

function firma(foglio: Foglio, chi: string, x: number, y: number): void {
  foglio.testo({ testo: chi, x, y: y + 3.5, faccia: 'testoForte', corpo: 9, colore: COLORE.titolo });
  riga(foglio, 'Luogo e data', x, y + 11, 17, x + FIRMA);
  riga(foglio, 'Firma', x, y + 23, 17, x + FIRMA);
}

/** How high the places for the signatures are. A delega that is validated asks for the document of who signs by hand (access.md §3). */
function altezzaFirme(dati: DatiModuloDelega): number {
  if (!daFirmare(dati)) return 0;
  return eIndiretta(dati.tipo) ? 34 : 26;
}

/** The places for date, signatures and stamp. */
function firme(foglio: Foglio, { tipo, firmatario }: DatiModuloDelega, y: number): void {
  let sotto = y;
  if (eIndiretta(tipo)) {
    const a = (frazione: number) => X + PAGINA.larghezza * frazione;
    riga(foglio, 'Documento d’identità di chi delega: tipo', X, y + 3.5, 49, a(0.5) - 3);
    riga(foglio, 'numero', a(0.5), y + 3.5, 10, a(0.77) - 3);
    riga(foglio, 'scade il', a(0.77), y + 3.5, 10, X + PAGINA.larghezza);
    sotto += 8;
  }
  const primo = tipo === 'SUBDELEGA' ? 'Chi subdelega' : firmatario === null ? 'Chi delega' : 'Chi rappresenta il delegante';
  firma(foglio, primo, X, sotto);
  firma(foglio, tipo === 'SUBDELEGA' ? 'Chi è subdelegato, per accettazione' : 'Chi è delegato, per accettazione', X + FIRMA + 6, sotto);
  const timbro = X + PAGINA.larghezza - TIMBRO.larghezza;
  foglio.riquadro(timbro, sotto, TIMBRO.larghezza, TIMBRO.altezza, { tratteggio: true });
  foglio.testo({ testo: 'Timbro', x: timbro + 2, y: sotto + 4, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
}
