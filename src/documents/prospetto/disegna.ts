import { Pagine } from '../disegno/pagine.ts';
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
  const pagine = new Pagine({ titolo: `${titolo} – ${soggetto.codiceFiscale}`, argomento: titolo, creatoIl: emissione.creatoIl }, PAGINA);
  const fondo = pagine.timbro((su) => piede(su, emissione));
  const tabella = new Tabella(pagine, prospetto);
  const inizio = inizioTabella(prospetto);
  const strisce = impagina(prospetto, inizio);
  for (const [n, pagina] of strisce.entries()) {
    pagine.pagina();
    testata(pagine, prospetto, n + 1, strisce.length);
    if (n === 0) apertura(pagine, prospetto);
    tabella.testata(n === 0 ? inizio : PAGINA.sopra);
    if (n > 0) tabella.somme('Riporto');
    tabella.righe(pagina);
    tabella.somme(n < strisce.length - 1 ? 'A riportare' : 'Totale');
    pagine.timbra(fondo);
  }
  return pagine.chiudi();
}
