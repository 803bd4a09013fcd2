import { componi } from '../disegno/componi.ts';
import { COLORE, pt } from '../disegno/misure.ts';
import type { Disegno } from '../officina.ts';
import type { DatiEstrattoConto } from './dati.ts';
import { cifre, PAGINA, piede, scheda, TITOLO, testata } from './pagina.ts';
import { tabella } from './tabella.ts';

/** The estratto conto contributivo on as many pages as it needs. The same data give the same bytes. */
export function disegnaEstrattoConto(dati: DatiEstrattoConto): Promise<Disegno> {
  return componi(
    { titolo: `${TITOLO} – ${dati.soggetto.codiceFiscale}`, argomento: TITOLO, creatoIl: dati.creatoIl },
    {
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [PAGINA.margine, PAGINA.sopra, PAGINA.margine, PAGINA.sotto].map(pt) as [number, number, number, number],
      header: (pagina: number, pagine: number) => testata(dati, pagina, pagine),
      // As a background it is placed from the corner of the page: pdfmake moves what stands in a footer, and the QR could not follow.
      background: () => piede(dati),
      content: [scheda(dati), cifre(dati), tabella(dati)],
      defaultStyle: { font: 'Titillium', fontSize: 9, color: COLORE.testo },
    },
  );
}
