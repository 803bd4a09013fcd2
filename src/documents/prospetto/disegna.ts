import { Foglio } from '../disegno/foglio.ts';
import type { Disegno } from '../officina.ts';
import { impagina, PAGINA } from './impagina.ts';
import { apertura, inizioTabella, piede, testata } from './pagina.ts';
import { Tabella } from './tabella.ts';
import type { Prospetto } from './tipi.ts';

/**
 * A statement on as many pages as it needs, each written out as soon as it is full; what is added up is carried from page to page. The
 * same data give the same bytes.
 */
export function disegnaProspetto<R>(prospetto: Prospetto<R>): Promise<Disegno> {
  const { titolo, soggetto, emissione } = prospetto;
  const foglio = new Foglio({ titolo: `${titolo} – ${soggetto.codiceFiscale}`, argomento: titolo, creatoIl: emissione.creatoIl }, PAGINA);
  const fondo = foglio.timbro((su) => piede(su, emissione));
  const tabella = new Tabella(foglio, prospetto);
  const inizio = inizioTabella(prospetto);
  const pagine = impagina(prospetto, inizio);
  for (const [n, strisce] of pagine.entries()) {
    foglio.pagina();
    testata(foglio, prospetto, n + 1, pagine.length);
    if (n === 0) apertura(foglio, prospetto);
    tabella.testata(n === 0 ? inizio : PAGINA.sopra);
    if (n > 0) tabella.somme('Riporto');
    tabella.righe(strisce);
    tabella.somme(n < pagine.length - 1 ? 'A riportare' : 'Totale');
    foglio.timbra(fondo);
  }
  return foglio.chiudi();
}
