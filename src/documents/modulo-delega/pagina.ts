import { dataItaliana } from '../../domain/data.ts';
import type { Foglio } from '../disegno/foglio.ts';
import { istanteScritto } from '../disegno/istante-scritto.ts';
import { A4, COLORE } from '../disegno/misure.ts';
import { rettangoliQr } from '../disegno/qr.ts';
import { corpoCheEntra } from '../disegno/testo-posato.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { DatiModuloDelega } from './dati.ts';
import { titolo } from './titolo.ts';

/** The page of the form, in millimetres: what stands between `sopra` and `sotto` is the form's own. */
export const PAGINA = { margine: 18, larghezza: A4.larghezza - 36, sopra: 25, sotto: A4.altezza - 27 } as const;

const DESTRA = A4.larghezza - PAGINA.margine;
const LATO_QR = 18;

/** The head of every page: bar, issuer, whose delega it is (a lost sheet finds its way back), title, date of issue, page x di y. */
export function testata(foglio: Foglio, dati: DatiModuloDelega, pagina: number, pagine: number): void {
  const x = PAGINA.margine;
  const di = `Delegante ${testoPulito(dati.delegante.codiceFiscale)} · Delegato ${testoPulito(dati.delegato.codiceFiscale)}`;
  const emesso = `Emesso il ${istanteScritto(dati.creatoIl)} · Pagina ${pagina} di ${pagine}`;
  foglio.fondo(0, 0, A4.larghezza, 4, COLORE.primario);
  foglio.testo({ testo: 'Cassetto', x, y: 13, faccia: 'testoForte', corpo: 11, colore: COLORE.primario });
  foglio.testo({ testo: di, x, y: 18.5, faccia: 'testo', corpo: 8, colore: COLORE.secondario });
  foglio.testo({
    testo: titolo(dati.tipo),
    x: DESTRA,
    y: 13,
    faccia: 'testoForte',
    corpo: 17,
    allineamento: 'destra',
    colore: COLORE.titolo,
  });
  foglio.testo({ testo: emesso, x: DESTRA, y: 18.5, faccia: 'mono', corpo: 8, allineamento: 'destra', colore: COLORE.secondario });
}

/** The foot of every page: verification with its QR, and which delega it is. */
export function piede(foglio: Foglio, dati: DatiModuloDelega): void {
  const x = PAGINA.margine + LATO_QR + 4;
  const y = PAGINA.sotto + 1;
  const indirizzo = `Verifica: ${testoPulito(dati.urlVerifica)}`;
  const identificativo = `Delega inserita il ${dataItaliana(dati.inseritaIl)} · identificativo ${testoPulito(dati.delega)}`;
  const entra = (testo: string, massimo: number) => corpoCheEntra('testo', testo, DESTRA - x, massimo, 4);
  foglio.fondo(PAGINA.margine, y, PAGINA.larghezza, 0.18, COLORE.filetto);
  foglio.rettangoli(rettangoliQr(dati.urlVerifica, PAGINA.margine, y + 3, LATO_QR), '#000000');
  foglio.testo({ testo: 'Codice di verifica', x, y: y + 6, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
  foglio.testo({ testo: dati.codiceVerifica, x, y: y + 10.5, faccia: 'monoForte', corpo: 9 });
  foglio.testo({ testo: indirizzo, x, y: y + 15, faccia: 'testo', corpo: entra(indirizzo, 7.5) });
  foglio.testo({ testo: identificativo, x, y: y + 19.5, faccia: 'testo', corpo: entra(identificativo, 6.5), colore: COLORE.secondario });
}
